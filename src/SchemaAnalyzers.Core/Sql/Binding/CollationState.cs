using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Binding;

internal enum CollationStrength
{
    None,
    Implicit,
    Conflict,
    Explicit,
}

/// <summary>The collation of an expression, and how sure it is.</summary>
/// <param name="Name">Null for the database's default.</param>
/// <remarks>https://www.postgresql.org/docs/current/collation.html#COLLATION-CONCEPTS and parse_collate.c</remarks>
internal readonly record struct CollationState(CollationStrength Strength, QualifiedName? Name)
{
    public static readonly QualifiedName Default = new(SqlType.Catalog, "default");

    public static CollationState Of(TypeInfo type) => type.IsCollatable ? new(CollationStrength.Implicit, type.Collation) : default;

    /// <summary>Of an expression over two others.</summary>
    public CollationState Merge(CollationState other)
    {
        if (other.Strength != Strength)
        {
            return other.Strength > Strength ? other : this;
        }

        if (Strength is CollationStrength.None or CollationStrength.Conflict || Name == other.Name || other.Name is null)
        {
            return this;
        }

        return Name is null && Strength == CollationStrength.Implicit ? other : new(CollationStrength.Conflict, null);
    }

    /// <summary>Of a result of that type, where this is what its operands have.</summary>
    public CollationState For(TypeInfo type) => !type.IsCollatable ? default : Strength == CollationStrength.None ? Of(type) : this;
}
