using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.TypeMapping;

namespace SchemaAnalyzers.Reading.Conventions;

/// <summary>What is said about the column of a property: by its attributes, unless the fluent API says otherwise.</summary>
internal sealed record ColumnFacets
{
    public string? Name { get; private init; }

    public string? TypeName { get; init; }

    public int? MaxLength { get; init; }

    public int? Precision { get; init; }

    public int? Scale { get; init; }

    public bool IsTimestamp { get; private init; }

    public string? Comment { get; private init; }

    /// <summary>The <c>[Column]</c> attribute.</summary>
    public AttributeData? Column { get; private init; }

    /// <summary>The attribute that bounds the length.</summary>
    public AttributeData? Length { get; private init; }

    /// <summary>The <c>[Precision]</c> attribute.</summary>
    public AttributeData? PrecisionAttribute { get; private init; }

    public bool IsFixedLength { get; init; }

    /// <summary>Whether the database writes a new value with each change, by which EF notices the change.</summary>
    public bool IsRowVersion { get; init; }

    /// <summary>Whether anything has a say in the column's type.</summary>
    public bool HasType => TypeName is not null || MaxLength is not null || Precision is not null || IsFixedLength;

    public Facets ForMapping => new(MaxLength, Precision, Scale, IsRowVersion) { IsFixedLength = IsFixedLength };

    /// <param name="property">The property or field; null for a value that no member of the class holds.</param>
    public static ColumnFacets Read(ISymbol? property)
    {
        var column = Find(property, AttributeNames.Column);
        var precision = Find(property, AttributeNames.Precision);
        var length = Find(property, AttributeNames.MaxLength) is { ConstructorArguments.Length: > 0 } bounded ? bounded : Find(property, AttributeNames.StringLength);
        return new ColumnFacets
        {
            Column = column,
            Name = NotEmpty(column?.Positional<string>(0)),
            TypeName = NotEmpty(column?.Named<string>("TypeName")),
            MaxLength = BoundOf(property),
            Length = length,
            PrecisionAttribute = precision,
            Precision = precision?.Positional<int>(0),
            Scale = precision is { ConstructorArguments.Length: 2 } ? precision.Positional<int>(1) : null,
            IsTimestamp = Find(property, AttributeNames.Timestamp) is not null,
            IsRowVersion = Find(property, AttributeNames.Timestamp) is not null,
            Comment = Find(property, AttributeNames.Comment)?.Positional<string>(0),
        };
    }

    /// <summary>An attribute of the property or field, or of a property it overrides.</summary>
    public static AttributeData? Find(ISymbol? symbol, string attribute)
    {
        for (var other = symbol; other is not null; other = (other as IPropertySymbol)?.OverriddenProperty)
        {
            if (other.Find(attribute) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static int? BoundOf(ISymbol? property)
    {
        var length = Find(property, AttributeNames.MaxLength)?.Positional<int>(0) ?? Find(property, AttributeNames.StringLength)?.Positional<int>(0);
        return length > 0 ? length : null;
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
