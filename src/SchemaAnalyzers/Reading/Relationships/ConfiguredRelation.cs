using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Relationships;

/// <summary>A configured relationship with its ends found.</summary>
internal sealed record ConfiguredRelation(INamedTypeSymbol Source, INamedTypeSymbol Target, Member? Navigation, Member? Inverse, RelationSettings Settings)
{
    /// <summary>Why it cannot be read; null where it can.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it has a navigation of a type: conventions then leave that alone.</summary>
    public bool Uses(INamedTypeSymbol type, Member member) =>
        (SymbolEqualityComparer.Default.Equals(Source, type) && Navigation?.Name == member.Name) ||
        (SymbolEqualityComparer.Default.Equals(Target, type) && Inverse?.Name == member.Name);

    /// <summary>Whether both ends are collections: then a table between them has the foreign keys.</summary>
    public bool IsManyToMany => Settings is { IsCollection: true, IsInverseCollection: true };

    /// <summary>The end whose key is referenced; null where only conventions tell.</summary>
    public INamedTypeSymbol? Principal =>
        Settings.IsCollection != Settings.IsInverseCollection ? (Settings.IsCollection ? Source : Target)
        : Settings.Dependent is { } dependent ? (dependent == Source.Name ? Target : Source)
        : Settings.Principal is { } principal ? (principal == Source.Name ? Source : Target)
        : null;

    public bool Concerns(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(Source, type) || SymbolEqualityComparer.Default.Equals(Target, type);

    public bool IsBetween(INamedTypeSymbol one, INamedTypeSymbol other) =>
        (SymbolEqualityComparer.Default.Equals(Source, one) && SymbolEqualityComparer.Default.Equals(Target, other)) ||
        (SymbolEqualityComparer.Default.Equals(Source, other) && SymbolEqualityComparer.Default.Equals(Target, one));

    /// <summary>The relationships of a context, each once: both sides may speak of it, and the later word counts.</summary>
    public static IReadOnlyList<ConfiguredRelation> Read(ContextModel context)
    {
        var relations = new List<ConfiguredRelation>();
        foreach (var settings in context.Configuration.Relations)
        {
            if (Resolve(settings, context) is not { } relation)
            {
                continue;
            }

            var same = relations.FindIndex(relation.IsSame);
            if (same >= 0 && !relation.Completes(relations[same]))
            {
                const string Reason = "its navigations are configured twice, with other ends";
                relations[same] = relations[same] with { Reason = Reason };
                relation = relation with { Reason = Reason };
            }
            else if (same >= 0)
            {
                relation = relation.After(relations[same]);
                relations.RemoveAt(same);
            }

            relations.Add(relation);
        }

        return relations;
    }

    private static ConfiguredRelation? Resolve(RelationSettings settings, ContextModel context)
    {
        if (context.Configured.Named(settings.Source).Take(2).ToList() is not { Count: 1 } sources)
        {
            return null;
        }

        var source = sources[0];
        var navigation = settings.Navigation is { } name ? context.Shape(source).Find(name) : null;
        var target = settings.Target ?? navigation?.Target;
        if (target is null || (settings.Navigation is not null && navigation is not { IsNavigation: true }))
        {
            return null;
        }

        var inverse = settings.Inverse is { } other ? context.Shape(target).Find(other) : null;
        return settings.Inverse is not null && inverse is not { IsNavigation: true } ? null : new ConfiguredRelation(source, target, navigation, inverse, settings);
    }

    /// <remarks>EF has one foreign key over the same properties to the same key: a second word on it adds the navigations that it lacks.</remarks>
    private bool IsSame(ConfiguredRelation other)
    {
        if (!IsBetween(other.Source, other.Target))
        {
            return false;
        }

        var isSameKey = Settings.ForeignKey is not null && Settings.ForeignKey == other.Settings.ForeignKey;
        return HasNavigations && other.HasNavigations ? Ends.Any(other.Has) : isSameKey;
    }

    /// <summary>Whether it has the navigations of an earlier word on it, and perhaps one more, or neither: EF then keeps what was said before.</summary>
    private bool Completes(ConfiguredRelation earlier) => !HasNavigations || earlier.Ends.All(Has);

    private bool HasNavigations => Ends.Any();

    private IEnumerable<(INamedTypeSymbol Type, string Name)> Ends =>
        new[] { (Source, Navigation?.Name), (Target, Inverse?.Name) }.Where(end => end.Name is not null)!;

    private bool Has((INamedTypeSymbol Type, string Name) end) =>
        Ends.Any(own => own.Name == end.Name && SymbolEqualityComparer.Default.Equals(own.Type, end.Type));

    /// <summary>What was said before counts where nothing is said now.</summary>
    private ConfiguredRelation After(ConfiguredRelation earlier)
    {
        var ends = HasNavigations ? this : earlier;
        return ends with
        {
            Settings = ends.Settings with
            {
                ForeignKey = Settings.ForeignKey ?? earlier.Settings.ForeignKey,
                PrincipalKey = Settings.PrincipalKey ?? earlier.Settings.PrincipalKey,
                Principal = Settings.Principal ?? earlier.Settings.Principal,
                Dependent = Settings.Dependent ?? earlier.Settings.Dependent,
                IsRequired = Settings.IsRequired ?? earlier.Settings.IsRequired,
                OnDelete = Settings.OnDelete ?? earlier.Settings.OnDelete,
                Join = Settings.Join ?? earlier.Settings.Join,
                ConstraintName = Settings.ConstraintName ?? earlier.Settings.ConstraintName,
            },
        };
    }
}
