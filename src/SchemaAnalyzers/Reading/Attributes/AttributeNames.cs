namespace SchemaAnalyzers.Reading.Attributes;

/// <summary>The full names of the attributes that speak of the schema.</summary>
internal static class AttributeNames
{
    public const string BackingField = EntityFramework + "BackingFieldAttribute";
    public const string Column = SchemaAnnotations + "ColumnAttribute";
    public const string Comment = EntityFramework + "CommentAttribute";
    public const string ComplexType = SchemaAnnotations + "ComplexTypeAttribute";
    public const string ConcurrencyCheck = Annotations + "ConcurrencyCheckAttribute";
    public const string DatabaseGenerated = SchemaAnnotations + "DatabaseGeneratedAttribute";
    public const string DeleteBehavior = EntityFramework + "DeleteBehaviorAttribute";
    public const string EntityTypeConfiguration = EntityFramework + "EntityTypeConfigurationAttribute";
    public const string ForeignKey = SchemaAnnotations + "ForeignKeyAttribute";
    public const string Index = EntityFramework + "IndexAttribute";
    public const string InverseProperty = SchemaAnnotations + "InversePropertyAttribute";
    public const string Key = Annotations + "KeyAttribute";
    public const string Keyless = EntityFramework + "KeylessAttribute";
    public const string MaxLength = Annotations + "MaxLengthAttribute";
    public const string NotMapped = SchemaAnnotations + "NotMappedAttribute";
    public const string Owned = EntityFramework + "OwnedAttribute";
    public const string Precision = EntityFramework + "PrecisionAttribute";
    public const string PrimaryKey = EntityFramework + "PrimaryKeyAttribute";
    public const string Range = Annotations + "RangeAttribute";
    public const string RegularExpression = Annotations + "RegularExpressionAttribute";
    public const string Required = Annotations + "RequiredAttribute";
    public const string StringLength = Annotations + "StringLengthAttribute";
    public const string Table = SchemaAnnotations + "TableAttribute";
    public const string Timestamp = Annotations + "TimestampAttribute";

    private const string Annotations = "System.ComponentModel.DataAnnotations.";
    private const string EntityFramework = "Microsoft.EntityFrameworkCore.";
    private const string SchemaAnnotations = Annotations + "Schema.";
}
