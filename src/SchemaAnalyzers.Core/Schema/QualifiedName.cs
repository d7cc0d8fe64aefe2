namespace SchemaAnalyzers.Schema;

/// <summary>The name of an object within its schema. Ordered by schema, then name.</summary>
public readonly struct QualifiedName(Identifier schema, Identifier name) : IEquatable<QualifiedName>, IComparable<QualifiedName>
{
    public QualifiedName(string schema, string name)
        : this(new Identifier(schema), new Identifier(name))
    {
    }

    public Identifier Schema { get; } = schema;

    public Identifier Name { get; } = name;

    public static bool operator ==(QualifiedName left, QualifiedName right) => left.Equals(right);

    public static bool operator !=(QualifiedName left, QualifiedName right) => !left.Equals(right);

    public int CompareTo(QualifiedName other)
    {
        var bySchema = Schema.CompareTo(other.Schema);
        return bySchema != 0 ? bySchema : Name.CompareTo(other.Name);
    }

    public bool Equals(QualifiedName other) => Schema == other.Schema && Name == other.Name;

    public override bool Equals(object? obj) => obj is QualifiedName other && Equals(other);

    public override int GetHashCode() => unchecked((Schema.GetHashCode() * 397) ^ Name.GetHashCode());

    /// <summary><c>schema.name</c>, unquoted, for messages.</summary>
    public override string ToString() => Schema.IsEmpty ? Name.Value : $"{Schema.Value}.{Name.Value}";
}
