namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>The calls on a property's builder, with the facts that each may change. A call that is not listed may change all.</summary>
internal static class PropertyCalls
{
    private static readonly Dictionary<string, Aspects> s_calls = new(StringComparer.Ordinal)
    {
        ["HasColumnName"] = Aspects.Column,
        ["HasColumnType"] = Aspects.Type,
        ["HasComment"] = Aspects.Comment,
        ["HasComputedColumnSql"] = Aspects.Default | Aspects.Generation,
        ["HasConversion"] = Aspects.Converter | Aspects.Type,
        ["HasDefaultValue"] = Aspects.Default | Aspects.Generation,
        ["HasDefaultValueSql"] = Aspects.Default | Aspects.Generation,
        ["HasIdentityOptions"] = Aspects.Generation,
        ["HasMaxLength"] = Aspects.Type,
        ["HasPrecision"] = Aspects.Type,
        ["HasValueGenerator"] = Aspects.Generation,
        ["IsConcurrencyToken"] = Aspects.Token,
        ["IsFixedLength"] = Aspects.Type,
        ["IsRequired"] = Aspects.Nullability,
        ["IsUnicode"] = Aspects.Type,
        ["UseHiLo"] = Aspects.Generation,
        ["UseIdentityAlwaysColumn"] = Aspects.Generation,
        ["UseIdentityByDefaultColumn"] = Aspects.Generation,
        ["UseIdentityColumn"] = Aspects.Generation,
        ["UseSequence"] = Aspects.Generation,
        ["UseSerialColumn"] = Aspects.Generation,
        ["ValueGeneratedNever"] = Aspects.Generation,
        ["ValueGeneratedOnAdd"] = Aspects.Generation,
        ["ValueGeneratedOnAddOrUpdate"] = Aspects.Generation,
        ["ValueGeneratedOnUpdate"] = Aspects.Generation,

        // These say how the object is read, compared or ordered, nothing about the column's shape.
        ["HasColumnOrder"] = Aspects.None,
        ["HasField"] = Aspects.None,
        ["HasSentinel"] = Aspects.None,
        ["UseCollation"] = Aspects.None,
        ["UsePropertyAccessMode"] = Aspects.None,
    };

    public static Aspects Of(string call) => s_calls.TryGetValue(call, out var aspects) ? aspects : Aspects.All;
}
