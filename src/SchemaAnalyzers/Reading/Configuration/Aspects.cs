namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>The facts of a property that a fluent call may change.</summary>
[Flags]
internal enum Aspects
{
    None = 0,
    Column = 1,
    Type = 2,
    Nullability = 4,
    Generation = 8,
    Default = 16,
    Converter = 32,
    Comment = 64,
    Token = 128,

    /// <summary>Whether the property is mapped at all.</summary>
    Existence = 256,

    /// <summary>How an identity counts.</summary>
    Counting = 512,
    All = 1023,
}
