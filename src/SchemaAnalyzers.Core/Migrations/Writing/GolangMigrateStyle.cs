using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Writing;

/// <summary>
/// <c>000001_name.up.sql</c> and <c>000001_name.down.sql</c>, none of them empty. A file is sent as one text, which the server runs in one transaction: a
/// statement that cannot run in one has a file of its own.
/// </summary>
/// <remarks>https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md and .../database/postgres/README.md#multi-statement-mode</remarks>
internal sealed class GolangMigrateStyle : MigrationStyle
{
    public override string Name => "golang-migrate";

    public override string? FirstVersion => "000001";

    public override EquatableArray<MigrationFile> Write(Migration migration, MigrationTitle title, IReadOnlyList<MigrationFile> existing) =>
        FilePart.Split(migration, oneAFile: true).SelectMany((part, index) => Write(part, $"{title.Versions[index]}_{title.Slug(index)}")).ToEquatableArray();

    private static IEnumerable<MigrationFile> Write(FilePart part, string name) =>
    [
        new(name + ".up.sql", StepText.Write(part.Up, SqlGuard.Default, isTransactional: !part.OutsideTransaction)),
        new(name + ".down.sql", StepText.Write(part.Down, SqlGuard.Default, isTransactional: !part.OutsideTransaction)),
    ];
}
