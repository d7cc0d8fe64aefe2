using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Files;

/// <summary>The SQL files of a schema in the order in which they run, each with only the part that runs when migrating up.</summary>
/// <param name="Tool">The migration tool whose conventions were recognised: <c>goose</c>, <c>Flyway</c>, ...; null for plain files.</param>
/// <param name="Sources">Left-out parts are blanked, not cut, so that every offset still fits the file.</param>
/// <param name="Problems">What makes the tool itself refuse the set: a version that is used twice.</param>
public sealed record SqlFileSet(string? Tool, EquatableArray<SqlSource> Sources, EquatableArray<SqlError> Problems)
{
    /// <summary>What takes the steps back, one source for each file or part: never run here, but it must be SQL all the same.</summary>
    public EquatableArray<SqlSource> Reverts { get; init; }

    /// <summary>The steps behind <see cref="Sources"/>, in the same order; none where no tool is recognised.</summary>
    internal EquatableArray<MigrationStep> Steps { get; init; }

    /// <summary>Whether each step is meant to say how it is taken back.</summary>
    internal bool ExpectsReverts { get; init; }

    private static readonly MigrationTool[] s_tools =
    [
        new Sqitch(), new Goose(), new Dbmate(), new SqlMigrate(), new NodePgMigrate(), new Tern(), new Flyway(), new GolangMigrate(), new Diesel(), new NumberedFiles(),
    ];

    /// <summary>Recognises the tool from names and content, and orders the files as that tool would run them on an empty database.</summary>
    public static SqlFileSet Arrange(IReadOnlyList<SqlSource> files)
    {
        var byPath = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var tool = byPath.Count == 0 ? null : s_tools.FirstOrDefault(candidate => candidate.Recognises(byPath));
        if (tool is null)
        {
            return new(null, byPath.ToEquatableArray(), default);
        }

        var steps = tool.Steps(byPath).ToList();
        var whole = byPath.ToLookup(file => file.Path, StringComparer.Ordinal);
        return new(
            tool.Name,
            steps.Select(step => step.Source).ToEquatableArray(),
            tool.RefusesDuplicates ? Duplicates(tool.Name!, steps).ToEquatableArray() : default)
        {
            Steps = steps.Select(step => step with { Wrapping = tool.WrappingOf(whole[step.Source.Path].First()) }).ToEquatableArray(),
            ExpectsReverts = tool.ExpectsRevert,
            Reverts = steps.Where(step => step.Revert is not null).Select(step => step.Revert!).ToEquatableArray(),
        };
    }

    private static IEnumerable<SqlError> Duplicates(string tool, IEnumerable<MigrationStep> steps)
    {
        foreach (var group in steps.Where(step => step.Version.Length > 0).GroupBy(step => step.Version, StringComparer.Ordinal))
        {
            var files = group.Select(step => step.Source.Path).ToList();
            if (files.Count > 1)
            {
                var names = string.Join(" and ", files.Select(path => $"'{FileName.Of(path)}'"));
                yield return new("42710", $"{tool} migration version {group.Key} is used by {names}", new Place(files[1], 0, 0, 0, 0, 0, 0), "Give each file a version of its own");
            }
        }
    }
}
