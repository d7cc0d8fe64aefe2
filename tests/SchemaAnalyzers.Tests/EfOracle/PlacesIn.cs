using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>The places of an entity's facts.</summary>
internal static class PlacesIn
{
    /// <summary>All of them.</summary>
    public static IEnumerable<Place> Entity(Entity entity) =>
        Findings(entity)
            .Concat(new[] { entity.Target.Where, entity.TableColumns.Where, entity.PrimaryKey.Where, entity.Comment.Where }.OfType<Place>())
            .Concat(entity.Properties.SelectMany(property => new[] { property.StoreType.Where, property.ClrType.Where, property.ValueGeneration.Where }).OfType<Place>())
            .Concat(entity.Indexes.Select(index => index.Place))
            .Concat(entity.Relationships.Select(relationship => relationship.Place));

    /// <summary>Those at which a finding of tables and columns may stand: they must be found from the tree in which they lie.</summary>
    public static IEnumerable<Place> Findings(Entity entity) =>
        entity.Properties
            .SelectMany(property => new[] { property.Place, property.Column.IsKnown ? property.Column.Where : null, property.IsNullable.IsKnown ? property.IsNullable.Where : null, WhereKnown(property.StoreType), WhereKnown(property.ClrType), WhereKnown(property.MaxLength), WhereKnown(property.Precision), WhereKnown(property.Default), WhereKnown(property.Computed), WhereKnown(property.Collation), WhereKnown(property.ValueGeneration) })
            .Append(entity.Place)
            .OfType<Place>();

    private static Place? WhereKnown<T>(Fact<T> fact) => fact.IsKnown ? fact.Where : null;
}
