using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaAnalyzers.CSharp;
using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Migrations.Writing;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Reporting;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Generating;

/// <summary>The one step that binds: model against snapshot, context by context.</summary>
internal sealed class PendingMigrations(Compilation compilation, AnalyzerConfigOptionsProvider provider, SnapshotSet snapshots, MigrationOptions wanted)
{
    // The schema lives on through edits of the code: it is written for the fingerprint once, not at each of them.
    private static readonly ConditionalWeakTable<Database, string> s_written = new();

    private static readonly ConditionalWeakTable<Database, Tuple<EquatableArray<Rename>, Database>> s_renamed = new();

    private readonly ProjectOptions _options = new(compilation, provider);
    private readonly CSharpNames _names = new();

    public IEnumerable<PendingMigration> Find(ReadingOptions reading, CancellationToken cancellationToken)
    {
        var reader = ModelReader.For(compilation, reading);
        if (!reader.ConcernsUs || !snapshots.Errors.IsEmpty)
        {
            yield break;
        }

        foreach (var context in reader.AllEntities(cancellationToken).GroupBy(entity => (entity.Context, Of: entity.ContextFullName ?? entity.Context, Database: NamedDatabase(entity))))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (snapshots.For(context.Key.Of ?? context.Key.Database) is { } database
                && PendingOf(database, context, reader.ObjectsOf(context.Key.Of, cancellationToken), context.Key.Of, context.Key.Context ?? context.Key.Database ?? "MappedClasses") is { } migration)
            {
                yield return migration;
            }
        }
    }

    /// <summary>Null where code and schema agree.</summary>
    /// <param name="name">What the stub is called, as far as that is free and C#.</param>
    private PendingMigration? PendingOf(Database database, IEnumerable<Entity> entities, ModelObjects objects, string? context, string name)
    {
        var renamed = Renamed(database);
        var expectation = Expected.Of(renamed, entities, wanted.Scope, RulesOf, objects);
        if (ReferenceEquals(expectation.Database, database) && expectation.NotExpressible.IsEmpty)
        {
            return null;
        }

        var migration = Plan.Of(database, expectation.Database, wanted.Plan, expectation.NotExpressible.Concat(RenamesOfNothing(database)).ToEquatableArray(), expectation.PossibleRenames);
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
        return new(context, _names.Add(name), up, down, PlanCodec.Encode(migration) ?? "", wanted.Style, fingerprint);
    }

    /// <summary>The snapshot with the names that the project gives: what goes on under one of them is not missing.</summary>
    private Database Renamed(Database database)
    {
        if (wanted.Plan.Renames is not { } renames)
        {
            return database;
        }

        if (s_renamed.TryGetValue(database, out var known) && known.Item1 == renames)
        {
            return known.Item2;
        }

        var renamed = Rename.Apply(renames, database);
        s_renamed.Remove(database);
        _ = s_renamed.GetValue(database, _ => Tuple.Create(renames, renamed));
        return renamed;
    }

    /// <summary>Told beside what else is pending: other contexts have other databases.</summary>
    private IEnumerable<NotExpressible> RenamesOfNothing(Database database) =>
        (wanted.Plan.Renames ?? default)
            .Where(rename => rename.IsOfNothing(database))
            .Select(rename => new NotExpressible($"the new name '{rename.NewName}'", $"the schema has no {(rename.Column is { } column ? $"column '{rename.Relation}.{column}'" : $"table '{rename.Relation}'")}"))
            .Concat(wanted.BrokenRenames.Select(text => new NotExpressible($"the rename '{text}'", "it is neither 'schema.table=name' nor 'schema.table.column=name'")));

    private RuleOptions RulesOf(Entity entity) => _options.RulesOf(entity.Place.Path);

    /// <summary>A class that no context maps is of the database that the options of its file name.</summary>
    private string? NamedDatabase(Entity entity) => entity.Context is null ? RulesOf(entity).Database : null;
}
