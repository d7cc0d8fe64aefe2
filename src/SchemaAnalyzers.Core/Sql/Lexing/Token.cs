namespace SchemaAnalyzers.Sql.Lexing;

/// <summary>A stretch of the text. Its meaning is decoded only when asked for: see <see cref="TokenText"/>.</summary>
internal readonly struct Token(TokenKind kind, Word word, int start, int length, WordHash hash = default)
{
    public int Start { get; } = start;

    public int Length { get; } = length;

    public Word Word { get; } = word;

    public TokenKind Kind { get; } = kind;

    /// <summary>Of a word only.</summary>
    public WordHash Hash { get; } = hash;

    public int End => Start + Length;

    public bool IsIdentifier => Kind is TokenKind.Word or TokenKind.QuotedIdentifier or TokenKind.UnicodeIdentifier;

    public bool IsString => Kind is TokenKind.String or TokenKind.EscapeString or TokenKind.UnicodeString or TokenKind.DollarString;
}

/// <summary>Offsets of a piece of the text.</summary>
internal readonly struct Span(int start, int length)
{
    public int Start { get; } = start;

    public int Length { get; } = length;

    public int End => Start + Length;

    public static Span Between(int start, int end) => new(start, Math.Max(0, end - start));
}
