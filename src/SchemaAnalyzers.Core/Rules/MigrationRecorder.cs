using SchemaAnalyzers.Rules.Changes;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Files;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Replay;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Rules;

/// <summary>
/// Takes down a migration that code performs in a transaction, call by call, in the words of SQL. Of the schema before it only that is known which the calls
/// themselves say.
/// </summary>
public sealed class MigrationRecorder
{
    private readonly Execution _execution = new(new Session(new Catalog()));
    private readonly MigrationFacts _facts;
    private readonly ChangeRecorder _recorder;
    private readonly CancellationToken _cancellationToken;

    public MigrationRecorder(CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        _facts = new MigrationFacts(_execution.Session);
        _recorder = new ChangeRecorder(_facts, Wrapping.Transaction, isAlone: false);
    }

    /// <summary>A column that is there before the migration, by what changes it. Says nothing of a table that the migration made.</summary>
    /// <param name="definition">Its type, and NOT NULL where it is.</param>
    public void Know(QualifiedName table, Identifier column, string definition)
    {
        var name = new ObjectName(table.Schema, table.Name, default);
        var isNew = _facts.Session.FindRelation(name) is null;
        Execute($"CREATE SCHEMA IF NOT EXISTS {SqlQuote.Identifier(table.Schema)}");
        Execute(isNew ? $"CREATE TABLE {SqlQuote.Name(table)} ({SqlQuote.Identifier(column)} {definition})" : $"ALTER TABLE {SqlQuote.Name(table)} ADD COLUMN {SqlQuote.Identifier(column)} {definition}");
        if (isNew && _facts.Session.Catalog.Incomplete is null)
        {
            _facts.Learn(name);
        }
    }

    private void Execute(string sql)
    {
        foreach (var statement in Parse(sql))
        {
            Execute(statement);
        }
    }

    /// <param name="sql">One statement or several.</param>
    /// <param name="place">Where the code performs it.</param>
    public void Run(string sql, Place place, bool outsideTransaction)
    {
        _recorder.IsOutside = outsideTransaction;
        foreach (var statement in Parse(sql))
        {
            _recorder.Record(statement, _ => place, sql);
            Execute(statement);
        }

        _recorder.IsOutside = false;
    }

    /// <summary>The code does something that cannot be read: it may make any table.</summary>
    public void Lose() => Execute(new UnknownEffectStatement("code that cannot be read may change it", default) { IsAnything = true, MayCreate = true });

    /// <param name="hasDown">Whether the code says how the migration is taken back.</param>
    public MigrationScript Finish(string name, Place place, bool hasDown) =>
        new(name, place, _recorder.Changes) { Down = hasDown || _recorder.Changes.Count == 0 ? DownPart.Given : DownPart.Missing };

    private IEnumerable<Statement> Parse(string sql) => SchemaReader.ParseAll(new SqlSource("", sql), _cancellationToken).Statements;

    private void Execute(Statement statement)
    {
        var mark = _execution.Mark;
        try
        {
            _execution.Run(statement);
        }
        catch (SqlFailure)
        {
            _execution.Undo(mark);
            _execution.Fail(statement);
        }
    }
}
