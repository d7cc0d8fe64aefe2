namespace SchemaAnalyzers.Schema;

/// <summary>
/// The name of a database object as PostgreSQL stores it: already folded to lower case if it was not quoted,
/// already cut to 63 bytes. Compared by ordinal. A name from a catalog is hostile input: it may hold any character but NUL,
/// and reaches SQL, C# or a terminal only through the quoting function of that language.
/// </summary>
public readonly struct Identifier(string value) : IEquatable<Identifier>, IComparable<Identifier>
{
    private readonly string? _value = value;

    /// <summary>The bare name, unquoted.</summary>
    public string Value => _value ?? "";

    public bool IsEmpty => Value.Length == 0;

    public static bool operator ==(Identifier left, Identifier right) => left.Equals(right);

    public static bool operator !=(Identifier left, Identifier right) => !left.Equals(right);

    public int CompareTo(Identifier other) => string.CompareOrdinal(Value, other.Value);

    public bool Equals(Identifier other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is Identifier other && Equals(other);

    public override int GetHashCode() => Value.GetHashCode();

    /// <summary>The bare name, for messages.</summary>
    public override string ToString() => Value;
}
