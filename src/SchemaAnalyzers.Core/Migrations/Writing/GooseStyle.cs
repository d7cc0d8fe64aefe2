using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Writing;

/// <summary>
/// Both directions in one file. goose ends a statement at a line whose last word ends with a semicolon, up to a word that begins with <c>--</c>, and knows
/// nothing of quotes: a statement with either in it stands between StatementBegin and StatementEnd. NO TRANSACTION is for the whole file, so that a migration that
/// mixes is several files.
/// </summary>
/// <remarks>https://pressly.github.io/goose/documentation/annotations/</remarks>
internal sealed class GooseStyle : MigrationStyle
{
    public override string Name => "goose";

    public override EquatableArray<MigrationFile> Write(Migration migration, MigrationTitle title, IReadOnlyList<MigrationFile> existing) =>
        FilePart.Split(migration, oneAFile: false)
            .Select((part, index) => new MigrationFile($"{title.Versions[index]}_{title.Slug(index)}.sql", Write(part)))
            .ToEquatableArray();

    private static string Write(FilePart part) =>
        (part.OutsideTransaction ? "-- +goose NO TRANSACTION\n" : "")
        + "-- +goose Up\n" + Write(part.Up, part)
        + "\n-- +goose Down\n" + Write(part.Down, part);

    private static string Write(EquatableArray<MigrationStep> steps, FilePart part) =>
        StepText.Write(steps, SqlGuard.Default, isTransactional: !part.OutsideTransaction, Statement);

    private static string Statement(string sql) =>
        sql.IndexOf(';') >= 0 || sql.Contains("--") ? $"-- +goose StatementBegin\n{sql};\n-- +goose StatementEnd" : sql + ";";
}
