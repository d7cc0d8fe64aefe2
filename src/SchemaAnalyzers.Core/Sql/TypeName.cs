using System.Text;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql;

/// <summary>Writes a type for PostgreSQL to read: as <c>format_type</c> does, with every name quoted where it must be.</summary>
internal static class TypeName
{
    public static string Write(SqlType type)
    {
        var text = new StringBuilder(Base(type));
        if (type.Modifiers.Count > 0)
        {
            var modifiers = $"({string.Join(",", type.Modifiers)})";
            _ = type.Fields is not null ? text.Append(' ').Append(type.Fields.ToLowerInvariant()).Append(modifiers) : Insert(text, type, modifiers);
        }
        else if (type.Fields is not null)
        {
            text.Append(' ').Append(type.Fields.ToLowerInvariant());
        }

        return type.IsArray ? text.Append("[]").ToString() : text.ToString();
    }

    private static string Base(SqlType type)
    {
        if (!type.IsBuiltIn)
        {
            return SqlQuote.Name(type.Name);
        }

        var name = type.Name.Name.Value;
        return name switch
        {
            // Without modifiers the key words mean one character, one bit: the type without limit has no key word.
            "bpchar" or "bit" when type.Modifiers.IsEmpty => name == "bit" ? "\"bit\"" : name,
            // Key words that are the type's own name in the grammar: quoting them would be strange, or take away modifiers and fields.
            "numeric" or "interval" or "bit" or "json" => name,
            _ => BuiltInTypes.Display(name) is var display && display != name ? display : SqlQuote.Identifier(type.Name.Name),
        };
    }

    private static StringBuilder Insert(StringBuilder text, SqlType type, string modifiers)
    {
        if (type.IsBuiltIn)
        {
            BuiltInTypes.InsertModifiers(text, modifiers);
            return text;
        }

        return text.Append(modifiers);
    }
}
