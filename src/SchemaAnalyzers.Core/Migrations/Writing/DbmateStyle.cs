using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Writing;

/// <summary>
/// Both directions in one file. dbmate sends each direction as one text, and the server runs several statements of one text in a transaction whatever
/// <c>transaction:false</c> says: a statement that cannot run in one has a file of its own.
/// </summary>
/// <remarks>https://github.com/amacneil/dbmate#migration-options and https://github.com/amacneil/dbmate/issues/126</remarks>
internal sealed class DbmateStyle : MigrationStyle
{
    public override string Name => "dbmate";

    public override EquatableArray<MigrationFile> Write(Migration migration, MigrationTitle title, IReadOnlyList<MigrationFile> existing) =>
        FilePart.Split(migration, oneAFile: true)
            .Select((part, index) => new MigrationFile($"{title.Versions[index]}_{title.Slug(index)}.sql", Write(part)))
            .ToEquatableArray();

    private static string Write(FilePart part)
    {
        var option = part.OutsideTransaction ? " transaction:false" : "";
        return $"-- migrate:up{option}\n{Write(part.Up, part)}\n-- migrate:down{option}\n{Write(part.Down, part)}";
    }

    private static string Write(EquatableArray<MigrationStep> steps, FilePart part) =>
        StepText.Write(steps, SqlGuard.Default, isTransactional: !part.OutsideTransaction);
}
