using SchemaAnalyzers.Model;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>The calls on a property's builder: the facts that each may change, and how it is read. A call that is not listed may change all.</summary>
internal static class PropertyCalls
{
    private static readonly Dictionary<string, PropertyCall> s_calls = new(StringComparer.Ordinal)
    {
        ["HasColumnName"] = new(Aspects.Column, (settings, call) => (settings.Column = call.Text(0)) is not null),
        ["HasColumnType"] = new(Aspects.Type, (settings, call) => (settings.TypeName = call.Text(0)) is not null),
        ["HasComment"] = new(Aspects.Comment, (settings, call) => (settings.Comment = Text(call)) is not null),
        ["HasComputedColumnSql"] = new(Aspects.Default | Aspects.Generation, (settings, call) => (settings.Computed = Text(call)) is not null),
        ["HasConversion"] = new(Aspects.Converter | Aspects.Type, (settings, call) => (settings.Conversion = ConversionCalls.Read(call)) is not null),
        ["HasDefaultValue"] = new(Aspects.Default | Aspects.Generation, (settings, call) => (settings.DefaultValue = Value(call)) is not null),
        ["HasDefaultValueSql"] = new(Aspects.Default | Aspects.Generation, (settings, call) => (settings.Default = Text(call)) is not null),
        ["ElementType"] = new(Aspects.Converter | Aspects.Type, null),
        ["HasMaxLength"] = new(Aspects.Type, (settings, call) => (settings.MaxLength = call.Number(0)) is not null),
        ["HasPrecision"] = new(Aspects.Type, Precision),
        ["HasPostgresArrayConversion"] = new(Aspects.Converter | Aspects.Type, null),
        ["IsConcurrencyToken"] = new(Aspects.Token, (settings, call) => (settings.IsConcurrencyToken = call.Flag(0)) is not null),
        ["IsRowVersion"] = new(Aspects.Token | Aspects.Generation | Aspects.Type | Aspects.Column, RowVersion),
        ["IsFixedLength"] = new(Aspects.Type, (settings, call) => (settings.IsFixedLength = call.Flag(0)) is not null),
        ["IsRequired"] = new(Aspects.Nullability, (settings, call) => (settings.IsRequired = call.Flag(0)) is not null),
        ["HasIdentityOptions"] = new(Aspects.Counting, (settings, call) => (settings.IdentityOptions = SequenceCalls.IdentityOptions(call)) is not null),
        ["UseHiLo"] = new(Aspects.Generation, Drawn(ValueStrategy.HiLo, SequenceName.HiLo)),
        ["UseIdentityAlwaysColumn"] = new(Aspects.Generation, Strategy(ValueStrategy.IdentityAlways)),
        ["UseIdentityByDefaultColumn"] = new(Aspects.Generation, Strategy(ValueStrategy.IdentityByDefault)),
        ["UseIdentityColumn"] = new(Aspects.Generation, Strategy(ValueStrategy.IdentityByDefault)),
        ["UseSequence"] = new(Aspects.Generation | Aspects.Default, Drawn(ValueStrategy.Sequence, null)),
        ["UseSerialColumn"] = new(Aspects.Generation, Strategy(ValueStrategy.Serial)),
        ["IsGeneratedTsVectorColumn"] = new(Aspects.Default | Aspects.Generation, null),
        ["ValueGeneratedNever"] = new(Aspects.Generation, Generated(ValueGeneration.Never)),
        ["ValueGeneratedOnAdd"] = new(Aspects.Generation, Generated(ValueGeneration.OnAdd)),
        ["ValueGeneratedOnAddOrUpdate"] = new(Aspects.Generation, Generated(ValueGeneration.OnAddOrUpdate)),
        ["ValueGeneratedOnUpdate"] = new(Aspects.Generation, Generated(ValueGeneration.OnUpdate)),
        ["ValueGeneratedOnUpdateSometimes"] = new(Aspects.Generation, null),

        // These say how the object is read, compared or ordered, nothing about the column's shape. Npgsql has one kind of text.
        ["HasColumnOrder"] = new(Aspects.None, null),
        ["HasAnnotation"] = new(Aspects.All, (settings, call) => Annotations.IsHarmless(call.Text(0))),
        ["HasField"] = new(Aspects.None, null),
        ["HasJsonPropertyName"] = new(Aspects.None, null),
        ["HasSentinel"] = new(Aspects.None, null),
        ["HasValueGenerator"] = new(Aspects.None, null),
        ["HasValueGeneratorFactory"] = new(Aspects.None, null),
        ["IsUnicode"] = new(Aspects.None, null),
        ["UseCollation"] = new(Aspects.None, (settings, call) => (settings.Collation = call.Text(0)) is not null),
        ["UseCompressionMethod"] = new(Aspects.None, null),
        ["UsePropertyAccessMode"] = new(Aspects.None, null),
    };

