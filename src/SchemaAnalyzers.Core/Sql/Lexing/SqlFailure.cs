namespace SchemaAnalyzers.Sql.Lexing;

/// <summary>Stops the reading of a text at its first error. Never leaves <see cref="SchemaReader"/>.</summary>
/// <remarks>
/// What follows a broken statement is a guess, so one text gives at most one error: one cause, one diagnostic. As it is
/// thrown at most once a text, an exception costs nothing that matters and keeps every parser free of error plumbing.
/// </remarks>
internal sealed class SqlFailure(string sqlState, string message, Span span, string? remedy = null) : Exception(message)
{
    public string SqlState { get; } = sqlState;

    public Span Span { get; } = span;

    public string? Remedy { get; } = remedy;
}
