using System.Globalization;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Reads the values of a partition bound.</summary>
internal static class PartitionValues
{
    /// <summary>The values in each of the outer parentheses.</summary>
    public static List<List<PartitionValue>> Read(string bound, Span span)
    {
        var lists = new List<List<PartitionValue>>();
        var item = new List<Token>();
        var depth = 0;
        foreach (var token in ExpressionTokens.Of(bound))
        {
            if (token.Kind is TokenKind.LeftParenthesis or TokenKind.LeftBracket && depth++ == 0)
            {
                lists.Add([]);
                continue;
            }

            if (token.Kind is TokenKind.RightParenthesis or TokenKind.RightBracket)
            {
                depth--;
            }

            if (depth == 0 && lists.Count > 0 && token.Kind == TokenKind.RightParenthesis || depth == 1 && token.Kind == TokenKind.Comma)
            {
                lists[lists.Count - 1].Add(Value(bound, item, span));
                item.Clear();
            }
            else if (depth > 0)
            {
                item.Add(token);
            }
        }

        return lists;
    }

    public static void RequireRange(List<PartitionValue> values, Span span)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i].IsNull)
            {
                throw new SqlFailure("42P17", "cannot specify NULL in range bound", span);
            }

            if (i > 0 && values[i - 1].IsEnd && values[i].End != values[i - 1].End)
            {
                var end = values[i - 1].End < 0 ? "MINVALUE" : "MAXVALUE";
                throw new SqlFailure("42804", $"every bound following {end} must also be {end}", span);
            }
        }
    }

    private static PartitionValue Value(string text, List<Token> tokens, Span span)
    {
        RequireConstant(text, tokens, span);
        var isNegative = tokens.Count == 2 && tokens[0].Kind == TokenKind.Operator && text[tokens[0].Start] == '-';
        var last = tokens.Count == 1 || isNegative ? tokens[tokens.Count - 1] : default;

        // MODULUS and REMAINDER stand before the numbers of a hash partition.
        last = tokens.Count == 2 && tokens[0].IsIdentifier && tokens[1].Kind == TokenKind.Integer ? tokens[1] : last;
        return last.Kind switch
        {
            TokenKind.Integer when long.TryParse(text.Substring(last.Start, last.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => PartitionValue.OfNumber(isNegative ? -number : number),
            _ when last.IsString && !isNegative => PartitionValue.OfText(TokenText.String(text, last)),
            _ => last.Word switch
            {
                Word.Minvalue => PartitionValue.OfEnd(-1),
                Word.Maxvalue => PartitionValue.OfEnd(1),
                Word.Null => PartitionValue.Null,
                _ => PartitionValue.Unknown,
            },
        };
    }

    /// <summary>A column on its own, or a function of one; an aggregate; a query.</summary>
    private static void RequireConstant(string text, List<Token> tokens, Span span)
    {
        static bool IsName(Token token) => token.IsIdentifier && (token.Kind != TokenKind.Word || token.Word == Word.Other);
        var isCall = tokens.Count >= 3 && IsName(tokens[0]) && tokens[1].Kind == TokenKind.LeftParenthesis;
        var argument = isCall && tokens.Count == 4 ? tokens[2] : tokens.Count == 1 || tokens.Count == 3 && tokens[1].Kind == TokenKind.Dot ? tokens[0] : default;
        if (tokens.Count > 0 && IsName(argument))
        {
            throw new SqlFailure("0A000", "cannot use column reference in partition bound expression", span);
        }

        if (tokens.Exists(token => token.Word == Word.Select))
        {
            throw new SqlFailure("0A000", "cannot use subquery in partition bound", span);
        }

        if (isCall)
        {
            ExpressionRules.RequireScalar(TokenText.Name(text, tokens[0], new NamePool()), "partition bound", span);
        }
    }
}
