using System.Text.RegularExpressions;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Writing;

/// <summary>
/// <c>V2__name.sql</c> and <c>U2__name.sql</c>. Flyway runs each file within a transaction, or none of its statements, and refuses a file that mixes: such a
/// migration is several files, and <c>V2__name.sql.conf</c> says which run without.
/// </summary>
/// <remarks>https://documentation.red-gate.com/fd/flyway-execute-in-transaction-setting-277578997.html</remarks>
internal sealed class FlywayStyle : MigrationStyle
{
    /// <remarks>https://github.com/flyway/flyway/issues/3497: it waits for the transaction in which Flyway holds its own lock.</remarks>
    private const string LockAdvice = "-- Needs flyway.postgresql.transactional.lock=false: CREATE INDEX CONCURRENTLY would wait for Flyway's own transaction.\n";

    private static readonly Regex s_version = new("^[VUB](?<version>[0-9]+(?:[._][0-9]+)*)__", RegexOptions.CultureInvariant);
    private static readonly SqlGuard s_guard = SqlGuard.Of(@"\$\{");

    public override string Name => "flyway";

    public override string? FirstVersion => "1";

    private protected override Regex VersionPattern => s_version;

    public override EquatableArray<MigrationFile> Write(Migration migration, MigrationTitle title, IReadOnlyList<MigrationFile> existing) =>
        FilePart.Split(migration, oneAFile: false).SelectMany((part, index) => Write(part, title, index)).ToEquatableArray();

    private static IEnumerable<MigrationFile> Write(FilePart part, MigrationTitle title, int index)
    {
        foreach (var (prefix, steps) in new[] { ("V", part.Up), ("U", part.Down) })
        {
            var name = $"{prefix}{title.Versions[index]}__{title.Slug(index)}.sql";
            var text = StepText.Write(steps, s_guard, isTransactional: !part.OutsideTransaction);
            yield return new(name, part.OutsideTransaction ? LockAdvice + text : text);
            if (part.OutsideTransaction)
            {
                yield return new(name + ".conf", "executeInTransaction=false\n");
            }
        }
    }
}
