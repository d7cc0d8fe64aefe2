using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules.Types;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Replay;

namespace SchemaAnalyzers.Migrations.Expecting;

/// <summary>A column that is missing, as a property expects it.</summary>
internal static class NewColumn
{
    /// <summary>Why the column cannot be written as SQL; null where it can.</summary>
    public static string? WhyNot(Draft draft, Entity entity, MappedProperty property)
    {
        var subject = $"of property '{entity.Name}.{property.Name}'";
        if (!property.StoreType.TryGet(out var type))
        {
            return $"the store type {subject} is not known: {property.StoreType.Reason ?? "not read"}";
        }

        if (!property.Computed.IsKnown)
        {
            return $"whether the column {subject} is computed is not known: {property.Computed.Reason ?? "not read"}";
        }

        return EnumTypes.Provide(draft, property) ? null : $"the type '{type}' {subject} is not in the schema";
    }

    /// <summary>The property with the type of an extension that it names without schema, where the schema has the extension or the code asks for it.</summary>
    public static MappedProperty WithType(Draft draft, MappedProperty property) =>
        !property.StoreType.IsKnown && property.TypeWithoutSchema is { } type && Objects.SchemaOf(draft, type) is { } schema
            ? property with { StoreType = Fact.Known(type with { Name = new(schema, type.Name.Name) }, property.StoreType.Where) }
            : property;

    public static Column Of(Draft draft, QualifiedName table, MappedProperty property, Identifier name)
    {
        var column = new Column(name, Stored(property.StoreType.Value))
        {
            IsNullable = !property.IsNullable.Is(false),
            Collation = Objects.ProvideCollation(draft, property.Collation),
            Comment = property.Comment.TryGet(out var comment) ? comment : null,
        };

        if (!property.IsNullable.IsKnown)
        {
            draft.Leave($"the nullability of column '{table}.{name}'", property.IsNullable.Reason ?? "it is not known");
        }

        if (!property.Comment.IsKnown)
        {
            draft.Leave($"the comment on column '{table}.{name}'", property.Comment.Reason ?? "it is not known");
        }

        // Where the code says only that something computes the value, a trigger may.
        if (property.Computed.Value is { } computed)
        {
            return computed.Length > 0 ? column with { Generated = computed } : column;
        }

        if (property.Default.TryGet(out var text))
        {
            return text is null ? Numbered(draft, table, property, column)
                : DrawnSequence.Prepare(draft, table, name, property.Default) ? column with { Default = text }
                : column;
        }

        if (property.Strategy.Is(ValueStrategy.Sequence) && property.Sequence is { IsKnown: true, Value: not null })
        {
            return By(draft, property, ValueStrategy.Sequence, table, column);
        }

        draft.Leave($"the default of column '{table}.{name}'", property.Default.Reason ?? "it is not known");
        return column;
    }

    /// <summary>Npgsql's convention: an integer whose value the store generates on add, without a default, is an identity column.</summary>
    /// <remarks>https://www.npgsql.org/efcore/modeling/generated-properties.html</remarks>
    private static Column Numbered(Draft draft, QualifiedName table, MappedProperty property, Column column)
    {
        if (column.Type.IsArray || !TypeFamily.IsInteger(column.Type) || property.HasConverter.Is(true) || (property.ValueGeneration.IsKnown && !property.ValueGeneration.Is(ValueGeneration.OnAdd)))
        {
            return column;
        }

        if (property is { ValueGeneration.IsKnown: true, HasConverter.IsKnown: true } && property.Strategy.TryGet(out var strategy))
        {
            return By(draft, property, strategy, table, column);
        }

        draft.Leave(
            $"by which means rows are numbered in column '{table}.{column.Name}'",
            property.ValueGeneration.Reason ?? property.HasConverter.Reason ?? property.Strategy.Reason ?? "it is not known");
        return column;
    }

    /// <summary>The column, with what gives it its numbers.</summary>
    public static Column By(Draft draft, MappedProperty property, ValueStrategy strategy, QualifiedName table, Column column)
    {
        switch (strategy)
        {
            case ValueStrategy.Serial:
                var serial = NameOf(draft, table, column);
                draft.Add(new Sequence(serial) { Options = SequenceOptions.Ascending(column.Type.Name.Name.Value), OwnedBy = new(table, column.Name) });
                return column with { Default = ColumnBuilder.NextValueOf(serial), Identity = null, IsNullable = false };
            case ValueStrategy.IdentityAlways or ValueStrategy.IdentityByDefault or ValueStrategy.Default:
                var isAlways = strategy == ValueStrategy.IdentityAlways;
                return column with
                {
                    Identity = column.Identity is { } identity
                        ? identity with { IsAlways = isAlways }
                        : new(isAlways, NameOf(draft, table, column), IdentityOptions(draft, property, table, column)),
                    Default = null,
                    IsNullable = false,
                };
            case ValueStrategy.Sequence when property.Sequence is { IsKnown: true, Value: { } name }:
                return DrawnSequence.Provide(draft, name, $"the default of column '{table}.{column.Name}'") ? column with { Default = ColumnBuilder.NextValueOf(name), Identity = null } : column;
            case ValueStrategy.HiLo when property.Sequence is { IsKnown: true, Value: { } name }:
                DrawnSequence.Provide(draft, name, $"the numbers of column '{table}.{column.Name}'");
                return column;
            default:
                draft.Leave($"the sequence of column '{table}.{column.Name}'", property.Sequence.Reason ?? "the code does not say all of it");
                return column;
        }
    }

    private static SequenceOptions IdentityOptions(Draft draft, MappedProperty property, QualifiedName table, Column column)
    {
        var type = column.Type.Name.Name.Value;
        var problem = property.IdentityOptions.Reason ?? "it is not known";
        if (property.IdentityOptions.TryGet(out var settings) && NewSequence.OptionsOf(type, settings, ref problem) is { } options)
        {
            return options;
        }

        draft.Leave($"how the identity of column '{table}.{column.Name}' counts", problem);
        return SequenceOptions.Ascending(type);
    }

    private static QualifiedName NameOf(Draft draft, QualifiedName table, Column column) => new(table.Schema, draft.FreeName(table, default, new(column.Name), "seq"));

    /// <summary>As the server stores the type: a number without scale has the scale 0.</summary>
    public static SqlType Stored(SqlType type) => TypeFamily.IsNumeric(type) && type.Modifiers.Count == 1 ? type with { Modifiers = type.Modifiers.With("0") } : type;
}
