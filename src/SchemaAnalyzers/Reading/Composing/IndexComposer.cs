using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>Composes the indexes of an entity: those of <c>[Index]</c>, and one for each foreign key that nothing else covers.</summary>
/// <remarks>EF's IndexAttributeConvention and ForeignKeyIndexConvention.</remarks>
internal static class IndexComposer
{
    public static EquatableArray<ModelIndex> Compose(
        INamedTypeSymbol type,
        Hierarchy hierarchy,
        EntityParts parts,
        Fact<TableTarget> table,
        Touch? touch,
        Place fallback,
        ContextModel context)
    {
        if (touch is not null)
        {
            return default;
        }

        IReadOnlyList<MappedProperty> properties = parts.Properties.ToList();
        var indexes = Declared(type, "", properties, table, fallback, context).GroupBy(index => (index.Properties, index.Name)).Select(same => same.Last()).ToList();
        foreach (var settings in Configured(type, context))
        {
            Add(indexes, settings, DefaultName(settings.Members, properties, table, context), context);
        }

        var hasIndexes = parts.IsKeyKnown && !context.Configuration.RemovedConventions.Contains("ForeignKeyIndexConvention");
        foreach (var association in parts.AsDependent.Where(association => hasIndexes && association.IsKnown && association.Properties.Count > 0))
        {
            var names = association.Properties.Select(property => property.Name).ToList();
            if (association.IsUnique && indexes.FindIndex(index => index.Properties.SequenceEqual(names) && !IsNamed(index)) is >= 0 and var at)
            {
                // An index that does not say whether it is unique is that of the relationship.
                indexes[at] = indexes[at].IsUnique is { IsKnown: true, Where: null } ? indexes[at] with { IsUnique = Fact.Known(true) } : indexes[at];
                continue;
            }

            var isCovered = indexes.Any(index => Begins(index.Properties, names) && (!association.IsUnique || index.IsUnique.Is(true))) ||
                (Begins(parts.Key, names) && (!association.IsUnique || parts.Key.Count == names.Count));
            if (!isCovered)
            {
                var place = Places.Of(association.ToPrincipal?.Symbol, context.Compilation) ?? fallback;
                indexes.RemoveAll(index => index.Properties.Count < names.Count && !index.IsNameExplicit && Begins(names.ToEquatableArray(), index.Properties.ToList()) && IsOfForeignKey(index));
                indexes.Add(new ModelIndex(names.ToEquatableArray(), place)
                {
                    Name = DefaultName(names.ToEquatableArray(), properties, table, context),
                    IsUnique = Fact.Known(association.IsUnique),
                    IsDescending = Fact.Known<EquatableArray<bool>>(default),
                });
            }
        }

        for (var i = 0; i < indexes.Count; i++)
        {
            if (IsDeclaredBelow(indexes[i], hierarchy, context))
            {
                // Seen in EF Core 10: the index of the base takes over what is said of that of the derived entity.
                indexes[i] = indexes[i] with { IsUnique = Open<bool>(), IsDescending = Open<EquatableArray<bool>>() };
            }
        }

        indexes.RemoveAll(index => IsConfigured(index, hierarchy.Touches));
        for (var i = 0; i < indexes.Count; i++)
        {
            if (indexes[i].IsUnique is { IsKnown: true, Value: false, Where: null } && WasOfOneToOne(indexes[i], type, context))
            {
                indexes[i] = indexes[i] with { IsUnique = Fact.Unknown<bool>("a relationship that is configured twice may have left it unique") };
            }
        }

        if (hierarchy.Layout.Kind == TableLayout.Joined || parts.Splits.Count > 0)
        {
            // There is no index over columns of two tables; one over the key is the root's.
            indexes.RemoveAll(index => index.Properties.Any(name => properties.All(property => property.Name != name)) || (!hierarchy.IsRoot && index.Properties.All(parts.Key.Contains)));
        }

        indexes.AddRange(parts.InTable.SelectMany(part => OfPart(part.Scope, part.Path, properties, table, fallback, context)));
        indexes.AddRange(new PartRelationComposer(properties, table, fallback, context).Indexes(parts.OfParts, indexes.ToList(), parts.Key.ToList()));
        return indexes.ToArray();

        // A name in the database alone does not count.
        bool IsNamed(ModelIndex index) => index.IsNameExplicit && !Configured(type, context).Any(settings => settings.ModelName is null && settings.Members == index.Properties);

        bool IsOfForeignKey(ModelIndex index) => parts.AsDependent.Any(association => association.Properties.Select(property => property.Name).SequenceEqual(index.Properties));
    }

    private static Fact<T> Open<T>() => Fact.Unknown<T>("a derived entity declares an index over the same properties");

    /// <summary>Whether a derived entity has an attribute for an index over properties of this one.</summary>
    private static bool IsDeclaredBelow(ModelIndex index, Hierarchy hierarchy, ContextModel context) =>
        hierarchy.Derived.Any(type =>
            EntityLevels.Bases(type, context).Contains(hierarchy.Type, SymbolEqualityComparer.Default) &&
            type.FindAll(AttributeNames.Index).Any(attribute => attribute.Named<string>("Name") is null && attribute.Strings().SequenceEqual(index.Properties)));

    /// <summary>EF makes the index unique, and leaves it so where a later call gives the foreign key to the other side.</summary>
    private static bool WasOfOneToOne(ModelIndex index, INamedTypeSymbol type, ContextModel context) =>
        context.Configuration.Relations.Any(relation => relation is { IsCollection: false, IsInverseCollection: false } && relation.Dependent == type.Name && relation.ForeignKey == index.Properties);

