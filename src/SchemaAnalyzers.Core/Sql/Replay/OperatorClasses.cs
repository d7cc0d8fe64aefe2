using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Operator classes as the server prints them: nothing for a type's default, with its schema for one of an extension.</summary>
internal static class OperatorClasses
{
    public static string? Written(Session session, string? operatorClass, SqlType? type, string method)
    {
        if (operatorClass is null || operatorClass == Default(type, method))
        {
            return null;
        }

        var end = operatorClass.IndexOfAny(['.', ' ', '(']);
        var name = end < 0 ? operatorClass : operatorClass.Substring(0, end);
        var isQualified = end >= 0 && operatorClass[end] == '.';
        return !isQualified && ExtensionTypes.SchemaOfMember(session, name) is { } schema ? SqlQuote.Identifier(schema) + "." + operatorClass : operatorClass;
    }

    private static string? Default(SqlType? type, string method)
    {
        if (type is null)
        {
            return null;
        }

        if (!type.IsBuiltIn && !type.IsArray)
        {
            return type.Name.Name.Value == "citext" && method is "btree" or "hash" ? "citext_ops" : null;
        }

        var name = type.IsArray ? "array" : type.Name.Name.Value switch { "varchar" => "text", var other => other };
        return method switch
        {
            "btree" or "hash" or "gin" or "gist" or "spgist" => name == "bool" ? "bool_ops" : name + "_ops",
            "brin" => name is "inet" or "cidr" or "box" || name.EndsWith("range", StringComparison.Ordinal) ? (name == "cidr" ? "inet" : name.EndsWith("range", StringComparison.Ordinal) ? "range" : name) + "_inclusion_ops" : name + "_minmax_ops",
            _ => null,
        };
    }
}
