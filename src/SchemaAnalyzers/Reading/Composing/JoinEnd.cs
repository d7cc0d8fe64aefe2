using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.Relationships;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>One of the two foreign keys of a table between two collections.</summary>
/// <param name="Type">The entity it references.</param>
/// <param name="Key">What it references.</param>
/// <param name="Names">Its properties.</param>
internal sealed record JoinEnd(INamedTypeSymbol Type, IReadOnlyList<KeyPart> Key, IReadOnlyList<string> Names, Fact<TableTarget> Table)
{
    public RelationSettings? Settings { get; private init; }

    /// <summary>Whether its rows stand in several tables, so that there is no foreign key.</summary>
    public bool IsScattered { get; private init; }

    /// <summary>Why it is not known; null where it is.</summary>
    public string? Reason { get; private init; }

    /// <param name="navigation">The collection that leads to the entity, after which the columns are called; null where there is none.</param>
    public static JoinEnd Of(INamedTypeSymbol type, Member? navigation, ContextModel context, Place place)
    {
        var key = PartKey.OfEntity(type, context, place);
        var prefix = navigation?.Name ?? TableNames.ShortName(type);
        var hierarchy = Hierarchy.Of(type, context);
        var touch = context.Configuration.Everything ?? hierarchy.Touches.Select(touches => touches.Everything ?? touches.Hierarchy).FirstOrDefault(found => found is not null);
        return new JoinEnd(type, key.Key, key.Key.Select(property => ForeignKeyNames.OfShadow(prefix, property.Name)).ToList(), EntityTarget.Of(hierarchy, touch, context))
        {
            Reason = key.Reason,
            IsScattered = hierarchy.IsScattered(context),
        };
    }

    /// <summary>With what is said of them: the first lambda speaks of the target.</summary>
    public static IReadOnlyList<JoinEnd> Configure(IReadOnlyList<JoinEnd> ends, IReadOnlyList<RelationSettings> said)
    {
        if (said.Count == 0)
        {
            return ends;
        }

        return ends.Select((end, i) => said.Count == ends.Count && SymbolEqualityComparer.Default.Equals(said[i].Target, end.Type) && (said[i].ForeignKey is not { } names || names.Count == end.Key.Count)
            ? end with { Settings = said[i], Names = said[i].ForeignKey is { } named ? named.ToList() : end.Names }
            : end with { Reason = "its foreign keys are configured in a way that is not read" }).ToList();
    }
}
