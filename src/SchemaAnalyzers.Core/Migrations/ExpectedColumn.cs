using System.Diagnostics.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations;

/// <summary>A column as a property expects it.</summary>
internal sealed class ExpectedColumn(Database database, QualifiedName table)
{
    /// <param name="reason">Why the column cannot be written as SQL; null on success.</param>
    public bool TryCreate(Entity entity, MappedProperty property, Identifier name, [NotNullWhen(true)] out Column? column, out string? reason)
    {
        column = null;
        reason = WhyNot(entity, property);
        if (reason is not null)
        {
            return false;
        }

        var type = property.StoreType.Value;
        var computed = property.Computed.Value;
        var identity = computed is null ? IdentityOf(property, name, type) : null;
        column = new(name, type)
        {
            IsNullable = identity is null && !(property.IsNullable.Is(false) && !property.IsOfDerivedEntity),
            Default = computed is null && property.Default.TryGet(out var text) ? text : null,
            Generated = computed,
            Identity = identity,
            Comment = property.Comment.TryGet(out var comment) ? comment : null,
        };
        return true;
    }

    private string? WhyNot(Entity entity, MappedProperty property)
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

        return KnownTypes.Contains(database, type) ? null : $"the type '{type}' {subject} is not in the schema";
    }

    /// <summary>Npgsql's convention: an integer whose value the store generates on add, without a default, is an identity column.</summary>
    /// <remarks>https://www.npgsql.org/efcore/modeling/generated-properties.html</remarks>
    private Identity? IdentityOf(MappedProperty property, Identifier name, SqlType type) =>
        property.ValueGeneration.Is(ValueGeneration.OnAdd) && property.Default.Is(null) && (type.Is("int2") || type.Is("int4") || type.Is("int8"))
            ? new(false, new(table.Schema, DefaultNames.Sequence(table.Name, name)), SequenceOptions.Ascending(type.Name.Name.Value))
            : null;
}