    /// <summary>The indexes of an owned type, over the columns that it has in a table.</summary>
    /// <param name="path">What stands before the names of its properties.</param>
    public static IEnumerable<ModelIndex> OfPart(Scope scope, string path, IReadOnlyList<MappedProperty> properties, Fact<TableTarget> table, Place fallback, ContextModel context)
    {
        var indexes = Declared(scope.Type, path, properties, table, fallback, context).ToList();
        foreach (var settings in scope.Configured(context).SelectMany(touches => touches.Settings.Indexes))
        {
            var named = settings.Under(path);
            Add(indexes, named, DefaultName(named.Members, properties, table, context), context);
        }

        indexes.RemoveAll(index => IsConfigured(index with { Properties = index.Properties.Select(name => name.Substring(path.Length)).ToEquatableArray() }, scope.Touches(context)));
        return indexes;
    }

    private static IEnumerable<IndexSettings> Configured(INamedTypeSymbol type, ContextModel context) =>
        EntityLevels.Of(type, context.Configuration).Reverse()
            .Select(level => level.Name)
            .Distinct()
            .SelectMany(name => context.Configuration.Of(name).Settings.Indexes);

    /// <summary>HasIndex on the members of an index by attribute speaks of that one, unless it gives another name.</summary>
    private static void Add(List<ModelIndex> indexes, IndexSettings settings, Fact<Identifier> defaultName, ContextModel context)
    {
        var at = indexes.FindIndex(index => index.Properties == settings.Members && (settings.ModelName is null ? !index.IsNameExplicit : index.Name.Is(new Identifier(settings.ModelName))));
        var index = at >= 0 ? indexes[at] : new ModelIndex(settings.Members, settings.Place)
        {
            Name = settings.ModelName is { } name ? context.Naming.Unread<Identifier>("index") ?? Fact.Known(new Identifier(name), settings.Place) : defaultName,
            IsNameExplicit = settings.ModelName is not null,
            IsUnique = Fact.Known(false),
            IsDescending = Fact.Known<EquatableArray<bool>>(default),
        };
        index = index with
        {
            Name = settings.Name?.Select(text => new Identifier(text)) ?? index.Name,
            IsNameExplicit = index.IsNameExplicit || settings.Name is not null,
            IsUnique = settings.IsUnique ?? index.IsUnique,
            IsDescending = settings.IsDescending ?? index.IsDescending,
            Filter = settings.Filter ?? index.Filter,
            Method = settings.Method ?? index.Method,
            Includes = settings.Includes ?? index.Includes,
            AreNullsDistinct = settings.AreNullsDistinct ?? index.AreNullsDistinct,
            Operators = settings.Operators ?? index.Operators,
        };
        if (at >= 0)
        {
            indexes[at] = index;
        }
        else
        {
            indexes.Add(index);
        }
    }

    private static IEnumerable<ModelIndex> Declared(INamedTypeSymbol type, string path, IReadOnlyList<MappedProperty> properties, Fact<TableTarget> table, Place fallback, ContextModel context)
    {
        foreach (var level in ClassLevels.Of(type))
        {
            foreach (var attribute in level.FindAll(AttributeNames.Index))
            {
                var names = attribute.Strings().Select(other => path + other).ToEquatableArray();
                var name = attribute.Named<string>("Name");
                yield return new ModelIndex(names, attribute.PlaceOf(context.Compilation) ?? fallback)
                {
                    Name = name is null ? DefaultName(names, properties, table, context) : context.Naming.Unread<Identifier>("index") ?? Fact.Known(new Identifier(name), attribute.PlaceOf(context.Compilation, "Name")),
                    IsNameExplicit = name is not null,
                    IsUnique = attribute.NamedArguments.Any(argument => argument.Key == "IsUnique")
                        ? Fact.Known(attribute.Named<bool>("IsUnique"), attribute.PlaceOf(context.Compilation, "IsUnique") ?? fallback)
                        : Fact.Known(false),
                    IsDescending = Fact.Known(Descending(attribute, names.Count)),
                };
            }
        }
    }

    private static EquatableArray<bool> Descending(AttributeData attribute, int count)
    {
        if (attribute.Named<bool>("AllDescending"))
        {
            return Enumerable.Repeat(true, count).ToEquatableArray();
        }

        var flags = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "IsDescending").Value;
        return flags.Kind == TypedConstantKind.Array && !flags.Values.IsDefault
            ? flags.Values.Select(flag => flag.Value is true).ToEquatableArray()
            : default;
    }

    public static Fact<Identifier> DefaultName(EquatableArray<string> names, IReadOnlyList<MappedProperty> properties, Fact<TableTarget> table, ContextModel context)
    {
        return table.IsKnown && ColumnNames.Of(names, properties) is { } columns
            ? context.Naming.Composed("index", $"IX_{table.Value.Name.Name.Value}_{string.Join("_", columns)}", ColumnNames.AreByConvention(names, properties))
            : Fact.Unknown<Identifier>("the names of which it is made are not known");
    }

    private static bool Begins(EquatableArray<string> names, List<string> prefix) => names.Take(prefix.Count).SequenceEqual(prefix);

    /// <summary>A call of HasIndex on the same members may rename or change the index.</summary>
    private static bool IsConfigured(ModelIndex index, IEnumerable<EntityTouches> said) =>
        said.SelectMany(touches => touches.Indexes).Any(configured =>
            configured.Members is not { } members || members.Take(index.Properties.Count).SequenceEqual(index.Properties));
}
