using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>A relationship as the fluent API says it, from the side on which it is said.</summary>
/// <param name="Source">The simple name of the entity on which HasOne or HasMany is called.</param>
/// <param name="Navigation">Null where there is none.</param>
/// <param name="Target">The type argument of <c>HasOne&lt;T&gt;()</c>; null where the navigation tells.</param>
/// <param name="IsCollection">Whether it begins with HasMany.</param>
internal sealed record RelationSettings(string Source, string? Navigation, INamedTypeSymbol? Target, bool IsCollection, Place Place)
{
    public string? Inverse { get; set; }

    public bool IsInverseCollection { get; set; }

    /// <summary>The properties of the dependent; null where conventions find them.</summary>
    public EquatableArray<string>? ForeignKey { get; set; }

    /// <summary>The simple name of the dependent, where HasForeignKey says it.</summary>
    public string? Dependent { get; set; }

    /// <summary>The properties of the principal that the foreign key references; null for its primary key.</summary>
    public EquatableArray<string>? PrincipalKey { get; set; }

    /// <summary>The simple name of the principal, where HasPrincipalKey says it.</summary>
    public string? Principal { get; set; }

    public Fact<bool>? IsRequired { get; set; }

    /// <summary>What UsingEntity says of the table between two collections; null where it is not called.</summary>
    public JoinSetting? Join { get; set; }

    public Fact<ReferentialAction>? OnDelete { get; set; }

    public Fact<string>? ConstraintName { get; set; }
}
