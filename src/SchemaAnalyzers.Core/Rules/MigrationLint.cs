using SchemaAnalyzers.Rules.Changes;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Files;
using SchemaAnalyzers.Sql.Replay;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Rules;

/// <summary>What is found in migration files, and what PostgreSQL would refuse in them.</summary>
/// <param name="Count">Of the files that were looked at.</param>
public sealed record MigrationLinting(EquatableArray<Finding> Findings, EquatableArray<SqlError> Errors, int Count);

/// <summary>The rules about migrations, over files of SQL: each is looked at in the schema that it finds.</summary>
public static class MigrationLint
{
    /// <param name="schema">The files of the schema before; none where the other files of the folder give it.</param>
    /// <param name="folder">The migrations with all files beside them: by these their tool is known.</param>
    /// <param name="isLinted">Which of them to look at, by path.</param>
    public static MigrationLinting Check(IReadOnlyList<SqlSource> schema, IReadOnlyList<SqlSource> folder, Func<string, bool> isLinted, CancellationToken cancellationToken)
    {
        var set = SqlFileSet.Arrange(folder);
        var before = schema.Count == 0 ? set.Sources.TakeWhile(source => !isLinted(source.Path)) : SqlFileSet.Arrange(schema).Sources;
        var after = schema.Count == 0 ? set.Sources.SkipWhile(source => !isLinted(source.Path)) : set.Sources.Where(source => isLinted(source.Path));
        var scripts = before.Select(source => SchemaReader.Parse(source, cancellationToken))
            .Concat(after.Select(source => isLinted(source.Path) ? SchemaReader.ParseAll(source, cancellationToken) : SchemaReader.Parse(source, cancellationToken)))
            .ToList();
        var watcher = new Watcher(set, isLinted);
        var run = new ReplayRun(scripts, cancellationToken) { Watcher = watcher };
        run.Finish();
        var linted = scripts.Where(script => isLinted(script.Source.Path)).ToList();
        var errors = linted.SelectMany(script => script.Errors).Concat(run.Failures.Where(error => isLinted(error.Place.Path)));
        return new(watcher.Findings().ToEquatableArray(), errors.ToEquatableArray(), linted.Count);
    }

    /// <summary>The migrations of a folder from one on: that of a version or of a file name, in the order in which they run.</summary>
    public static IReadOnlyList<string> Since(IReadOnlyList<SqlSource> folder, string since) => MigrationVersions.Since(SqlFileSet.Arrange(folder), since);

    /// <summary>Whether a migration is of a version, or of a later one; so is one whose id or file name does not begin with digits.</summary>
    public static bool IsSince(string name, string since) => MigrationVersions.IsSince(name, since);

    private sealed class Watcher(SqlFileSet set, Func<string, bool> isLinted) : IReplayWatcher
    {
        private readonly List<(SqlScript Script, ChangeRecorder Recorder)> _recorders = [];

        /// <summary>Of all that are looked at: they are yet to run, and what one of them makes is as new to the next.</summary>
        private MigrationFacts? _facts;

        public bool Begin(SqlScript script, Session session)
        {
            if (!isLinted(script.Source.Path))
            {
                return false;
            }

            var wrapping = StepOf(script)?.Wrapping ?? Wrapping.Unknown;
            _recorders.Add((script, new ChangeRecorder(_facts ??= new MigrationFacts(session), wrapping, isAlone: script.Statements.Count == 1)));
            return true;
        }

        public void See(Session session, Statement statement) =>
            _recorders[_recorders.Count - 1].Recorder.Record(statement, span => session.OriginOf(span).Place ?? default, session.At is null ? session.Script?.Source.Text : null);

        public IEnumerable<Finding> Findings() => _recorders.SelectMany(item => IgnoreComments.Filter(item.Script, MigrationOf(item.Script, item.Recorder).Check()));

        private MigrationScript MigrationOf(SqlScript script, ChangeRecorder recorder) => new(FileName.Of(script.Source.Path), script.PlaceOf(script.Statements.Count > 0 ? script.Statements[0].Span : default), recorder.Changes)
        {
            EngineVersion = script.EngineVersion,
            Down = DownOf(script),
        };

        private DownPart DownOf(SqlScript script) =>
            !set.ExpectsReverts || StepOf(script) is not { } step ? DownPart.NotExpected
            : step.Revert is not null ? DownPart.Given
            // Where no migration can be taken back, that is how the team works.
            : set.Steps.Count > 1 && set.Reverts.IsEmpty ? DownPart.NotExpected
            : DownPart.Missing;

        private MigrationStep? StepOf(SqlScript script) => set.Steps.FirstOrDefault(step => step.Source.Path == script.Source.Path);
    }
}
