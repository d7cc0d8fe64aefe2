using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Relationships;

/// <summary>A foreign key of the model.</summary>
/// <param name="ToPrincipal">The navigation on the dependent; null where there is none.</param>
/// <param name="ToDependent">The navigation on the principal; null where there is none.</param>
internal sealed record Association(INamedTypeSymbol Dependent, INamedTypeSymbol Principal, Member? ToPrincipal, Member? ToDependent, bool IsUnique)
{
    public IReadOnlyList<ForeignKeyProperty> Properties { get; init; } = [];

    public bool IsRequired { get; init; }

    /// <summary>What the fluent API says about it; null where it says nothing.</summary>
    public RelationSettings? Settings { get; init; }

    /// <summary>Whether attributes or the fluent API name the foreign key's properties.</summary>
    public bool IsExplicit { get; init; }

    /// <summary>Why the foreign key is not known; null where it is.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the reason is a call of the fluent API.</summary>
    public bool IsConfigured { get; init; }

    public bool IsKnown => Reason is null;

    /// <summary>Whether both are one relationship, found from either end: by its navigations, or where it has none by what is said of it.</summary>
    public bool IsSame(Association other) =>
        ToPrincipal is null && ToDependent is null && other.ToPrincipal is null && other.ToDependent is null
            ? Equals(Settings, other.Settings)
            : Equals(ToPrincipal, other.ToPrincipal) && Equals(ToDependent, other.ToDependent) && SymbolEqualityComparer.Default.Equals(Dependent, other.Dependent);
}

/// <param name="Column">The property of the class; null for a shadow property.</param>
/// <param name="Principal">The property it references.</param>
internal sealed record ForeignKeyProperty(string Name, Member? Column, Member Principal);
