using System.Text;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Writing;

/// <summary>Makes an expression or statement that a server printed fit for a file that psql runs.</summary>
internal static class PrintedSql
{
    /// <summary>
    /// The same SQL with names and constants that hide something escaped, with line feeds as line ends, and with nothing that psql
    /// would take for one of its variables.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var token in PrintedScanner.Scan(text))
        {
            var piece = text.Substring(token.Start, token.End - token.Start);
            clean.Append(token.Kind switch
            {
                PrintedKind.QuotedName when SqlQuote.NeedsEscape(piece) => SqlQuote.Identifier(NameOf(text, token)!.Value),
                PrintedKind.String when SqlQuote.NeedsEscape(piece) => SqlQuote.Literal(Unquote(piece, '\'')),
                PrintedKind.EscapeString when SqlQuote.NeedsEscape(piece) => EscapeInPlace(piece),
                PrintedKind.DollarString => piece.Replace("\r\n", "\n"),
                PrintedKind.Other when piece == "\r" => token.End < text.Length && text[token.End] == '\n' ? "" : "\n",
                PrintedKind.Other when piece == ":" && MayBeVariable(text, token) => ": ",
                _ => piece,
            });
        }

        return clean.ToString();
    }

    /// <summary>The name that a token stands for; null for a token that is not a name.</summary>
    public static Identifier? NameOf(string text, PrintedToken token)
    {
        var piece = text.Substring(token.Start, token.End - token.Start);
        return token.Kind switch
        {
            PrintedKind.Word => new Identifier(piece.ToLowerInvariant()),
            PrintedKind.QuotedName => new Identifier(Unquote(piece, '"')),
            _ => null,
        };
    }

    private static string Unquote(string piece, char quote)
    {
        var end = piece.Length > 1 && piece[piece.Length - 1] == quote ? piece.Length - 1 : piece.Length;
        return piece.Substring(1, end - 1).Replace(new string(quote, 2), quote.ToString());
    }

    private static string EscapeInPlace(string piece)
    {
        var escaped = new StringBuilder();
        foreach (var c in piece)
        {
            _ = c == '\n' ? escaped.Append("\\n") : SqlQuote.IsUnsafe(c) ? escaped.Append("\\u").Append(((int)c).ToString("X4")) : escaped.Append(c);
        }

        return escaped.ToString();
    }

    // psql replaces :name, :'name' and :"name" outside of quotes; a slice a[1:"USER"] looks like that.
    private static bool MayBeVariable(string text, PrintedToken colon)
    {
        var previous = colon.Start == 0 ? '\0' : text[colon.Start - 1];
        var next = colon.End == text.Length ? '\0' : text[colon.End];
        return previous != ':' && (next is '"' or '\'' or '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or >= '\u0080');
    }
}
