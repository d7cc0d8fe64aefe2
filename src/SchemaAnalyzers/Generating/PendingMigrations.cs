using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Migrations.Writing;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Generating;

/// <summary>The one step that binds: model against snapshot, context by context.</summary>
internal static class PendingMigrations
{
    // The schema lives on through edits of the code: it is written for the fingerprint once, not at each of them.
    private static readonly ConditionalWeakTable<Database, string> s_written = new();

    public static IEnumerable<PendingMigration> Of(Compilation compilation, SnapshotSet snapshots, ReadingOptions options, MigrationOptions wanted, CancellationToken cancellationToken)
    {
        var reader = ModelReader.For(compilation, options);
        if (!reader.ConcernsUs || !snapshots.Errors.IsEmpty)
        {
            yield break;
        }

        var names = new CSharpNames();
        foreach (var context in reader.AllEntities(cancellationToken).GroupBy(entity => (Name: entity.Context, FullName: entity.ContextFullName ?? entity.Context)))
        {
            if (snapshots.For(context.Key.FullName) is { } database && Of(database, context, names, wanted) is { } migration)
            {
                yield return migration;
            }
        }
    }

    /// <summary>Null where code and schema agree.</summary>
    private static PendingMigration? Of(Database database, IGrouping<(string? Name, string? FullName), Entity> context, CSharpNames names, MigrationOptions wanted)
    {
        var expectation = Expected.Of(database, context);
        var migration = Plan.Of(database, expectation.Database, wanted.Plan, expectation.NotExpressible);
        if (migration.IsEmpty)
        {
            return null;
        }

        if (wanted.Style is not null && MigrationStyle.Find(wanted.Style) is { } style)
        {
            migration = style.Prepare(migration);
        }

        var (up, down) = (PlainSql.Write(migration.Up), PlainSql.Write(migration.Down));
        var fingerprint = PendingMigration.Hash(s_written.GetValue(database, SchemaWriter.Write), up, down);
        return new(context.Key.FullName, names.Add(context.Key.Name ?? "MappedClasses"), up, down, PlanCodec.Encode(migration) ?? "", wanted.Style, fingerprint);
    }
}
