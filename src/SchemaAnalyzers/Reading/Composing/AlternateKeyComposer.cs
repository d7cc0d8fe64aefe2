using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>Composes the keys of an entity besides its primary one.</summary>
internal static class AlternateKeyComposer
{
    public static EquatableArray<ModelKey> Compose(INamedTypeSymbol type, EntityParts parts, Fact<TableTarget> table, Touch? touch, ContextModel context) =>
        touch is not null
            ? default
            : AlternateKeys.Of(type, context)
                .Select(key => new ModelKey(key.Members) { Name = key.Name?.Select(text => new Identifier(text)) ?? Name(key.Members, parts, table, context) })
                .ToEquatableArray();

    private static Fact<Identifier> Name(EquatableArray<string> members, EntityParts parts, Fact<TableTarget> table, ContextModel context) =>
        table.IsKnown && ColumnNames.Of(members, parts.Properties) is { } columns
            ? context.Naming.Composed("key", $"AK_{table.Value.Name.Name.Value}_{string.Join("_", columns)}", !table.Value.IsNameExplicit && ColumnNames.AreByConvention(members, parts.Properties))
            : Fact.Unknown<Identifier>("the names of which it is made are not known");
}
