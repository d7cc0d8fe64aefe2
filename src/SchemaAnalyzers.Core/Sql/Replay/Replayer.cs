using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Runs scripts on an empty server, as psql does: a statement that fails is reported and has no effect.</summary>
internal sealed class Replayer(IEnumerable<SqlScript> scripts, CancellationToken cancellationToken)
{
    private readonly IReadOnlyList<SqlScript> _scripts = [.. scripts];

    public SchemaReading Run()
    {
        var run = new ReplayRun(_scripts, cancellationToken);
        run.Finish();
        return new SchemaReading(Result(run), Errors(run.Failures.Concat(run.Redefinitions)));
    }

    private Database Result(ReplayRun run) =>
        run.Freeze() with { EngineVersion = _scripts.Select(script => script.EngineVersion).FirstOrDefault(version => version is not null) };

    /// <summary>In the order of the scripts, then of their lines.</summary>
    private EquatableArray<SqlError> Errors(IEnumerable<SqlError> failures)
    {
        if (_scripts.Count > 0 && _scripts.All(script => script.IsBlank))
        {
            return new(_scripts[0].ErrorOf(new SqlFailure(SqlStates.SyntaxError, "the file is empty", default, "Write the schema into it: dotnet schema pull")));
        }

        var errors = _scripts.SelectMany(script => script.Errors).Concat(failures).ToList();
        if (errors.Count == 0)
        {
            return default;
        }

        var paths = _scripts.Select(script => script.Source.Path).ToList();
        return errors.Distinct().OrderBy(error => paths.IndexOf(error.Place.Path)).ThenBy(error => error.Place.Start).ToEquatableArray();
    }
}
