using System.Globalization;
using System.Text;

namespace SchemaAnalyzers.CSharp;

/// <summary>The one way by which names and texts get into C#. Nothing invisible gets through: what a reader sees is what the compiler reads.</summary>
public static class CSharpQuote
{
    /// <summary>
    /// A regular string literal of exactly that value, on one line. Everything that is not a visible character or a plain space is escaped: line ends
    /// (the compiler takes U+0085, U+2028 and U+2029 as such), bidirectional and zero-width characters, surrogates whether paired or not.
    /// </summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            Append(literal, c);
        }

        return literal.Append('"').ToString();
    }

    /// <summary>An identifier as close to the name as the language admits. Different names may give the same identifier: see <see cref="CSharpNames"/>.</summary>
    public static string Identifier(string name)
    {
        var identifier = new StringBuilder(name.Length + 1);
        foreach (var c in name)
        {
            if (IsPart(c))
            {
                identifier.Append(c);
            }
            else if (!IsIgnorable(c))
            {
                identifier.Append('_');
            }
        }

        if (identifier.Length == 0 || !IsStart(identifier[0]))
        {
            identifier.Insert(0, '_');
        }

        var text = identifier.ToString();
        return CSharpKeywords.Contains(text) ? "@" + text : text;
    }

    /// <summary>A line of a documentation comment. What a reader does not see, the end of a line included, is a space.</summary>
    public static string Comment(string line) =>
        new string(line.Select(c => c == ' ' || IsVisible(c) ? c : ' ').ToArray()).Trim().Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    private static void Append(StringBuilder literal, char c)
    {
        switch (c)
        {
            case '"' or '\\':
                literal.Append('\\').Append(c);
                break;
            case '\n':
                literal.Append("\\n");
                break;
            case '\r':
                literal.Append("\\r");
                break;
            case '\t':
                literal.Append("\\t");
                break;
            case ' ':
                literal.Append(c);
                break;
            default:
                literal.Append(IsVisible(c) ? c.ToString() : "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture));
                break;
        }
    }

    private static bool IsVisible(char c) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse => false,
        UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,

        // Other spaces look like the plain one, combining marks attach to the quotation mark.
        UnicodeCategory.SpaceSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => false,

        // Letters that show nothing: Hangul fillers.
        _ => c is not ('\u115F' or '\u1160' or '\u3164' or '\uFFA0'),
    };

    /// <remarks>https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/lexical-structure#643-identifiers</remarks>
    private static bool IsStart(char c) => c == '_' || CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter => true,
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => IsVisible(c),
        _ => false,
    };

    private static bool IsPart(char c) => IsStart(c) || CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.SpacingCombiningMark => true,
        UnicodeCategory.NonSpacingMark => !IsIgnorable(c),
        _ => false,
    };

    /// <summary>Characters without a shape of their own. The compiler itself drops those of category Format from identifiers.</summary>
    private static bool IsIgnorable(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format
        || c is '\u034F' or '\u17B4' or '\u17B5' or (>= '\u180B' and <= '\u180F') or (>= '\uFE00' and <= '\uFE0F');
}
