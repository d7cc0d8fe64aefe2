using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Binding;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Queries;

namespace SchemaAnalyzers.Sql.Equivalence;

internal sealed partial class Normalizer
{
    /// <summary>Other names of the same function.</summary>
    private static readonly Dictionary<string, string> s_aliases = new(StringComparer.Ordinal)
    {
        ["transaction_timestamp"] = "now",
        ["date_part"] = "extract",
        ["char_length"] = "length",
        ["character_length"] = "length",
        ["ceiling"] = "ceil",
        ["pow"] = "power",
        ["current_database"] = "current_catalog",
    };

    /// <summary>Takes a cast off. A server prints those that it adds like those that were written, so that most say nothing.</summary>
    private Node Cast(Node operand, SqlType type)
    {
        if (operand.IsConstant)
        {
            return Constants.Typed(operand, type);
        }

        if (operand.Is("array"))
        {
            return operand;
        }

        return (MayBeAdded(operand.Type, type) ? operand : operand.WithNote("::" + type)).WithType(scope.BaseOf(type));
    }

    /// <summary>Whether a server adds such casts by itself, where operands have different types.</summary>
    private static bool MayBeAdded(SqlType? source, SqlType target)
    {
        if (!target.IsBuiltIn || target.IsArray || !target.Modifiers.IsEmpty)
        {
            return false;
        }

        return target.Name.Name.Value is "text" or "varchar" or "bpchar" or "int8" or "numeric" or "float8" or "oid" or "timestamptz" or "varbit"
            || source == target
            || (source is { IsArray: false, IsBuiltIn: true }
                && BuiltIns.FindType(source.Name.Name.Value) is { } from
                && BuiltIns.FindType(target.Name.Name.Value) is { } to
                && BuiltIns.FindCast(from, to) is { Context: 'i' });
    }

    private Node Call(CallExpression call)
    {
        if (call.Filter is not null || call.Over is not null || !call.OrderBy.IsEmpty || !call.WithinGroup.IsEmpty || call.IsStar)
        {
            return Opaque();
        }

        var name = call.Name.Name.Value;
        var arguments = call.Arguments.SelectMany(Argument).ToArray();
        if (arguments.Length == 1 && (!call.Name.IsQualified || call.Name.Schema.Value == SqlType.Catalog) && TypeParser.FindBuiltIn(name) is { } type)
        {
            // A cast that is written like a call.
            return Cast(arguments[0], type);
        }

        name = s_aliases.TryGetValue(name, out var alias) ? alias : name;
        if (name == "extract" && arguments.Length == 2 && arguments[0].Kind == NodeKind.String)
        {
            arguments[0] = new Node(NodeKind.String, arguments[0].Text.ToLowerInvariant()) { Type = SqlType.BuiltIn("text") };
        }

        return Node.Call("f:" + name, arguments);
    }

    /// <summary>What is passed to a variadic parameter is printed as <c>VARIADIC ARRAY[...]</c>.</summary>
    private Node[] Argument(Argument argument)
    {
        var value = Of(argument.Value);
        return argument.IsVariadic && value.Is("array") ? value.Parts
            : [argument.Name is null && !argument.IsVariadic ? value : Node.Call($"argument {argument.Name?.Value}{(argument.IsVariadic ? " variadic" : "")}", value)];
    }

    private static Node ValueFunction(ValueFunctionExpression value)
    {
        switch (value.Function)
        {
            case Word.CurrentTimestamp:
                var now = Node.Call("f:now");
                return value.Modifiers.IsEmpty ? now : now.WithNote($"({value.Modifiers[0]})");
            case Word.CurrentDate or Word.CurrentTime or Word.Localtime or Word.Localtimestamp:
                // What now() gives once it is stored in a column of that type.
                return Node.Call("f:now").WithNote(value.Function + string.Join("", value.Modifiers));
            case Word.CurrentUser or Word.User or Word.CurrentRole:
                return Node.Call("f:current_user");
            default:
                return Node.Call("f:" + WordTable.SpellingOf(value.Function));
        }
    }
}
