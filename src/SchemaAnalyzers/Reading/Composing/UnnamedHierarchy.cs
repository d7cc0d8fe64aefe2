using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>How the plug-in for naming conventions calls the tables of a hierarchy that has several, and what is named after them, is not read.</summary>
internal static class UnnamedHierarchy
{
    public static Entity Of(Entity entity, ContextModel context)
    {
        if (context.Naming.Unread<Identifier>("constraint") is not { } unread)
        {
            return entity;
        }

        return entity with
        {
            Target = entity.Target is { IsKnown: true, Value.IsNameExplicit: false } ? context.Naming.Unread<TableTarget>("table")!.Value : entity.Target,
            PrimaryKey = entity.PrimaryKey.Select(key => key is null ? null : key with { Name = unread }),
            AlternateKeys = entity.AlternateKeys.Select(key => key with { Name = unread }).ToEquatableArray(),
            Indexes = entity.Indexes.Select(index => index.IsNameExplicit ? index : index with { Name = unread }).ToEquatableArray(),
            Relationships = entity.Relationships.Select(relationship => relationship with { Name = unread }).ToEquatableArray(),
        };
    }
}
