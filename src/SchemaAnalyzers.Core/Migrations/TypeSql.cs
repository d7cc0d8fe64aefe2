using System.Text;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Migrations;

/// <summary>Writes the name of a type as SQL.</summary>
internal static class TypeSql
{
    public static string Write(SqlType type) =>
        type.IsBuiltIn && BuiltInTypes.Display(type.Name.Name.Value) != type.Name.Name.Value ? type.ToString() : WriteByName(type);

    private static string WriteByName(SqlType type)
    {
        var text = new StringBuilder(NameOf(type));
        if (type.Modifiers.Count > 0)
        {
            text.Append('(').Append(string.Join(",", type.Modifiers)).Append(')');
        }

        if (type.Fields is not null)
        {
            text.Append(' ').Append(type.Fields.ToLowerInvariant());
        }

        return text.Append(type.IsArray ? "[]" : "").ToString();
    }

    /// <summary>Numeric and interval are key words of the grammar, and quoted they would take no modifiers or fields.</summary>
    private static string NameOf(SqlType type) => type switch
    {
        { IsBuiltIn: false } => SqlQuote.Name(type.Name),
        _ when type.Name.Name.Value is "numeric" or "interval" => type.Name.Name.Value,
        _ => SqlQuote.Identifier(type.Name.Name),
    };
}
