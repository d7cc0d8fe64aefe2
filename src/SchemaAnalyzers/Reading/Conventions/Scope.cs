using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Conventions;

/// <summary>A class in the place where it is mapped: as an entity, or as a part of one.</summary>
/// <param name="Keys">The names by which the fluent API addresses it there: those of the entity's classes, or the ways that lead from these to the part.</param>
internal sealed record Scope(INamedTypeSymbol Type, EquatableArray<string> Keys)
{
    /// <summary>Whether it is a complex type, whose members are columns or complex themselves.</summary>
    public bool IsComplex { get; private init; }

    public static Scope OfEntity(INamedTypeSymbol type, ContextModel context) => new(type, EntityLevels.Of(type, context.Configuration).Select(level => level.Name).ToEquatableArray());

    /// <summary>The part that a member holds, or each of several.</summary>
    public Scope Of(Member part) => new(part.Target!, PartPath.Of(Keys, part.Name)) { IsComplex = part.Kind is MemberKind.Complex or MemberKind.ComplexCollection };

    /// <summary>What is configured under its names, and of any entity.</summary>
    public IReadOnlyList<EntityTouches> Touches(ContextModel context) => [.. Configured(context), context.Configuration.AnyEntity];

    /// <summary>What is configured under its names.</summary>
    public IEnumerable<EntityTouches> Configured(ContextModel context) => Keys.Select(context.Configuration.Of);
}