    /// <summary>The names of the calls that are known here.</summary>
    public static IEnumerable<string> Names => s_calls.Keys;

    /// <summary>The facts that a call leaves open: none where its arguments are known.</summary>
    public static Aspects Apply(PropertySettings settings, CallReader call) => Apply(settings, call, call.Call.Name);

    /// <param name="name">The call of a property that the call is equal to.</param>
    public static Aspects Apply(PropertySettings settings, CallReader call, string name)
    {
        if (!s_calls.TryGetValue(name, out var known))
        {
            return call.HelperCalls() is { } inner
                ? inner.Aggregate(Aspects.None, (open, next) => open | (next.Reader is { } reader ? Apply(settings, reader) : Of(next.Call.Name)))
                : Aspects.All;
        }

        return known.Read?.Invoke(settings, call) == true ? Aspects.None : known.Aspects;
    }

    public static Aspects Of(string call) => s_calls.TryGetValue(call, out var found) ? found.Aspects : Aspects.All;

    /// <summary>A text, a null, or nothing, which stands for an empty text.</summary>
    private static Fact<string?>? Text(CallReader call) =>
        call.Count == 0 ? Fact.Known<string?>("", call.Place) : call.TextOrNull(0);

    private static Fact<object>? Value(CallReader call) =>
        call.IsNull(0) ? null : call.Constant(0) is { } value ? Fact.Known(value, call.Place) : Fact.Unknown<object>("its default is no constant", call.Place);

    private static bool RowVersion(PropertySettings settings, CallReader call)
    {
        settings.IsConcurrencyToken = Fact.Known(true, call.Place);
        settings.Generation = Fact.Known(ValueGeneration.OnAddOrUpdate, call.Place);
        return true;
    }

    private static bool Precision(PropertySettings settings, CallReader call)
    {
        settings.Precision = call.Number(0);
        settings.Scale = call.Count > 1 ? call.Number(1) : Fact.Known<int?>(null, call.Place);
        return settings.Precision is not null && settings.Scale is not null;
    }

    private static Func<PropertySettings, CallReader, bool> Strategy(ValueStrategy strategy) =>
        (settings, call) => (settings.Strategy = Fact.Known(strategy, call.Place)) is not null;

    /// <param name="sequence">The sequence where none is named.</param>
    private static Func<PropertySettings, CallReader, bool> Drawn(ValueStrategy strategy, string? sequence) => (settings, call) =>
    {
        settings.Strategy = Fact.Known(strategy, call.Place);
        settings.HasSequence |= strategy == ValueStrategy.Sequence;
        settings.Sequence = SequenceCalls.NameIn(call, sequence);
        return true;
    };

    private static Func<PropertySettings, CallReader, bool> Generated(ValueGeneration generation) =>
        (settings, call) => (settings.Generation = Fact.Known(generation, call.Place)) is not null;

    /// <param name="Read">Puts what the call says into the settings, and tells whether it is known; null where it is not read.</param>
    private sealed record PropertyCall(Aspects Aspects, Func<PropertySettings, CallReader, bool>? Read);
}
