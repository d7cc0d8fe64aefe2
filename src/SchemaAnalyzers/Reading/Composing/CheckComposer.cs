using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>Composes the CHECK constraints of a table: those of its entity, and of what that owns in the same table.</summary>
internal static class CheckComposer
{
    /// <summary>Where each entity has all of its columns in its own table, it has the constraints of its bases there too.</summary>
    public static EquatableArray<ModelCheck> Compose(INamedTypeSymbol type, Hierarchy hierarchy, EntityParts parts, ContextModel context)
    {
        var levels = hierarchy.Layout.Kind == TableLayout.Separate ? EntityLevels.Of(type, context.Configuration) : [type];
        return levels
            .SelectMany(level => Checks(context.Configuration.Of(level.Name)))
            .Concat(parts.InTable.SelectMany(part => Of(part.Scope, context)))
            .ToEquatableArray();
    }

    /// <summary>Of an owned type.</summary>
    public static IEnumerable<ModelCheck> Of(Scope scope, ContextModel context) => scope.Configured(context).SelectMany(Checks);

    private static IEnumerable<ModelCheck> Checks(EntityTouches touches) =>
        touches.Settings.Checks
            .Where(check => check.Name?.IsKnown != false)
            .Select(check => new ModelCheck(new Identifier(check.Name?.Value ?? TableNames.Cut(check.ModelName)), check.Expression, check.Place));
}
