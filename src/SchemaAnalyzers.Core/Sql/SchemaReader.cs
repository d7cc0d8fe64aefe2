using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Replay;

namespace SchemaAnalyzers.Sql;

/// <summary>What reading gave: the schema, and what PostgreSQL would refuse. What a refused statement would have made is uncertain in the schema, not absent.</summary>
public sealed record SchemaReading(Database Database, EquatableArray<SqlError> Errors)
{
    /// <summary>Whether all texts could be read. If not the schema is incomplete: compare nothing with it.</summary>
    public bool IsReadable => !Errors.Any(error => error.IsUnreadable);
}

/// <summary>Reads DDL as the server would: replays it in memory, statement by statement.</summary>
public static class SchemaReader
{
    /// <summary>Parses one text. Pure; never throws on any input but for the cancellation.</summary>
    public static SqlScript Parse(SqlSource source, CancellationToken cancellationToken) => new ScriptParser(source, cancellationToken).Parse();

    /// <summary>The same with the statements that change no relation, such as UPDATE and VACUUM.</summary>
    internal static SqlScript ParseAll(SqlSource source, CancellationToken cancellationToken) => new ScriptParser(source, cancellationToken) { KeepsAll = true }.Parse();

    /// <summary>Runs the scripts one after another on an empty database. Pure; never throws on any input but for the cancellation.</summary>
    public static SchemaReading Replay(IEnumerable<SqlScript> scripts, CancellationToken cancellationToken) => new Replayer(scripts, cancellationToken).Run();
}
