namespace SchemaAnalyzers.Sql.Lexing;

/// <summary>Stops the reading or the running of one statement. Never leaves <see cref="SchemaReader"/>.</summary>
/// <remarks>
/// As it is thrown once for each broken statement, and only so many are reported for a text, an exception costs nothing that
/// matters and keeps every parser free of error plumbing.
/// </remarks>
internal sealed class SqlFailure(string sqlState, string message, Span span, string? remedy = null) : Exception(message)
{
    public string SqlState { get; } = sqlState;

    public Span Span { get; } = span;

    public string? Remedy { get; } = remedy;
}
