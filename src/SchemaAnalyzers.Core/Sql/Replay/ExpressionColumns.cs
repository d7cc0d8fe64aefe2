using System.Text;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Finds the columns of a table in expressions.</summary>
internal static class ExpressionColumns
{
    public static HashSet<Identifier> Of(ColumnsEntry table, string expression)
    {
        var found = new HashSet<Identifier>();
        foreach (var (_, name) in Uses(expression))
        {
            if (table.FindColumn(name) >= 0)
            {
                found.Add(name);
            }
        }

        return found;
    }

    /// <summary>Whether the expression may speak of the column.</summary>
    public static bool Mentions(string? expression, Identifier column) => expression is not null && MayHold(expression, column) && Uses(expression).Any(use => use.Name == column);

    /// <summary>The expression after the column was renamed.</summary>
    public static string Rename(string expression, Identifier column, Identifier newName)
    {
        if (!MayHold(expression, column))
        {
            return expression;
        }

        var result = new StringBuilder();
        var end = 0;
        foreach (var (token, name) in Uses(expression))
        {
            if (name == column)
            {
                result.Append(expression, end, token.Start - end).Append(SqlQuote.Identifier(newName));
                end = token.End;
            }
        }

        return end == 0 ? expression : result.Append(expression, end, expression.Length - end).ToString();
    }

    /// <summary>Far quicker than to cut the text into tokens: a table may have as many expressions as columns.</summary>
    private static bool MayHold(string expression, Identifier name) =>
        expression.IndexOf(name.Value, StringComparison.OrdinalIgnoreCase) >= 0 || expression.IndexOf("&\"", StringComparison.Ordinal) >= 0 || name.Value.IndexOf('"') >= 0;

    /// <summary>Names that are neither functions nor types nor qualifiers.</summary>
    private static IEnumerable<(Token Token, Identifier Name)> Uses(string expression)
    {
        var tokens = ExpressionTokens.Of(expression);
        var pool = new NamePool();
        for (var i = 0; i < tokens.Count; i++)
        {
            var isName = tokens[i].IsIdentifier && (tokens[i].Kind != TokenKind.Word || tokens[i].Word == Word.Other || WordTable.IsName(tokens[i].Word));
            if (isName && tokens.KindAt(i + 1) is not (TokenKind.LeftParenthesis or TokenKind.Dot) && tokens.KindAt(i - 1) != TokenKind.Cast)
            {
                yield return (tokens[i], new Identifier(TokenText.Name(expression, tokens[i], pool)));
            }
        }
    }
}
