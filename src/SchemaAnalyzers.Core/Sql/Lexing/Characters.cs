namespace SchemaAnalyzers.Sql.Lexing;

/// <summary>What a character can be in PostgreSQL's lexical rules. A table, as every character of a text is asked.</summary>
internal static class Characters
{
    private const string Operators = "~!@#^&|`?+-*/%<>=";

    private static readonly Use[] s_ascii = Enumerable.Range(0, 128).Select(c => UseOf((char)c)).ToArray();

    [Flags]
    private enum Use : byte
    {
        None = 0,
        Space = 1,
        NameStart = 2,
        NamePart = 4,
        Operator = 8,
    }

    /// <summary>PostgreSQL's white space, and the byte order mark that a concatenated file may hold inside.</summary>
    public static bool IsSpace(char c) => Has(c, Use.Space) || c == '\uFEFF';

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsNameStart(char c) => Has(c, Use.NameStart) || c >= '\u0080';

    public static bool IsNamePart(char c) => Has(c, Use.NamePart) || c >= '\u0080';

    public static bool IsOperator(char c) => Has(c, Use.Operator);

    private static bool Has(char c, Use use) => c < s_ascii.Length && (s_ascii[c] & use) != 0;

    private static Use UseOf(char c) => c switch
    {
        ' ' or '\t' or '\n' or '\r' or '\f' or '\v' => Use.Space,
        >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' => Use.NameStart | Use.NamePart,
        >= '0' and <= '9' => Use.NamePart,
        '$' => Use.NamePart,
        _ when Operators.IndexOf(c) >= 0 => Use.Operator,
        _ => Use.None,
    };
}
