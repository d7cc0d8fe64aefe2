using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.Relationships;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>What it means for an entity to stand in the rows of another: its key is that one's, and rows without it leave its columns empty.</summary>
/// <remarks>EF's RelationalPropertyExtensions.GetDefaultColumnName and IsColumnNullable.</remarks>
internal static class SharedRows
{
    public static void Settle(IReadOnlyList<EntityParts> parts, TableMates mates, ContextModel context)
    {
        // As often as rows may hang on rows.
        foreach (var _ in mates.Rows)
        {
            foreach (var row in mates.Rows)
            {
                TakeKey(row, parts);
            }
        }

        foreach (var row in mates.Rows)
        {
            if (IsOptional(row.Dependent, mates, context, []))
            {
                Open(row.Dependent, parts, context);
            }
        }
    }

    /// <summary>A column is nullable only if each of the properties that stand in it admits null.</summary>
    public static void SettleNulls(IReadOnlyList<EntityParts> parts)
    {
        if (parts.Count < 2)
        {
            return;
        }

        var notNull = new HashSet<Identifier>(parts.SelectMany(part => part.Properties).Where(property => property.Column.IsKnown && property.IsNullable.Is(false)).Select(property => property.Column.Value));
        foreach (var part in parts)
        {
            part.Change(property => property.Column.IsKnown && property.IsNullable.IsKnown && notNull.Contains(property.Column.Value)
                ? property with { IsNullable = property.IsNullable.Select(_ => false) }
                : property);
        }
    }

    private static void TakeKey(Association row, IReadOnlyList<EntityParts> parts)
    {
        if (Find(row.Principal, parts) is not { } principal)
        {
            return;
        }

        foreach (var part in parts.Where(part => SymbolEqualityComparer.Default.Equals(part.Type, row.Dependent)))
        {
            part.Change(property => !property.IsColumnExplicit && row.Properties.FirstOrDefault(key => key.Name == property.Name) is { } key && principal.Properties.FirstOrDefault(other => other.Name == key.Principal.Name) is { } taken
                ? property with { Column = taken.Column, IsColumnExplicit = taken.IsColumnExplicit }
                : property);
        }
    }

    private static EntityParts? Find(INamedTypeSymbol type, IReadOnlyList<EntityParts> parts) => parts.FirstOrDefault(part => SymbolEqualityComparer.Default.Equals(part.Type, type));

    private static bool IsOptional(INamedTypeSymbol type, TableMates mates, ContextModel context, List<INamedTypeSymbol> seen)
    {
        if (seen.Contains(type, SymbolEqualityComparer.Default))
        {
            return false;
        }

        seen.Add(type);
        return mates.Rows.Where(row => SymbolEqualityComparer.Default.Equals(row.Dependent, type)).Any(row => !IsRequired(row, context) || IsOptional(row.Principal, mates, context, seen));
    }

    /// <summary>Whether no row of the principal is without the dependent: as the navigation to it says.</summary>
    private static bool IsRequired(Association row, ContextModel context)
    {
        if (row.ToDependent is not { } navigation)
        {
            return false;
        }

        return EntityLevels.Of(row.Principal, context.Configuration).Select(level => context.Configuration.Of(level.Name).RequiredNavigations).FirstOrDefault(said => said.ContainsKey(navigation.Name)) is { } said
            ? said[navigation.Name].Value
            : Nullability.IsRequired(navigation.Symbol) || Nullability.IsNotNullReference(navigation.Symbol);
    }

    private static void Open(INamedTypeSymbol type, IReadOnlyList<EntityParts> parts, ContextModel context)
    {
        foreach (var part in parts.Where(part => EntityLevels.Of(part.Type, context.Configuration).Contains(type, SymbolEqualityComparer.Default)))
        {
            part.Change(property => property.IsKey ? property : property with { IsNullable = property.IsNullable.Select(_ => true) });
        }
    }
}
