using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Witness;

/// <summary>A property as EF wrote it down.</summary>
/// <param name="ClrType">The type that reaches the database, that is behind a converter, as C# writes it: <c>Guid</c>, <c>int?</c>.</param>
/// <param name="Place">Where the name stands.</param>
internal sealed record RecordedProperty(string Name, string ClrType, Place Place)
{
    /// <summary>Null where the column has the name by convention.</summary>
    public string? Column { get; init; }

    public string? StoreType { get; init; }

    /// <summary>Whether IsRequired() is said: EF says it only where the type alone would admit null.</summary>
    public bool IsRequired { get; init; }

    public bool IsConcurrencyToken { get; init; }

    public ValueGeneration Generation { get; init; }

    public int? MaxLength { get; init; }

    public int? Precision { get; init; }

    public int? Scale { get; init; }

    /// <summary>The SQL of the default; an empty text where EF leaves it to the database.</summary>
    public string? DefaultSql { get; init; }

    /// <summary>Whether the default is given as a value.</summary>
    public bool HasDefaultValue { get; init; }

    /// <summary>The default's value; null where it is no literal.</summary>
    public object? DefaultValue { get; init; }

    public string? Computed { get; init; }

    public string? Collation { get; init; }

    public string? Comment { get; init; }
}
