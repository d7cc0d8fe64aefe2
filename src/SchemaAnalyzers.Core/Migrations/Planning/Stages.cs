using SchemaAnalyzers.Migrations.Diffing;
using SchemaAnalyzers.Rules.Changes;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Planning;

/// <summary>
/// The schemas through which a migration goes: what its statements reach, what is reached once the rows have their values, and what is asked for.
/// So every statement that somebody has to decide on comes after all the others, and leads from one schema to the next as they do.
/// </summary>
internal sealed record Stages(Database Reached, Database Filled, Database Final)
{
    /// <summary>Keeping one loss back can uncover another, but each round keeps back more.</summary>
    private const int MostRounds = 8;

    public static Stages Of(Database from, Database to, bool allowsLoss)
    {
        var filled = allowsLoss ? to : Without(from, to, changes => changes.Where(Loses).Select(change => change.Key));
        return new(Without(from, filled, Unfilled), filled, to);
    }

    /// <summary>The second schema without what some changes are about.</summary>
    private static Database Without(Database from, Database to, Func<IEnumerable<PartChange>, IEnumerable<PartKey>> select)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var differences = new Differences(from, to);
            var keys = select(differences.Changes.All).ToList();
            if (keys.Count == 0)
            {
                break;
            }

            var kept = new KeptBack(differences.From, differences.To);
            kept.AddAll(keys);
            to = new Blend(from, to, kept).Make();
        }

        return to;
    }

    private static bool Loses(PartChange change) =>
        (change.IsDropping && change.From!.Drop().Any(operation => operation.Loss is not null))
        || (change is { Kind: ChangeKind.Alter, From: { } from, To: { } to } && !from.Content.Equals(to.Content) && from.AlterTo(to)!.Any(operation => operation.Loss is not null))
        || (change is { Kind: ChangeKind.Recreate, From: TypePart { Type: EnumType old }, To: TypePart { Type: EnumType wanted } } && old.Labels.Any(label => !wanted.Labels.Contains(label)));

    /// <summary>What the rows that are there would break: NOT NULL on a new column without a value, and a unique key of such columns.</summary>
    private static IEnumerable<PartKey> Unfilled(IEnumerable<PartChange> changes)
    {
        var all = changes.ToList();
        var created = new HashSet<PartKey>(all.Where(change => change.IsCreating).Select(change => change.Key));
        var added = new Dictionary<PartKey, Column>();
        foreach (var column in all.Where(change => change.IsCreating).Select(change => change.To).OfType<ColumnPart>().Where(column => !created.Contains(PartKey.Table(column.Table))))
        {
            added[column.Key] = column.Column;
        }

        var unfilled = new HashSet<PartKey>(added.Where(item => !HasValue(item.Value)).Select(item => item.Key));
        foreach (var change in all.Where(change => change.IsCreating && created.Contains(change.Key)))
        {
            if (change.To is NotNullPart notNull && unfilled.Contains(PartKey.Column(notNull.Table, notNull.Column.Name)))
            {
                yield return change.Key;
            }
            else if (UniqueColumns(change.To!) is { Count: > 0 } columns && columns.All(column => added.TryGetValue(column, out var value) && RepeatsItself(value)))
            {
                yield return change.Key;
            }
        }
    }

    /// <summary>Whether the column has a value in the rows that are there.</summary>
    private static bool HasValue(Column column) =>
        column.Identity is not null || column.Generated is not null || column.Default is { } value && !value.TrimStart(' ', '(').StartsWith("NULL", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the column has the same value in all rows that are there, or is to be filled by somebody.</summary>
    private static bool RepeatsItself(Column column) =>
        column.Identity is null && column.Generated is null && (column.Default is null ? !column.IsNullable : VolatileCalls.FindIn(column.Default, _ => false) is null);

    private static List<PartKey> UniqueColumns(Part part) => part switch
    {
        ConstraintPart { Constraint: UniqueConstraint unique } constraint => [.. unique.Columns.Select(column => PartKey.Column(constraint.Table, column))],
        ConstraintPart { Constraint: PrimaryKey key } constraint => [.. key.Columns.Select(column => PartKey.Column(constraint.Table, column))],
        IndexPart { Index.IsUnique: true } index => [.. index.Index.Keys.Select(key => PartKey.Column(index.Relation, key.Column ?? default))],
        _ => [],
    };
}
