using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Model;

/// <summary>
/// One thing the code says about its schema: Known, with the place where the deciding words stand, or Unknown, with the reason in plain words.
/// An Unknown fact never leads to a finding about alignment; it is counted, and shown once as a coverage note.
/// </summary>
public readonly record struct Fact<T>
{
    private readonly T? _value;

    internal Fact(bool isKnown, T? value, Place? where, string? reason)
    {
        IsKnown = isKnown;
        _value = value;
        Where = where;
        Reason = reason;
    }

    public bool IsKnown { get; }

    /// <summary>The value of a Known fact.</summary>
    /// <exception cref="InvalidOperationException">The fact is Unknown.</exception>
    public T Value => IsKnown ? _value! : throw new InvalidOperationException($"The fact is unknown: {Reason}");

    /// <summary>Where the deciding words stand: the attribute argument, the fluent argument, else the identifier. Null where no source says it.</summary>
    public Place? Where { get; }

    /// <summary>Why the fact is Unknown; null for a Known one.</summary>
    public string? Reason { get; }

    /// <summary>Whether the code left it open, and EF Core's own model snapshot tells it.</summary>
    public bool IsRecorded { get; internal init; }

    /// <summary>Whether the fact is Known and has that value.</summary>
    public bool Is(T value) => IsKnown && EqualityComparer<T>.Default.Equals(_value!, value);

    public bool TryGet(out T value)
    {
        value = _value!;
        return IsKnown;
    }

    public Fact<TResult> Select<TResult>(Func<T, TResult> selector) =>
        IsKnown ? Fact.Known(selector(_value!), Where) with { IsRecorded = IsRecorded } : Fact.Unknown<TResult>(Reason ?? "not read", Where);
}

/// <summary>Creates <see cref="Fact{T}"/> values. The default value of the struct is Unknown.</summary>
public static class Fact
{
    public static Fact<T> Known<T>(T value, Place? where = null) => new(true, value, where, null);

    /// <summary>What EF Core's model snapshot tells. It stands in a file that nobody edits: whatever is said about it is said at the code.</summary>
    public static Fact<T> Recorded<T>(T value) => new(true, value, null, null) { IsRecorded = true };

    /// <param name="reason">Plain words for a user, a clause without capital or full stop: <c>the column name is not a constant</c>.</param>
    public static Fact<T> Unknown<T>(string reason, Place? where = null) => new(false, default, where, reason);
}
