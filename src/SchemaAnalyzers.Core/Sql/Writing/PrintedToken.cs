namespace SchemaAnalyzers.Sql.Writing;

internal enum PrintedKind
{
    Other,
    Word,
    QuotedName,
    UnicodeName,
    String,
    EscapeString,
    DollarString,
}

/// <summary>A piece of a printed text; all pieces together are the text.</summary>
internal readonly struct PrintedToken(PrintedKind kind, int start, int end)
{
    public PrintedKind Kind { get; } = kind;

    public int Start { get; } = start;

    public int End { get; } = end;

    public bool IsName => Kind is PrintedKind.Word or PrintedKind.QuotedName or PrintedKind.UnicodeName;
}
