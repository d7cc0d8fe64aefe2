using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Keys;

public enum KeyKind
{
    Primary,
    Unique,
    Index,
}

/// <summary>Whatever lets a table find its rows: its primary key, a unique constraint, or an index.</summary>
public sealed record TableKey(KeyKind Kind, TableIndex Index)
{
    /// <summary>The name of the constraint or index.</summary>
    public Identifier Name => Index.Name;

    public bool IsUnique => Index.IsUnique;

    public Origin Origin => Index.Origin;

    /// <summary>The columns; null where one key is an expression.</summary>
    public EquatableArray<Identifier>? Columns { get; } =
        Index.Keys.Any(key => key.Column is null) ? (EquatableArray<Identifier>?)null : Index.Keys.Select(key => key.Column!.Value).ToEquatableArray();

    /// <summary>Whether it finds rows by a condition on its first columns, whatever the rest of the condition.</summary>
    public bool FindsAll => Index is { IsValid: true, Predicate: null, Method: "btree" or "hash" };

    /// <summary>For messages: <c>primary key 'users_pkey'</c>.</summary>
    public string Display => $"{Noun} '{Name}'";

    public string Noun => Kind switch
    {
        KeyKind.Primary => "primary key",
        KeyKind.Unique => "unique constraint",
        _ => IsUnique ? "unique index" : "index",
    };

    public static IReadOnlyList<TableKey> Of(Table table)
    {
        var keys = new List<TableKey>();
        if (table.PrimaryKey is { } primary)
        {
            keys.Add(Of(KeyKind.Primary, primary, primary.Columns, primary.Included, nullsNotDistinct: false));
        }

        keys.AddRange(table.UniqueConstraints
            .Where(unique => !unique.WithoutOverlaps)
            .Select(unique => Of(KeyKind.Unique, unique, unique.Columns, unique.Included, unique.NullsNotDistinct)));
        keys.AddRange(table.Indexes.Select(index => new TableKey(KeyKind.Index, index)));
        return keys;
    }

    private static TableKey Of(KeyKind kind, Constraint constraint, EquatableArray<Identifier> columns, EquatableArray<Identifier> included, bool nullsNotDistinct) =>
        new(kind, new TableIndex(constraint.Name, columns.Select(column => new IndexKey(column, null)).ToEquatableArray())
        {
            IsUnique = true,
            Included = included,
            NullsNotDistinct = nullsNotDistinct,
            Origin = constraint.Origin,
        });
}
