using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>The table of an entity, unless the fluent API or a naming convention has a say in it.</summary>
internal static class EntityTarget
{
    public static Fact<TableTarget> Of(Hierarchy hierarchy, Touch? touch, ContextModel context)
    {
        touch ??= hierarchy.Touches.Select(touches => touches.Target ?? touches.Hierarchy).FirstOrDefault(found => found is not null);
        if (touch is not null)
        {
            return touch.Unknown<TableTarget>();
        }

        var target = TableNames.Of(hierarchy.OfTable, context);
        if (hierarchy.HasNoTable)
        {
            return target.IsNameExplicit
                ? Fact.Unknown<TableTarget>("an abstract class that would have no table names one", TableNames.PlaceOf(hierarchy.Type, context))
                : Fact.Known(target with { Kind = TargetKind.None });
        }

        if (!target.IsSchemaExplicit && context.Configuration.Schema is { } schema)
        {
            return schema.Unknown<TableTarget>();
        }

        return !target.IsNameExplicit && context.Naming.IsActive
            ? context.Naming.Name("table", target.Name.Name.Value).Select(name => target with { Name = new QualifiedName(target.Name.Schema, name) })
            : Fact.Known(target, TableNames.PlaceOf(hierarchy.OfTable, context));
    }
}
