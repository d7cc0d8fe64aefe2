using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>Composes the other tables of an entity that is split, each as an entity of the same name.</summary>
/// <remarks>EF's EntitySplittingConvention.</remarks>
internal static class SplitTableComposer
{
    public static IEnumerable<Entity> Compose(EntityParts parts, Hierarchy hierarchy, Entity main, ContextModel context) =>
        parts.Splits.Select(split => Compose(split.Setting, split.Properties, parts, hierarchy, main, context));

    private static Entity Compose(SplitSetting setting, IReadOnlyList<MappedProperty> own, EntityParts parts, Hierarchy hierarchy, Entity main, ContextModel context)
    {
        var target = Target(setting, context);
        var touches = context.Configuration.Of(setting.Path);
        IReadOnlyList<MappedProperty> properties = parts.Properties.Where(property => property.IsKey).Select(key => key with { ValueGeneration = Fact.Known(ValueGeneration.Never) }).Concat(own).Select(Named).ToList();
        var table = setting.Table.Value.Name;
        return new Entity(main.Name, $"{main.FullName}:{table}", main.Context, main.Place)
        {
            ContextFullName = main.ContextFullName,
            Target = target,
            Properties = properties.ToEquatableArray(),
            TableColumns = properties.FirstOrDefault(property => !property.Column.IsKnown) is { } open
                ? Fact.Unknown<EquatableArray<Identifier>>(open.Column.Reason ?? "", open.Column.Where)
                : main.TableColumns.Select(_ => properties.Select(property => property.Column.Value).Distinct().ToEquatableArray()),
            PrimaryKey = main.PrimaryKey.Select(key => key is null ? null : key with { Name = context.Configuration.Of(hierarchy.Root.Name).Settings.KeyName is null ? KeyName(target, context) : key.Name }),
            Relationships = new([ToMain(parts.Key, properties, target, main, setting.Place, context)]),
            Indexes = IndexComposer.OfPart(Scope.OfEntity(hierarchy.Type, context), "", properties, target, main.Place, context)
                .Where(index => index.Properties.All(name => properties.Any(property => property.Name == name)) && !index.Properties.All(parts.Key.Contains))
                .ToEquatableArray(),
        };

        MappedProperty Named(MappedProperty property) => touches.Of(property.Name, Aspects.Column) is { } touch ? property with { Column = touch.Unknown<Identifier>() }
            : touches.FindSettings(property.Name)?.Column is { } column ? property with { Column = column.Select(text => new Identifier(text)), IsColumnExplicit = true }
            : property;
    }

    private static Fact<TableTarget> Target(SplitSetting setting, ContextModel context)
    {
        var (table, where) = (setting.Table.Value, setting.Table.Where);
        var schema = table.Schema ?? context.Configuration.DefaultSchema?.Value;
        return (table.Schema is null ? context.Configuration.Schema?.Unknown<TableTarget>() : null)
            ?? Fact.Known(new TableTarget(new QualifiedName(schema ?? "public", table.Name), TargetKind.Table) { IsNameExplicit = true, IsSchemaExplicit = schema is not null }, where);
    }

    private static Fact<Identifier> KeyName(Fact<TableTarget> target, ContextModel context) =>
        context.Naming.Unread<Identifier>("key") ?? target.Select(table => new Identifier(TableNames.Cut("PK_" + table.Name.Name.Value)));

    private static Relationship ToMain(EquatableArray<string> key, IReadOnlyList<MappedProperty> properties, Fact<TableTarget> target, Entity main, Place place, ContextModel context)
    {
        var columns = ColumnNames.Of(key, properties);
        var referenced = ColumnNames.Of(key, main.Properties.ToList());
        return new Relationship(key, main.FullName, place)
        {
            PrincipalTarget = main.Target,
            PrincipalColumns = referenced is null ? Fact.Unknown<EquatableArray<Identifier>>("the columns of the key are not known") : Fact.Known(referenced.Select(name => new Identifier(name)).ToEquatableArray()),
            IsRequired = Fact.Known(true, place),
            IsUnique = Fact.Known(true, place),
            OnDelete = Fact.Known(ReferentialAction.Cascade, place),
            Name = ColumnNames.ForeignKey(target, main.Target, columns, context),
        };
    }
}
