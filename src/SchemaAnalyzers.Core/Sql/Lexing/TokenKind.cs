namespace SchemaAnalyzers.Sql.Lexing;

internal enum TokenKind : byte
{
    End,
    Word,
    QuotedIdentifier,
    UnicodeIdentifier,
    String,
    EscapeString,
    UnicodeString,
    BitString,
    DollarString,
    Integer,
    Number,
    Parameter,
    LeftParenthesis,
    RightParenthesis,
    LeftBracket,
    RightBracket,
    Comma,
    Semicolon,
    Dot,
    Colon,
    Cast,
    Operator,
    MetaCommand,
}
