using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules.Types;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Migrations.Expecting;

/// <summary>The enum types of which properties are, and the labels that these have.</summary>
internal static class EnumTypes
{
    /// <summary>Whether the type of the property is in the schema; that of an enum is created where it is not.</summary>
    public static bool Provide(Draft draft, MappedProperty property)
    {
        var type = property.StoreType.Value;
        if (Objects.ProvideType(draft, type))
        {
            return true;
        }

        if (!IsOfEnum(property) || property.StoredLabels is not { IsKnown: true, Value: { IsEmpty: false } labels })
        {
            return false;
        }

        draft.Add(new EnumType(type.Name, labels));
        return true;
    }

    /// <summary>Adds an enum type that the code asks for, whether or not a property is of it.</summary>
    public static bool Add(Draft draft, ModelEnum type)
    {
        if (draft.Database.Types.Find(type.Name) is not null)
        {
            return true;
        }

        if (!type.Labels.TryGet(out var labels) || draft.Database.Relations.Find(type.Name) is not null)
        {
            draft.Leave($"enum type '{type.Name}'", type.Labels.Reason ?? "its name is taken");
            return false;
        }

        draft.Add(new EnumType(type.Name, labels));
        return true;
    }

    /// <summary>Adds what the enum has and the database refuses. Nothing is taken away: rows may have it, and PostgreSQL drops no label.</summary>
    public static void AddLabels(Draft draft, TypePairing pairing)
    {
        if (AllowedLabels.Of(pairing) is not { } allowed || !pairing.Property.StoredLabels.TryGet(out var said))
        {
            return;
        }

        var surplus = allowed.Labels.Except(said).ToList();
        if (surplus.Count > 0)
        {
            draft.Leave($"the label{(surplus.Count == 1 ? "" : "s")} '{string.Join("', '", surplus)}' of {allowed.Source}", "rows may have what only the database knows");
        }

        var merged = Merge(allowed.Labels, said);
        if (merged.Count == allowed.Labels.Count)
        {
            return;
        }

        if (allowed.Check is null)
        {
            draft.Replace(((EnumType)pairing.Database.Types.Find(pairing.ColumnType.Name)!) with { Labels = merged });
        }
        else if (draft.Find(pairing.Relation.Name) is { } table)
        {
            var condition = $"{SqlQuote.Identifier(pairing.Column.Name)} IN ({string.Join(", ", merged.Select(SqlQuote.Literal))})";
            draft.Put(table with { Checks = table.Checks.Select(check => check.Name == allowed.Check.Name ? check with { Expression = condition } : check).ToEquatableArray() });
        }
    }

    /// <summary>Each new label comes after the one that it follows in the enum, the first ones at the beginning.</summary>
    private static EquatableArray<string> Merge(EquatableArray<string> labels, EquatableArray<string> said)
    {
        var merged = labels.ToList();
        for (var i = 0; i < said.Count; i++)
        {
            if (!merged.Contains(said[i]))
            {
                merged.Insert(i == 0 ? 0 : merged.IndexOf(said[i - 1]) + 1, said[i]);
            }
        }

        return merged.ToEquatableArray();
    }

    private static bool IsOfEnum(MappedProperty property) =>
        property.ClrType.TryGet(out var type) && (type.Kind is ClrKind.Array or ClrKind.List ? type.Element : type) is { Kind: ClrKind.Enum };
}
