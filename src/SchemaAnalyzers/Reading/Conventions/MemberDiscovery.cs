using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.TypeMapping;

namespace SchemaAnalyzers.Reading.Conventions;

/// <summary>Which properties EF maps by convention, and as what.</summary>
/// <remarks>
/// EF's PropertyInfo.IsCandidateProperty and MemberClassifier: an instance property with a public getter, no parameters and some setter, of whatever
/// accessibility; a collection navigation needs no setter. A type that the provider maps is a column, any other class a navigation.
/// </remarks>
internal static class MemberDiscovery
{
    /// <summary>The properties of a class and its bases, each name once, the most derived declaration winning; those of the bases first.</summary>
    public static IEnumerable<IPropertySymbol> Candidates(INamedTypeSymbol type)
    {
        var levels = new Stack<List<IPropertySymbol>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var level in ClassLevels.Of(type))
        {
            var own = new List<IPropertySymbol>();
            foreach (var member in level.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false } property &&
                    property.ExplicitInterfaceImplementations.IsEmpty &&
                    seen.Add(property.Name))
                {
                    own.Add(property);
                }
            }

            levels.Push(own);
        }

        return levels.SelectMany(level => level);
    }

    public static Member? Classify(IPropertySymbol property, Scope scope, ContextModel context)
    {
        var touched = Touched(property, scope, context);
        if (touched?.Navigations.TryGetValue(property.Name, out var touch) == true)
        {
            return Opaque(property, touch);
        }

        if (touched?.Parts.TryGetValue(property.Name, out var setting) == true)
        {
            return Part(property, setting);
        }

        var facets = ColumnFacets.Read(property);
        var isScalar = facets.TypeName is "json" or "jsonb" || context.Configuration.TypeDefaults.Of(property.Type).Count > 0;
        var mapping = StoreTypes.Of(property.Type, facets.ForMapping);
        if (touched?.IsProperty(property.Name) == true)
        {
            return AsConfigured(property, mapping, touched.Of(property.Name, Aspects.Existence));
        }

        if (IsNotMapped(property) || IsIgnored(property, scope, context) || context.Configuration.IgnoredTypes.Contains(property.Type))
        {
            return null;
        }

        if (property.GetMethod is not { DeclaredAccessibility: Accessibility.Public })
        {
            return null;
        }

        if (!isScalar && !mapping.IsColumn && Collection(property) is { } element)
        {
            return Navigation(property, element, MemberKind.Collection, scope, context);
        }

        if (!HasSetter(property) && !(mapping.IsColumn && IsNamedByAttribute(property.Name, scope.Type)))
        {
            return IsHidden(property, context) ? Uncertain(property, mapping, context) : null;
        }

        if (mapping.IsColumn || ReferenceEquals(mapping, Mapping.Error) || isScalar)
        {
            return new Member(property, MemberKind.Column, mapping, null);
        }

        return ClrTypes.Unwrap(property.Type) is INamedTypeSymbol target ? Reference(property, target, scope, context) : null;
    }

    private static Member? Reference(IPropertySymbol property, INamedTypeSymbol target, Scope scope, ContextModel context)
    {
        var member = Navigation(property, target, MemberKind.Reference, scope, context);
        var required = scope.Configured(context).FirstOrDefault(touches => touches.RequiredNavigations.TryGetValue(property.Name, out var said) && !said.Is(true));
        return required is null || member?.IsNavigation != true
            ? member
            : Opaque(property, new Touch("its navigation is said not to be required", required.RequiredNavigations[property.Name].Where ?? context.Place));
    }

    public static bool HasSetter(IPropertySymbol property)
    {
        // An override without a setter of its own has its base's.
        for (var other = property; other is not null; other = other.OverriddenProperty)
        {
            if (other.SetMethod is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the property comes from an assembly, of which only what is public can be seen: a private setter is not.</summary>
    private static bool IsHidden(IPropertySymbol property, ContextModel context) =>
        property.DeclaringSyntaxReferences.IsEmpty && !SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, context.Compilation.Assembly);

    private static Member? Uncertain(IPropertySymbol property, Mapping mapping, ContextModel context)
    {
        var touch = new Touch($"whether '{property.Name}' has a private setter cannot be seen from another project", context.Place);
        if (mapping.IsColumn)
        {
            return new Member(property, MemberKind.Column, mapping, null) { Touch = touch };
        }

        var isEntity = property.Type is INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None };
        return isEntity ? Opaque(property, touch) : null;
    }

    /// <summary>Whether an index or key of the class names the property: that maps it, setter or not.</summary>
    private static bool IsNamedByAttribute(string name, INamedTypeSymbol type) =>
        ClassLevels.Of(type)
            .SelectMany(level => level.FindAll(AttributeNames.Index).Concat(level.FindAll(AttributeNames.PrimaryKey)))
            .Any(attribute => attribute.Strings().Contains(name));

    /// <summary>Whether it is ignored under the name of the type or of a base that has the property too.</summary>
    private static bool IsIgnored(IPropertySymbol property, Scope scope, ContextModel context) =>
        scope.Configured(context).Any(touches => touches.Settings.Ignored.Contains(property.Name));

    private static bool IsNotMapped(IPropertySymbol property)
    {
        for (var other = property; other is not null; other = other.OverriddenProperty)
        {
            if (other.Has(AttributeNames.NotMapped))
            {
                return true;
            }
        }

        return false;
    }

    private static Member AsConfigured(IPropertySymbol property, Mapping mapping, Touch? existence) =>
        new(property, MemberKind.Column, mapping, null) { Touch = existence };

    private static Member Opaque(IPropertySymbol property, Touch touch) =>
        new(property, MemberKind.Opaque, Mapping.None, Collection(property) ?? property.Type as INamedTypeSymbol) { Touch = touch };

    /// <summary>What is configured of a property, under the name of the type or of a base that has the property too.</summary>
    private static EntityTouches? Touched(IPropertySymbol property, Scope scope, ContextModel context) =>
        scope.Configured(context)
            .FirstOrDefault(touches => touches.IsProperty(property.Name) || touches.Navigations.ContainsKey(property.Name) || touches.Parts.ContainsKey(property.Name));

    private static INamedTypeSymbol? Collection(IPropertySymbol property) => Sequences.ElementOf(property.Type) as INamedTypeSymbol;

    private static Member Part(IPropertySymbol property, PartSetting setting)
    {
        var target = setting.Type ?? (setting.IsCollection ? Collection(property) : ClrTypes.Unwrap(property.Type) as INamedTypeSymbol);
        return target is null
            ? Opaque(property, new Touch($"'{property.Name}' is no type that can be a part of an entity", setting.Place))
            : new Member(property, setting.IsOwned ? setting.IsCollection ? MemberKind.OwnedCollection : MemberKind.Owned : setting.IsCollection ? MemberKind.ComplexCollection : MemberKind.Complex, Mapping.None, target);
    }

    private static Member? Navigation(IPropertySymbol property, INamedTypeSymbol target, MemberKind kind, Scope scope, ContextModel context)
    {
        if (target.TypeKind is TypeKind.Class or TypeKind.Struct && target.SpecialType == SpecialType.None &&
            (scope.IsComplex || EntityTypes.HasInherited(target, AttributeNames.ComplexType)))
        {
            return new Member(property, kind == MemberKind.Reference ? MemberKind.Complex : MemberKind.ComplexCollection, Mapping.None, target);
        }

        if (target.TypeKind == TypeKind.Struct && kind == MemberKind.Reference)
        {
            // EF cannot map such a struct, unless something out of sight converts it.
            return new Member(property, MemberKind.Column, Mapping.Unresolved($"'{target.Name}' is no type that Npgsql maps"), null);
        }

        if (target.TypeKind != TypeKind.Class || target.SpecialType != SpecialType.None || EntityTypes.HasInherited(target, AttributeNames.NotMapped))
        {
            return null;
        }

        if (context.Configuration.IgnoredTypes.Contains(target))
        {
            return null;
        }

        if (context.Configuration.NotEntities.TryGetValue(target.Name, out var touch))
        {
            return Opaque(property, touch);
        }

        if (context.Parts.IsComplex(target))
        {
            return Opaque(property, new Touch($"'{target.Name}' is a complex type in another place", context.Place));
        }

        var isOwned = EntityTypes.HasInherited(target, AttributeNames.Owned) || context.Parts.IsOwned(target);
        var ownedKind = kind == MemberKind.Reference ? MemberKind.Owned : MemberKind.OwnedCollection;
        return new Member(property, isOwned ? ownedKind : kind, Mapping.None, target);
    }
}
