using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql;

/// <summary>Something in a SQL text that PostgreSQL would refuse, or that we cannot read.</summary>
/// <param name="SqlState">The five characters of the server's own error code: <c>42601</c>.</param>
/// <param name="Message">In the server's own words, without final punctuation: <c>syntax error at or near "FROM"</c>.</param>
/// <param name="Remedy">What to do, as a sentence without final punctuation; null where the message says it.</param>
public sealed record SqlError(string SqlState, string Message, Place Place, string? Remedy = null)
{
    /// <summary>
    /// Whether the text itself could not be read: its syntax, its encoding, its size. What it says is then unknown. Otherwise a statement
    /// was understood and does not fit what the statements before it made; all that does not hang on it is known.
    /// </summary>
    public bool IsUnreadable => SqlState is SqlStates.SyntaxError or SqlStates.InvalidTextRepresentation or SqlStates.CharacterNotInRepertoire or SqlStates.IOError
        || SqlState.StartsWith(SqlStates.ProgramLimitExceeded, StringComparison.Ordinal);
}
