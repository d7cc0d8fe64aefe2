using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql;

/// <summary>A parsed SQL text: its statements, in order, up to the first error. Immutable: one text is parsed once.</summary>
public sealed class SqlScript
{
    private readonly LineMap _lines;

    internal SqlScript(SqlSource source, LineMap lines, Statement[] statements, SqlError? error)
    {
        Source = source;
        _lines = lines;
        Statements = statements;
        Error = error;
        EngineVersion = WrittenComment.EngineVersion(source.Text);
    }

    public SqlSource Source { get; }

    /// <summary>The first thing that could not be read, which ends the statements; null where there is none.</summary>
    public SqlError? Error { get; }

    /// <summary>The major version of the server that the text says it comes from, or null.</summary>
    public int? EngineVersion { get; }

    internal IReadOnlyList<Statement> Statements { get; }

    internal Place PlaceOf(Span span) => _lines.PlaceOf(span);

    internal SqlError ErrorOf(SqlFailure failure) => ErrorOf(failure, _lines);

    internal static SqlError ErrorOf(SqlFailure failure, LineMap lines) => new(failure.SqlState, failure.Message, lines.PlaceOf(failure.Span), failure.Remedy);
}
