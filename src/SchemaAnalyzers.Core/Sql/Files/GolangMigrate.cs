namespace SchemaAnalyzers.Sql.Files;

/// <summary><c>000001_name.up.sql</c> beside <c>000001_name.down.sql</c>, in order of their numbers.</summary>
/// <remarks>https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md</remarks>
internal sealed class GolangMigrate : MigrationTool
{
    public override string Name => "golang-migrate";

    public override bool ExpectsRevert => true;

    /// <remarks>https://github.com/golang-migrate/migrate/tree/master/database/postgres: x-multi-statement is off by default.</remarks>
    public override Wrapping WrappingOf(SqlSource file) => MarkedPart.SaysNoTransaction(file) ? Wrapping.None : Wrapping.OneCommand;

    public override bool Recognises(IReadOnlyList<SqlSource> files) => files.Any(IsUp) && files.All(file => IsUp(file) || IsDown(file));

    public override IEnumerable<MigrationStep> Steps(IReadOnlyList<SqlSource> files) =>
        files
            .Where(IsUp)
            .OrderBy(file => FileName.LeadingDigits(file.Path), NumericOrder.Instance)
            .Select(file => new MigrationStep(FileName.Normalise(FileName.LeadingDigits(file.Path)), file) { Revert = files.FirstOrDefault(other => other.Path == Down(file)) });

    private static string Down(SqlSource file) => file.Path.Substring(0, file.Path.Length - ".up.sql".Length) + ".down.sql";

    private static bool IsUp(SqlSource file) => FileName.Of(file.Path).EndsWith(".up.sql", StringComparison.Ordinal);

    private static bool IsDown(SqlSource file) => FileName.Of(file.Path).EndsWith(".down.sql", StringComparison.Ordinal);
}

/// <summary>A folder a migration, each with an <c>up.sql</c> and a <c>down.sql</c>, in order of the folders' names.</summary>
/// <remarks>https://diesel.rs/guides/getting-started</remarks>
internal sealed class Diesel : MigrationTool
{
    public override string Name => "Diesel";

    public override bool ExpectsRevert => true;

    public override bool RefusesDuplicates => false;

    public override bool Recognises(IReadOnlyList<SqlSource> files) => files.All(file => FileName.Of(file.Path) is "up.sql" or "down.sql");

    public override IEnumerable<MigrationStep> Steps(IReadOnlyList<SqlSource> files) =>
        files
            .Where(file => FileName.Of(file.Path) == "up.sql")
            .Select(file => new MigrationStep("", file) { Revert = files.FirstOrDefault(other => other.Path == FileName.FolderOf(file.Path) + "down.sql") });
}
