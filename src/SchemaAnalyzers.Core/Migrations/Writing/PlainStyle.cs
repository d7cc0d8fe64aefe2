using System.Text.RegularExpressions;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Writing;

/// <summary>
/// Files for psql, which runs each statement by itself: <c>0001_name.up.sql</c> and <c>0001_name.down.sql</c>. Where the folder has files without a direction,
/// all of which run, one more of them, with what takes it back as a comment.
/// </summary>
internal sealed class PlainStyle : MigrationStyle
{
    public override string Name => "sql";

    public override string? FirstVersion => "0001";

    private protected override Regex VersionPattern => NumberedName.Pattern;

    public override EquatableArray<MigrationFile> Write(Migration migration, MigrationTitle title, IReadOnlyList<MigrationFile> existing)
    {
        var name = NumberedName.Like(existing, title, part: 0);
        var (up, down) = (Write(migration.Up), Write(migration.Down));
        return HasOneDirection(existing)
            ? new(new MigrationFile(name + ".sql", up + StepText.WriteDown(migration.Down, SqlGuard.Default)))
            : new(new(name + ".up.sql", up), new(name + ".down.sql", down));
    }

    /// <summary>Other tools take files of these names, too, and send each as one text: what cannot run so, or must not, says it.</summary>
    private static string Write(EquatableArray<MigrationStep> steps) =>
        (Committing.Alone(steps).Any(step => step is { Kind: StepKind.Statement, OutsideTransaction: true }) ? "-- no-transaction\n" : "")
        + StepText.Write(SessionSettings.Alternate(steps), SqlGuard.Default, isTransactional: false);

    private bool HasOneDirection(IEnumerable<MigrationFile> existing) =>
        existing.Any(file => VersionOf(file) is not null
            && file.Name.EndsWith(".sql", StringComparison.OrdinalIgnoreCase)
            && !file.Name.EndsWith(".up.sql", StringComparison.OrdinalIgnoreCase)
            && !file.Name.EndsWith(".down.sql", StringComparison.OrdinalIgnoreCase));
}
