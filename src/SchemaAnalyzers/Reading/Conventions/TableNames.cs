using System.Text;
using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Conventions;

/// <summary>The table of an entity: ToTable, <c>[Table]</c>, else the name of its set, else of its class.</summary>
/// <remarks>EF's TableAttributeConvention and TableNameFromDbSetConvention. A null schema is the first of the search_path: <c>public</c>.</remarks>
internal static class TableNames
{
    private const int LongestName = 63;

    /// <summary>The table that an entity has by itself: as the root of its hierarchy, or where that has a table for each class.</summary>
    public static TableTarget Of(INamedTypeSymbol type, ContextModel context)
    {
        var settings = context.Configuration.Of(type.Name).Settings;
        var attribute = settings.Table is null && !settings.HasNoTable ? EntityTypes.FindInherited(type, AttributeNames.Table) : null;
        var name = attribute?.Positional<string>(0);
        var inherited = InheritedSchema(type, context);
        if (settings.Table is { } table)
        {
            return Target(table.Value.Name, table.Value.Schema, TargetKind.Table, true);
        }

        if (!string.IsNullOrWhiteSpace(name))
        {
            return Target(Cut(name!), attribute?.Named<string>("Schema") ?? inherited, TargetKind.Table, true);
        }

        if (settings.View is { } view)
        {
            return Target(view.Value.Name, view.Value.Schema, TargetKind.View, true);
        }

        IReadOnlyList<IPropertySymbol> sets = context.Configuration.RemovedConventions.Contains("TableNameFromDbSetConvention") ? [] : context.Sets.Of(type);
        return Target(Cut(sets.Count == 1 ? sets[0].Name : ShortName(type)), attribute?.Named<string>("Schema") ?? inherited, settings.HasNoTable || settings.IsOfQuery ? TargetKind.None : TargetKind.Table, false);

        TableTarget Target(string own, string? schema, TargetKind kind, bool isExplicit)
        {
            var known = schema ?? context.Configuration.DefaultSchema?.Value;
            return new TableTarget(new QualifiedName(known ?? "public", own), kind) { IsNameExplicit = isExplicit, IsSchemaExplicit = known is not null };
        }
    }

    /// <summary>The schema of the nearest base entity with a table, if that is said; ToTable without one means the model's.</summary>
    private static string? InheritedSchema(INamedTypeSymbol type, ContextModel context)
    {
        var above = EntityLevels.Base(type, context);
        var hasNoTable = above is { IsAbstract: true } && context.Configuration.Of(Hierarchy.RootOf(above, context).Name).Settings.Layout is TableLayout.Separate;
        return above is not null && !hasNoTable && Of(above, context) is { IsSchemaExplicit: true } table ? table.Name.Schema.Value : null;
    }

    public static Place? PlaceOf(INamedTypeSymbol type, ContextModel context)
    {
        var settings = context.Configuration.Of(type.Name).Settings;
        return settings.Table?.Where ?? EntityTypes.FindInherited(type, AttributeNames.Table)?.PlaceOf(context.Compilation, position: 0) ?? settings.View?.Where;
    }

    /// <summary>EF's short display name: <c>Box&lt;int&gt;</c> for a generic class.</summary>
    public static string ShortName(INamedTypeSymbol type) =>
        type.TypeArguments.IsEmpty
            ? type.Name
            : $"{type.Name}<{string.Join(",", type.TypeArguments.Select(argument => argument is INamedTypeSymbol named ? ShortName(named) : argument.Name))}>";

    /// <summary>EF cuts a long name itself and marks the cut; names with other than ASCII letters count by their bytes in PostgreSQL only.</summary>
    public static string Cut(string name) =>
        name.Length <= LongestName ? name : name.Substring(0, LongestName - 1) + "~";

    /// <summary>Whether PostgreSQL would cut a name that EF leaves whole.</summary>
    public static bool IsTooLong(string name) => Encoding.UTF8.GetByteCount(name) > LongestName;
}
