using SchemaAnalyzers.Migrations.Diffing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Planning;

/// <summary>The second of two schemas, but for the parts that are kept as they are in the first one.</summary>
internal sealed class Blend(Database from, Database to, KeptBack kept)
{
    public Database Make()
    {
        return to with
        {
            Schemas = Named(from.Schemas, to.Schemas, schema => PartKey.Schema(schema.Name)).OrderBy(schema => schema.Name).ToEquatableArray(),
            Extensions = Named(from.Extensions, to.Extensions, extension => new(PartKind.Extension, new(default, extension.Name))).OrderBy(extension => extension.Name).ToEquatableArray(),
            Collations = Named(from.Collations, to.Collations, collation => new(PartKind.Collation, collation.Name)).OrderBy(collation => collation.Name).ToEquatableArray(),
            Types = new(Named(from.Types, to.Types, type => new(PartKind.Type, type.Name))),
            Sequences = new(Sequences()),
            Functions = Named(from.Functions, to.Functions, FunctionPart.KeyOf)
                .OrderBy(function => function.Name).ThenBy(function => function.Arguments, StringComparer.Ordinal).ToEquatableArray(),
            Relations = new(Relations()),
        };
    }

    private IEnumerable<T> Named<T>(IEnumerable<T> old, IEnumerable<T> wanted, Func<T, PartKey> key) =>
        wanted.Where(item => !kept.Contains(key(item))).Concat(old.Where(item => kept.Contains(key(item))));

    private IEnumerable<Sequence> Sequences()
    {
        foreach (var sequence in Named(from.Sequences, to.Sequences, sequence => new(PartKind.Sequence, sequence.Name)))
        {
            var source = kept.Contains(new(PartKind.SequenceOwner, sequence.Name)) ? from : to;
            yield return sequence with { OwnedBy = source.Sequences.Find(sequence.Name)?.OwnedBy };
        }
    }

    private IEnumerable<Relation> Relations()
    {
        foreach (var name in to.Relations.Concat(from.Relations).Select(relation => relation.Name).Distinct())
        {
            var (old, wanted) = (from.Relations.Find(name), to.Relations.Find(name));
            var source = kept.Contains(new(PartKind.Table, name)) || kept.Contains(new(PartKind.View, name)) ? old : wanted;
            if (source is not null)
            {
                var blended = source is Table table ? Fill(table, old as Table, wanted as Table) : source;
                yield return blended with
                {
                    Indexes = Of(PartKind.Index, name, old?.Indexes, wanted?.Indexes, index => index.Name),
                    Triggers = Of(PartKind.Trigger, name, old?.Triggers, wanted?.Triggers, trigger => trigger.Name),
                    Rules = Of(PartKind.Rule, name, old?.Rules, wanted?.Rules, rule => rule.Name),
                };
            }
        }
    }

    private Table Fill(Table shell, Table? old, Table? wanted)
    {
        var name = shell.Name;
        var parents = kept.Contains(new(PartKind.Parents, name)) ? old : wanted;
        var keys = Of<Constraint>(PartKind.Constraint, name, Keys(old), Keys(wanted), key => key.Name);
        return shell with
        {
            Columns = Columns(name, old, wanted).ToEquatableArray(),
            PrimaryKey = keys.OfType<PrimaryKey>().FirstOrDefault(),
            UniqueConstraints = keys.OfType<UniqueConstraint>().ToEquatableArray(),
            Checks = Of(PartKind.Constraint, name, old?.Checks, wanted?.Checks, check => check.Name),
            Exclusions = Of(PartKind.Constraint, name, old?.Exclusions, wanted?.Exclusions, exclusion => exclusion.Name),
            ForeignKeys = Of(PartKind.ForeignKey, name, old?.ForeignKeys, wanted?.ForeignKeys, key => key.Name),
            Policies = Of(PartKind.Policy, name, old?.Policies, wanted?.Policies, policy => policy.Name),
            ReplicaIdentity = (kept.Contains(new(PartKind.ReplicaIdentity, name)) ? old : wanted)?.ReplicaIdentity,
            Inherits = parents?.Inherits ?? default,
            PartitionOf = parents?.PartitionOf,
            OfType = parents?.OfType,
        };
    }

    private IEnumerable<Column> Columns(QualifiedName table, Table? old, Table? wanted)
    {
        var names = (wanted?.Columns ?? default).Concat(old?.Columns ?? default).Select(column => column.Name).Distinct();
        foreach (var name in names)
        {
            var (before, after) = (old?.FindColumn(name), wanted?.FindColumn(name));
            if ((kept.Contains(PartKey.Column(table, name)) ? before : after) is { } column)
            {
                yield return column with
                {
                    Default = Source(PartKind.Default)?.Default,
                    IsNullable = Source(PartKind.NotNull)?.IsNullable ?? true,
                    Identity = Source(PartKind.Identity)?.Identity,
                };
            }

            Column? Source(PartKind kind) => kept.Contains(new(kind, table, name)) ? before : after;
        }
    }

    private EquatableArray<T> Of<T>(PartKind kind, QualifiedName owner, EquatableArray<T>? old, EquatableArray<T>? wanted, Func<T, Identifier> name) =>
        Named(old ?? default, wanted ?? default, item => new(kind, owner, name(item))).OrderBy(name).ToEquatableArray();

    private static EquatableArray<Constraint> Keys(Table? table) => table is null
        ? default
        : (table.PrimaryKey is { } key ? [key] : Array.Empty<Constraint>()).Concat(table.UniqueConstraints).ToEquatableArray();
}
