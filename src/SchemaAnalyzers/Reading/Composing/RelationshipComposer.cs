using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.Relationships;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>Composes the foreign keys of an entity.</summary>
internal static class RelationshipComposer
{
    public static EquatableArray<Relationship> Compose(EntityParts parts, Hierarchy hierarchy, Fact<TableTarget> table, Touch? touch, Place fallback, ContextModel context)
    {
        if (touch is not null)
        {
            return default;
        }

        return parts.AsDependent
            .Where(association => association.IsKnown && association.Properties.Count > 0 && !Hierarchy.Of(association.Principal, context).IsScattered(context))
            .Where(association => association.Properties.All(property => parts.Properties.Any(other => other.Name == property.Name)))
            .Select(association => Compose(association, parts, table, fallback, context))
            .Where(relationship => !SharesRow(relationship, parts, table) && relationship.PrincipalTarget is not { IsKnown: true, Value.Kind: TargetKind.None })
            .Concat(ToBase(parts, hierarchy, table, fallback, context) is { } link ? [link] : [])
            .ToEquatableArray();
    }

    /// <summary>In a table of its own a derived entity has the key of its base, and references that.</summary>
    private static Relationship? ToBase(EntityParts parts, Hierarchy hierarchy, Fact<TableTarget> table, Place place, ContextModel context)
    {
        if (hierarchy.Layout is not { Kind: TableLayout.Joined } layout || EntityLevels.Base(hierarchy.Type, context) is not { } above || layout.Unlinked.Contains(hierarchy.Type, Microsoft.CodeAnalysis.SymbolEqualityComparer.Default))
        {
            return null;
        }

        var target = EntityTarget.Of(Hierarchy.Of(above, context), null, context);
        var columns = ColumnNames.Of(parts.Key, parts.Properties);
        return new Relationship(parts.Key, ClrTypes.FullName(above), place)
        {
            PrincipalTarget = target,
            PrincipalColumns = columns is null ? Fact.Unknown<EquatableArray<Identifier>>("the columns of the key are not known") : Fact.Known(columns.Select(name => new Identifier(name)).ToEquatableArray()),
            IsRequired = Fact.Known(true, place),
            IsUnique = Fact.Known(true, place),
            OnDelete = Fact.Known(ReferentialAction.Cascade, place),
            Name = Name(parts.Key, parts, table, target, context),
        };
    }

    /// <summary>Two entities in the rows of one table are bound by their key alone: there is no constraint.</summary>
    private static bool SharesRow(Relationship relationship, EntityParts parts, Fact<TableTarget> table) =>
        relationship.IsUnique.Is(true) && relationship.Properties == parts.Key && table.IsKnown && relationship.PrincipalTarget.IsKnown && relationship.PrincipalTarget.Value.Name == table.Value.Name;

    private static Relationship Compose(Association association, EntityParts parts, Fact<TableTarget> table, Place fallback, ContextModel context)
    {
        var principal = Hierarchy.Of(association.Principal, context);
        var principalTouch = context.Configuration.Everything ?? principal.Touches.Select(touches => touches.Everything ?? touches.Hierarchy).FirstOrDefault(found => found is not null);
        var target = EntityTarget.Of(principal, principalTouch, context);
        var place = association.Settings?.Place ?? Places.Of(association.ToPrincipal?.Symbol, context.Compilation) ?? fallback;
        var names = association.Properties.Select(property => property.Name).ToEquatableArray();
        return new Relationship(names, ClrTypes.FullName(association.Principal), place)
        {
            PrincipalTarget = target,
            PrincipalColumns = PrincipalColumns(association, principal, context, fallback),
            IsRequired = Fact.Known(association.IsRequired, association.Settings?.IsRequired?.Where ?? place),
            IsUnique = Fact.Known(association.IsUnique, place),
            OnDelete = association.Settings?.OnDelete ?? Fact.Known(OnDelete(association, context), place),
            Name = association.Settings?.ConstraintName?.Select(name => new Identifier(name)) ?? Name(names, parts, table, target, context),
        };
    }

    public static Fact<EquatableArray<Identifier>> PrincipalColumns(Association association, Hierarchy principal, ContextModel context, Place fallback)
    {
        var columns = new List<Identifier>();
        foreach (var property in association.Properties)
        {
            var touches = new PropertyTouches(property.Principal, principal.OfMembers, context.Configuration);
            var column = new ColumnComposer(context, fallback).Compose(property.Principal, touches, default).Column;
            if (!column.IsKnown)
            {
                return Fact.Unknown<EquatableArray<Identifier>>(column.Reason ?? "", column.Where);
            }

            columns.Add(column.Value);
        }

        return Fact.Known(columns.ToEquatableArray());
    }

    /// <remarks>EF's DeleteBehavior; those on the client's side leave the constraint with NO ACTION.</remarks>
    public static ReferentialAction OnDelete(Association association, ContextModel context)
    {
        var attribute = new[] { association.ToPrincipal, association.ToDependent }
            .Select(member => ColumnFacets.Find(member?.Symbol, AttributeNames.DeleteBehavior))
            .FirstOrDefault(found => found is not null);
        if (attribute is not { ConstructorArguments.Length: 1 })
        {
            return association.IsRequired && !context.Configuration.RemovedConventions.Contains("CascadeDeleteConvention") ? ReferentialAction.Cascade : ReferentialAction.NoAction;
        }

        return attribute.Positional<int>(0) switch
        {
            1 => ReferentialAction.Restrict,
            2 => ReferentialAction.SetNull,
            3 => ReferentialAction.Cascade,
            _ => ReferentialAction.NoAction,
        };
    }

    private static Fact<Identifier> Name(EquatableArray<string> names, EntityParts parts, Fact<TableTarget> table, Fact<TableTarget> principal, ContextModel context)
    {
        var columns = ColumnNames.Of(names, parts.Properties);
        return table.IsKnown && principal.IsKnown && columns is not null
            ? context.Naming.Composed(
                "constraint",
                $"FK_{table.Value.Name.Name.Value}_{principal.Value.Name.Name.Value}_{string.Join("_", columns)}",
                !principal.Value.IsNameExplicit && ColumnNames.AreByConvention(names, parts.Properties))
            : Fact.Unknown<Identifier>("the names of which it is made are not known");
    }
}
