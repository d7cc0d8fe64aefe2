namespace SchemaAnalyzers.Sql.Writing;

/// <summary>
/// Cuts an expression or statement, as a server printed it, into names, constants and the rest. Unlike the reader's lexer it keeps every
/// character and never fails: what is not well formed goes through as it is.
/// </summary>
internal static class PrintedScanner
{
    public static IEnumerable<PrintedToken> Scan(string text)
    {
        for (var position = 0; position < text.Length;)
        {
            var token = Next(text, position);
            yield return token;
            position = token.End;
        }
    }

    private static PrintedToken Next(string text, int start)
    {
        var c = text[start];
        var next = At(text, start + 1);
        return c switch
        {
            '"' => new(PrintedKind.QuotedName, start, Closing(text, start + 1, '"', false)),
            '\'' => new(PrintedKind.String, start, Closing(text, start + 1, '\'', false)),
            'E' or 'e' when next == '\'' => new(PrintedKind.EscapeString, start, Closing(text, start + 2, '\'', true)),
            'U' or 'u' when next == '&' && At(text, start + 2) == '"' => new(PrintedKind.UnicodeName, start, Closing(text, start + 3, '"', false)),
            '$' => Dollar(text, start),
            '-' when next == '-' => new(PrintedKind.Other, start, LineEnd(text, start)),
            '/' when next == '*' => new(PrintedKind.Other, start, CommentEnd(text, start)),
            _ when IsNameStart(c) => new(PrintedKind.Word, start, NameEnd(text, start)),
            _ => new(PrintedKind.Other, start, start + 1),
        };
    }

    private static int Closing(string text, int from, char quote, bool hasEscapes)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (hasEscapes && text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == quote && At(text, i + 1) == quote)
            {
                i++;
            }
            else if (text[i] == quote)
            {
                return i + 1;
            }
        }

        return text.Length;
    }

    private static PrintedToken Dollar(string text, int start)
    {
        var tagEnd = start + 1;
        while (IsNamePart(At(text, tagEnd)))
        {
            tagEnd++;
        }

        if (At(text, tagEnd) != '$')
        {
            return new(PrintedKind.Other, start, start + 1);
        }

        var tag = text.Substring(start, tagEnd + 1 - start);
        var closing = text.IndexOf(tag, tagEnd + 1, StringComparison.Ordinal);
        return new(PrintedKind.DollarString, start, closing < 0 ? text.Length : closing + tag.Length);
    }

    private static int LineEnd(string text, int start)
    {
        var newLine = text.IndexOf('\n', start);
        return newLine < 0 ? text.Length : newLine;
    }

    private static int CommentEnd(string text, int start)
    {
        var depth = 0;
        for (var i = start; i + 1 < text.Length; i++)
        {
            if (text[i] == '/' && text[i + 1] == '*')
            {
                depth++;
                i++;
            }
            else if (text[i] == '*' && text[i + 1] == '/')
            {
                i++;
                if (--depth == 0)
                {
                    return i + 1;
                }
            }
        }

        return text.Length;
    }

    private static int NameEnd(string text, int start)
    {
        var end = start + 1;
        while (IsNamePart(At(text, end)) || At(text, end) == '$')
        {
            end++;
        }

        return end;
    }

    private static bool IsNameStart(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or >= '\u0080';

    private static bool IsNamePart(char c) => IsNameStart(c) || c is >= '0' and <= '9';

    private static char At(string text, int index) => index < text.Length ? text[index] : '\0';
}
