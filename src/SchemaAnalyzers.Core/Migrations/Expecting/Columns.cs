using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Rules.Types;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Replay;

namespace SchemaAnalyzers.Migrations.Expecting;

/// <summary>Changes the columns that are there: type, nullability, where values come from, collation.</summary>
internal static class Columns
{
    public static void Align(Draft draft)
    {
        if (!draft.MayChange)
        {
            return;
        }

        var before = draft.Database;
        draft.ForEach(Change);
        if (!ReferenceEquals(before, draft.Database))
        {
            draft.ForEach((draft, alignment) => Restore(draft, alignment, before));
        }
    }

    private static void Change(Draft draft, EntityAlignment alignment)
    {
        if (alignment.Table is not { } table)
        {
            return;
        }

        foreach (var (pairing, finding) in TypeRules.Find(alignment))
        {
            if (finding.Rule is EnumLabelsDiffer)
            {
                EnumTypes.AddLabels(draft, pairing);
            }
        }

        foreach (var change in ChangesOf(draft, alignment))
        {
            if (WhyClosed(table, change.Column) is { } reason)
            {
                draft.Leave($"the {change.What} of column '{table.Name}.{change.Column}'", reason);
            }
            else if (draft.Find(table.Name) is { } now)
            {
                draft.Put(now with { Columns = now.Columns.Select(column => column.Name == change.Column ? change.Apply(column) : column).ToEquatableArray() });
            }
        }
    }

    /// <summary>Where classes that share a table contradict each other, no schema suits all of them: the one that is there stays.</summary>
    private static void Restore(Draft draft, EntityAlignment alignment, Database before)
    {
        if (alignment.Table is not { } table || before.Relations.Find(table.Name) is not { } original)
        {
            return;
        }

        foreach (var column in ChangesOf(draft, alignment).Select(change => change.Column).Distinct().ToList())
        {
            if (original.FindColumn(column) is { } was && was != table.FindColumn(column) && draft.Find(table.Name) is { } now)
            {
                draft.Leave($"column '{table.Name}.{column}'", "the classes that map it say different things of it");
                draft.Put(now with { Columns = now.Columns.Select(other => other.Name == column ? was : other).ToEquatableArray() });
            }
        }
    }

    private static IEnumerable<ColumnChange> ChangesOf(Draft draft, EntityAlignment alignment)
    {
        foreach (var (pairing, finding) in TypeRules.Find(alignment))
        {
            if (finding.Rule is not EnumLabelsDiffer && pairing.Property.StoreType.IsKnown)
            {
                yield return new(pairing.Column.Name, "type", column => Retyped(draft, alignment, column, pairing.Property));
            }
        }

        foreach (var (_, column) in ColumnAllowsNull.Find(alignment))
        {
            yield return new(column.Name, "nullability", other => other with { IsNullable = false });
        }

        foreach (var (_, column) in ColumnForbidsNull.Find(alignment))
        {
            yield return new(column.Name, "nullability", other => WithoutNotNull(draft, alignment, other));
        }

        foreach (var change in SourcesOf(draft, alignment))
        {
            yield return change;
        }

        foreach (var (property, column) in CollationDiffers.Find(alignment))
        {
            yield return new(column.Name, "collation", other => other with { Collation = Objects.ProvideCollation(draft, property.Collation) });
        }
    }

    /// <summary>Where the values come from.</summary>
    private static IEnumerable<ColumnChange> SourcesOf(Draft draft, EntityAlignment alignment)
    {
        foreach (var (property, column) in DefaultDiffers.Find(alignment))
        {
            yield return new(column.Name, "default", other => DrawnSequence.Prepare(draft, alignment.Relation!.Name, other.Name, property.Default) ? other with { Default = property.Default.Value } : other);
        }

        foreach (var (property, column) in ComputedDiffers.Find(alignment))
        {
            if (property.Computed.Value is { Length: > 0 } expression)
            {
                yield return new(column.Name, "expression", other => other with { Generated = expression, Default = null, Identity = null });
            }
            else
            {
                draft.Leave($"the expression of column '{alignment.Relation!.Name}.{column.Name}'", "the code says only that there is one");
            }
        }

        foreach (var (property, column, strategy) in ValueStrategyDiffers.Find(alignment))
        {
            yield return new(column.Name, "numbering", other => strategy == ValueStrategy.HiLo && other.Identity is { } identity
                ? other with { Identity = identity with { IsAlways = false } }
                : NewColumn.By(draft, property, strategy, alignment.Relation!.Name, other));
        }
    }

    private static Column Retyped(Draft draft, EntityAlignment alignment, Column column, MappedProperty property)
    {
        var type = property.StoreType.Value;
        if (!EnumTypes.Provide(draft, property))
        {
            draft.Leave($"the type of column '{alignment.Relation!.Name}.{column.Name}'", $"the type '{type}' is not in the schema");
            return column;
        }

        var value = column.Default is { } expression && property.Default.Is(null) ? RetypedDefault.Of(draft.Database, expression, column.Type, type) : column.Default;
        if (value is null && column.Default is not null)
        {
            draft.Leave($"a default of column '{alignment.Relation!.Name}.{column.Name}'", $"'{column.Default}' may be no value of type '{type}'");
        }

        return column with
        {
            Type = NewColumn.Stored(type),
            Default = value,
            Collation = type.IsBuiltIn && !TypeFamily.IsCharacters(type) ? null : column.Collation,
            Identity = column.Identity is { } identity && TypeFamily.IsInteger(type) && !type.IsArray
                ? identity with { Options = SequenceReplay.Retype(identity.Options, type.Name.Name.Value) }
                : null,
            Storage = null,
            Compression = null,
        };
    }

    private static Column WithoutNotNull(Draft draft, EntityAlignment alignment, Column column)
    {
        var isKey = alignment.Table!.PrimaryKey?.Columns.Contains(column.Name) == true;
        if (column.IsNullable || isKey)
        {
            draft.Leave($"the nullability of column '{alignment.Table.Name}.{column.Name}'", isKey ? "it is part of the primary key" : "its domain forbids NULL");
            return column;
        }

        return column with { IsNullable = true };
    }

    private static string? WhyClosed(Table table, Identifier column) => table switch
    {
        { PartitionOf: not null } => "a partition gets its columns from its parent",
        { ForeignServer: not null } => "a foreign table gets its columns from its server",
        { OfType: not null } => "a typed table gets its columns from its type",
        { PartitionKey: { } key } when key.Contains(column.Value) => "rows are divided by it",
        _ => table.FindColumn(column) is { IsLocal: true } ? null : "it is inherited",
    };

    private sealed record ColumnChange(Identifier Column, string What, Func<Column, Column> Apply);
}
