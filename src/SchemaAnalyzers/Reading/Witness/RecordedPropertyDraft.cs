using SchemaAnalyzers.Model;

namespace SchemaAnalyzers.Reading.Witness;

/// <summary>Gathers what the calls on a property's builder say. Calls that are not listed say nothing about the column's shape.</summary>
internal sealed class RecordedPropertyDraft(RecordedProperty property)
{
    public RecordedProperty Property { get; private set; } = property;

    public void Apply(SnapshotCall call) => Property = call.Name switch
    {
        "IsRequired" => Property with { IsRequired = call.Flag(0) },
        "IsConcurrencyToken" or "IsRowVersion" => Property with { IsConcurrencyToken = call.Flag(0) },
        "ValueGeneratedOnAdd" => Property with { Generation = ValueGeneration.OnAdd },
        "ValueGeneratedOnUpdate" => Property with { Generation = ValueGeneration.OnUpdate },
        "ValueGeneratedOnAddOrUpdate" => Property with { Generation = ValueGeneration.OnAddOrUpdate },
        "HasMaxLength" => Property with { MaxLength = call.Number(0) },
        "HasPrecision" => Property with { Precision = call.Number(0), Scale = call.Number(1) },
        "HasColumnName" => Property with { Column = call.Text(0) },
        "HasColumnType" => Property with { StoreType = call.Text(0) },
        "HasDefaultValueSql" => Property with { DefaultSql = call.Text(0) ?? "" },
        "HasDefaultValue" => Property with { HasDefaultValue = true, DefaultValue = call.Value(0) },
        "HasComputedColumnSql" => Property with { Computed = call.Text(0) ?? "" },
        "UseCollation" => Property with { Collation = call.Text(0) },
        "HasComment" => Property with { Comment = call.Text(0) },
        _ => Property,
    };
}
