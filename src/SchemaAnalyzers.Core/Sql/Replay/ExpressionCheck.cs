using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Names in the expression of a check, index or generated column that are no columns of its table.</summary>
/// <remarks>Only what is certain: a word that the grammar of expressions may use for something else is passed over.</remarks>
internal static class ExpressionCheck
{
    private static readonly HashSet<string> s_grammar = new("""
        absent at century content day days decade document dow doy epoch error escape false from hour hours infinity isnull isodow isoyear json keys leading
        microseconds millennium milliseconds minute minutes month months nfc nfd nfkc nfkd normalized notnull null oid passing path quarter
        ref scalar second seconds strict symmetric tableoid time timezone timezone_hour timezone_minute trailing true unconditional unknown value week
        without wrapper xmin xmax cmin cmax ctid year years zone
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    public static void Require(ColumnsEntry table, string? expression, Span span)
    {
        if (expression is null || table.Uncertainty is not null)
        {
            return;
        }

        var tokens = ExpressionTokens.Of(expression);
        if (tokens.Exists(token => token.Word is Word.Select or Word.Row))
        {
            return;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (IsColumn(tokens, i) && new Identifier(TokenText.Name(expression, tokens[i], new NamePool())) is var name
                && table.FindColumn(name) < 0 && name != table.Name.Name && !(tokens[i].Kind == TokenKind.Word && s_grammar.Contains(name.Value)))
            {
                throw new SqlFailure("42703", $"column \"{name}\" does not exist", span);
            }
        }
    }

    /// <summary>The expression of a generated column takes columns that are none.</summary>
    public static void RequireStored(TableEntry table, Column column, Span span)
    {
        if (column.Generated is not { } expression)
        {
            return;
        }

        Require(table, expression, span);
        foreach (var other in table.Columns)
        {
            if (other.Generated is not null && ExpressionColumns.Mentions(expression, other.Name))
            {
                throw new SqlFailure("42P17", $"cannot use generated column \"{other.Name}\" in column generation expression", span);
            }
        }
    }

    /// <summary>A name on its own: no function, type, qualified name, collation or named argument, and not the type in front of a constant.</summary>
    private static bool IsColumn(List<Token> tokens, int i) =>
        tokens[i].IsIdentifier && (tokens[i].Kind != TokenKind.Word || tokens[i].Word == Word.Other) && tokens.WordAt(i + 1) != Word.From
        && tokens.KindAt(i + 1) is not (TokenKind.LeftParenthesis or TokenKind.Dot or TokenKind.LeftBracket) && !(i + 1 < tokens.Count && tokens[i + 1].IsString)
        && tokens.KindAt(i - 1) is not (TokenKind.Dot or TokenKind.Cast)
        && tokens.WordAt(i - 1) is not (Word.As or Word.Collate or Word.Operator or Word.Is or Word.With or Word.Not or Word.Interval)
        && !(i > 0 && tokens[i - 1].IsString)
        && !(i > 0 && tokens[i - 1].IsIdentifier && tokens[i - 1].Word == Word.Other)
        && !(i + 1 < tokens.Count && tokens[i + 1].IsIdentifier && tokens[i + 1].Word == Word.Other);
}
