using System.Text;
using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Conventions;

/// <summary>The table of an entity: ToTable, <c>[Table]</c>, else the name of its set, else of its class.</summary>
/// <remarks>EF's TableAttributeConvention and TableNameFromDbSetConvention. A null schema is the first of the search_path: <c>public</c>.</remarks>
internal static class TableNames
{
    private const int LongestName = 63;

    public static TableTarget Of(INamedTypeSymbol root, ContextModel context)
    {
        var settings = context.Configuration.Of(root.Name).Settings;
        var defaultSchema = context.Configuration.DefaultSchema?.Value;
        if ((settings.Table ?? settings.View) is { } said)
        {
            return new TableTarget(new QualifiedName(said.Value.Schema ?? defaultSchema ?? "public", said.Value.Name), settings.Table is null ? TargetKind.View : TargetKind.Table)
            {
                IsNameExplicit = true,
                IsSchemaExplicit = (said.Value.Schema ?? defaultSchema) is not null,
            };
        }

        var attribute = EntityTypes.FindInherited(root, AttributeNames.Table);
        var name = attribute?.Positional<string>(0);
        var schema = attribute?.Named<string>("Schema") ?? defaultSchema;
        if (!string.IsNullOrWhiteSpace(name))
        {
            return new TableTarget(new QualifiedName(schema ?? "public", Cut(name!)), TargetKind.Table)
            {
                IsNameExplicit = true,
                IsSchemaExplicit = schema is not null,
            };
        }

        IReadOnlyList<IPropertySymbol> sets = context.Configuration.RemovedConventions.Contains("TableNameFromDbSetConvention") ? [] : context.Sets.Of(root);
        return new TableTarget(new QualifiedName(defaultSchema ?? "public", Cut(sets.Count == 1 ? sets[0].Name : ShortName(root))), TargetKind.Table)
        {
            IsSchemaExplicit = defaultSchema is not null,
        };
    }

    public static Place? PlaceOf(INamedTypeSymbol root, ContextModel context)
    {
        var settings = context.Configuration.Of(root.Name).Settings;
        return (settings.Table ?? settings.View)?.Where ?? EntityTypes.FindInherited(root, AttributeNames.Table)?.PlaceOf(context.Compilation, position: 0);
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
