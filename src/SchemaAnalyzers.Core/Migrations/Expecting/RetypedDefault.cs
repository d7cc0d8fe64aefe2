using System.Text.RegularExpressions;
using SchemaAnalyzers.Rules.Types;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Migrations.Expecting;

/// <summary>The default of a column that gets another type: PostgreSQL takes none that cannot be assigned to the column.</summary>
internal static class RetypedDefault
{
    /// <summary>A text constant as the server prints it, with its casts.</summary>
    private static readonly Regex s_constant = new(@"^('(?:[^']|'')*')(?:::[\w\s"".,()\[\]]+)*$", RegexOptions.CultureInvariant);

    /// <summary>The expression for the new type; null where there is none that is certain to mean the same.</summary>
    public static string? Of(Database database, string expression, SqlType from, SqlType to)
    {
        if (s_constant.Match(expression) is { Success: true } constant)
        {
            var literal = constant.Groups[1].Value;
            return TakesText(database, literal, from, to) ? $"{literal}::{SqlQuote.Type(to with { Modifiers = default })}" : null;
        }

        return IsAssignable(from, to) ? expression : null;
    }

    private static bool TakesText(Database database, string literal, SqlType from, SqlType to)
    {
        if (from.IsArray || to.IsArray)
        {
            return from.IsArray == to.IsArray && (literal == "'{}'" || from.Name == to.Name);
        }

        return TypeFamily.IsCharacters(to)
            || IsAssignable(from, to)
            || (database.Types.Find(to.Name) is EnumType type && type.Labels.Any(label => SqlQuote.Literal(label) == literal));
    }

    private static bool IsAssignable(SqlType from, SqlType to) =>
        from.IsArray == to.IsArray
        && (from.Name == to.Name || (!to.IsArray && TypeFamily.IsCharacters(to)) || TypeFamily.AreOfOneKind(from, to));
}
