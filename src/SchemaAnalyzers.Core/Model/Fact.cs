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
    public Place? Where { get; private init; }

    /// <summary>Why the fact is Unknown, or was before the model snapshot told it; null for one that the code says.</summary>
    public string? Reason { get; }

    /// <summary>Whether EF Core's own model snapshot tells it, and not the code.</summary>
    public bool IsRecorded { get; internal init; }

    /// <summary>Whether the fact is Known and has that value.</summary>
    public bool Is(T value) => IsKnown && EqualityComparer<T>.Default.Equals(_value!, value);

    public bool TryGet(out T value)
    {
        value = _value!;
        return IsKnown;
    }

    /// <summary>The same of a property for which it follows from what is said of another: nothing about this one is said there.</summary>
    public Fact<T> HandedDown() => IsKnown ? this with { Where = null } : this;

    public Fact<TResult> Select<TResult>(Func<T, TResult> selector) =>
        IsKnown ? new Fact<TResult>(true, selector(_value!), Where, Reason) { IsRecorded = IsRecorded } : Fact.Unknown<TResult>(Reason ?? "not read", Where);
}

/// <summary>Creates <see cref="Fact{T}"/> values. The default value of the struct is Unknown.</summary>
public static class Fact
{
    public static Fact<T> Known<T>(T value, Place? where = null) => new(true, value, where, null);

    /// <summary>What EF Core's model snapshot tells. It stands in a file that nobody edits: whatever is said about it is said at the code.</summary>
    /// <param name="reason">Why the code leaves it open.</param>
    public static Fact<T> Recorded<T>(T value, string? reason = null) => new(true, value, null, reason) { IsRecorded = true };

    /// <summary>The fact, or where the code leaves it open, what the model snapshot tells.</summary>
    public static Fact<T> Or<T>(this Fact<T> code, Fact<T> recorded) =>
        code.IsKnown || !recorded.IsKnown ? code : Recorded(recorded.Value, code.Reason);

    /// <param name="reason">Plain words for a user, a clause without capital or full stop: <c>the column name is not a constant</c>.</param>
    public static Fact<T> Unknown<T>(string reason, Place? where = null) => new(false, default, where, reason);
}
