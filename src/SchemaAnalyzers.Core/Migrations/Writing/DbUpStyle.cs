using System.Text.RegularExpressions;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Writing;

/// <summary>
/// Scripts in order of their names. DbUp replaces <c>$name$</c> wherever it stands, and fails where the variable has no value: the first <c>$</c> is
/// escaped, and a dollar quote that has a tag becomes a plain one. It has no way back, so that the way back is a comment. Whether there are transactions is
/// said for all scripts at once; what cannot run in one is a script of its own, so that a failure does not leave half of one done.
/// </summary>
/// <remarks>https://dbup.readthedocs.io/en/latest/more-info/variable-substitution/ and .../transactions/</remarks>
internal sealed class DbUpStyle : MigrationStyle
{
    private const string Advice = "-- Not within a transaction: build the upgrader WithoutTransaction(), as it is by default.\n";

    private static readonly SqlGuard s_guard = SqlGuard.Of(@"\$(?=[\p{L}\p{Nd}_-]+\$)");

    public override string Name => "dbup";

    public override string? FirstVersion => "0001";

    private protected override Regex VersionPattern => NumberedName.Pattern;

    public override EquatableArray<MigrationFile> Write(Migration migration, MigrationTitle title, IReadOnlyList<MigrationFile> existing)
    {
        var parts = FilePart.Split(migration with { Down = default }, oneAFile: false, SettingsFrame.Session);
        return parts.Select((part, index) => new MigrationFile(
                NumberedName.Like(existing, title, index) + ".sql",
                (part.OutsideTransaction ? Advice : "")
                + StepText.Write(part.Up, s_guard, isTransactional: !part.OutsideTransaction)
                + (index < parts.Count - 1 ? "" : StepText.WriteDown(migration.Down, s_guard))))
            .ToEquatableArray();
    }
}
