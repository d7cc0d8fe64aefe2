namespace SchemaAnalyzers.Sql.Files;

/// <summary>
/// <c>V1.2__add_users.sql</c> in order of version, then <c>R__views.sql</c> in order of description. <c>U</c> files undo, callbacks such as
/// <c>afterMigrate.sql</c> are no part of the schema. A baseline <c>B5__x.sql</c> stands for all versions up to its own.
/// </summary>
/// <remarks>https://documentation.red-gate.com/flyway/flyway-concepts/migrations</remarks>
internal sealed class Flyway : MigrationTool
{
    private static readonly string[] s_callbacks = ["before", "after", "createSchema"];

    public override string Name => "Flyway";

    public override bool Recognises(IReadOnlyList<SqlSource> files) =>
        files.Any(file => VersionOf(file, 'V') is not null || VersionOf(file, 'B') is not null) && files.All(IsOurs);

    public override IEnumerable<MigrationStep> Steps(IReadOnlyList<SqlSource> files)
    {
        var baseline = files.Select(file => VersionOf(file, 'B')).Where(version => version is not null).OrderBy(version => version!, VersionOrder.Instance).LastOrDefault();
        var versioned = files.Where(file => baseline is null
            ? VersionOf(file, 'V') is not null
            : VersionOf(file, 'B') == baseline || (VersionOf(file, 'V') is { } version && VersionOrder.Instance.Compare(version, baseline) > 0));
        return versioned
            .Select(file => Step(files, file))
            .OrderBy(step => step.Version, VersionOrder.Instance)
            .Concat(files.Where(IsRepeatable).OrderBy(file => FileName.Of(file.Path), StringComparer.Ordinal).Select(file => new MigrationStep("", file)));
    }

    private static MigrationStep Step(IReadOnlyList<SqlSource> files, SqlSource file)
    {
        var version = (VersionOf(file, 'V') ?? VersionOf(file, 'B'))!;
        return new(version, file) { Revert = files.FirstOrDefault(other => VersionOf(other, 'U') == version) };
    }

    private static bool IsOurs(SqlSource file) =>
        "VUB".Any(prefix => VersionOf(file, prefix) is not null) || IsRepeatable(file)
        || s_callbacks.Any(callback => FileName.Of(file.Path).StartsWith(callback, StringComparison.Ordinal));

    private static bool IsRepeatable(SqlSource file) => FileName.Of(file.Path).StartsWith("R__", StringComparison.Ordinal);

    /// <summary>The version with dots between its parts and without leading zeros, or null.</summary>
    private static string? VersionOf(SqlSource file, char prefix)
    {
        var name = FileName.Of(file.Path);
        var end = name.IndexOf("__", StringComparison.Ordinal);
        if (end < 2 || name[0] != prefix)
        {
            return null;
        }

        var parts = name.Substring(1, end - 1).Split('.', '_');
        return parts.All(part => part.Length > 0 && part.All(c => c is >= '0' and <= '9')) ? string.Join(".", parts.Select(FileName.Normalise)) : null;
    }

    private sealed class VersionOrder : IComparer<string>
    {
        public static readonly VersionOrder Instance = new();

        public int Compare(string? x, string? y)
        {
            var left = (x ?? "").Split('.');
            var right = (y ?? "").Split('.');
            for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
            {
                var order = NumericOrder.Instance.Compare(i < left.Length ? left[i] : "0", i < right.Length ? right[i] : "0");
                if (order != 0)
                {
                    return order;
                }
            }

            return 0;
        }
    }
}
