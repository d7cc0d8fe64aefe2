using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql;

/// <summary>A parsed SQL text: its statements, in order. Immutable: one text is parsed once.</summary>
public sealed class SqlScript
{
    private readonly LineMap _lines;

    internal SqlScript(SqlSource source, LineMap lines, Statement[] statements, EquatableArray<SqlError> errors)
    {
        Source = source;
        _lines = lines;
        Statements = statements;
        Errors = errors;
        EngineVersion = WrittenComment.EngineVersion(source.Text);
    }

    public SqlSource Source { get; }

    /// <summary>The statements that could not be read, in order; what each may have created is unknown, not absent.</summary>
    public EquatableArray<SqlError> Errors { get; }

    /// <summary>The major version of the server that the text says it comes from, or null.</summary>
    public int? EngineVersion { get; }

    /// <summary>Whether the text has nothing in it; in a set of files that is a file like any other.</summary>
    internal bool IsBlank => string.IsNullOrWhiteSpace(Source.Text);

    internal IReadOnlyList<Statement> Statements { get; }

    internal Place PlaceOf(Span span) => _lines.PlaceOf(span);

    internal Origin OriginOf(Span span) => new(_lines, span.Start, span.Length);

    internal SqlError ErrorOf(SqlFailure failure) => ErrorOf(failure, _lines);

    internal static SqlError ErrorOf(SqlFailure failure, LineMap lines) => new(failure.SqlState, failure.Message, lines.PlaceOf(failure.Span), failure.Remedy);
}
