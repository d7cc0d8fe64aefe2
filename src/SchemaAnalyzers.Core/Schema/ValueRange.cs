using System.Globalization;

namespace SchemaAnalyzers.Schema;

/// <summary>The numbers between two limits; null stands for none on that side.</summary>
public sealed record ValueRange(ValueLimit? Lower, ValueLimit? Upper)
{
    public static readonly ValueRange All = new(null, null);

    /// <summary>What lies in both.</summary>
    public ValueRange And(ValueRange other) => new(Tighter(Lower, other.Lower, 1), Tighter(Upper, other.Upper, -1));

    /// <summary>The same whole numbers, with limits that are among them.</summary>
    public ValueRange OfIntegers() => new(Lower?.Inward(1), Upper?.Inward(-1));

    public override string ToString() => (Lower, Upper) switch
    {
        (null, null) => "all values",
        (null, { } upper) => upper.IsIncluded ? $"up to {upper}" : $"below {upper}",
        ({ } lower, null) => lower.IsIncluded ? $"{lower} and above" : $"above {lower}",
        ({ } lower, { } upper) => $"{(lower.IsIncluded ? "" : "above ")}{lower} to {(upper.IsIncluded ? "" : "below ")}{upper}",
    };

    /// <param name="inward">1 for lower limits, -1 for upper ones.</param>
    private static ValueLimit? Tighter(ValueLimit? one, ValueLimit? other, int inward)
    {
        if (one is null || other is null)
        {
            return one ?? other;
        }

        var order = one.Value.CompareTo(other.Value) * inward;
        return order > 0 || (order == 0 && !one.IsIncluded) ? one : other;
    }
}

/// <param name="IsIncluded">Whether the value itself is within.</param>
public sealed record ValueLimit(decimal Value, bool IsIncluded)
{
    public override string ToString() => Value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <param name="step">1 for a lower limit, -1 for an upper one.</param>
    internal ValueLimit Inward(int step)
    {
        var whole = step > 0 ? decimal.Ceiling(Value) : decimal.Floor(Value);
        return new(whole == Value && !IsIncluded ? whole + step : whole, true);
    }
}
