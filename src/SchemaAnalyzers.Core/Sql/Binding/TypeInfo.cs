using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Binding;

internal enum TypeKind
{
    Base,
    Pseudo,
    Array,
    Domain,
    Enum,
    Composite,
    Range,
    Multirange,

    /// <summary>A type of which only the name is known: one of an extension.</summary>
    Opaque,
}

/// <summary>A type as the rules of resolution see it, without modifiers. One object a type within one binding.</summary>
internal sealed class TypeInfo(QualifiedName name, TypeKind kind, char category)
{
    public QualifiedName Name { get; } = name;

    public TypeKind Kind { get; } = kind;

    /// <summary><c>typcategory</c></summary>
    public char Category { get; } = category;

    public bool IsPreferred { get; init; }

    /// <summary>The category up to PostgreSQL 14, where it was another.</summary>
    public char? OldCategory { get; init; }

    /// <summary>Whether values of the type are ordered by a collation.</summary>
    public bool IsCollatable { get; init; }

    /// <summary>The type's own collation; null for the database's default.</summary>
    public QualifiedName? Collation { get; init; }

    /// <summary>Of an array.</summary>
    public TypeInfo? Element { get; init; }

    /// <summary>Below a domain, through all domains.</summary>
    public TypeInfo? Base { get; init; }

    /// <summary>Of a range its subtype, of a multirange its range.</summary>
    public TypeInfo? Subtype { get; init; }

    public bool IsArray => Kind == TypeKind.Array;

    public bool IsBuiltIn => Name.Schema.Value == SqlType.Catalog;

    public TypeInfo BaseType => Base ?? this;

    public bool Is(string internalName) => !IsArray && IsBuiltIn && Name.Name.Value == internalName;

    public bool IsPolymorphic => Kind == TypeKind.Pseudo && Name.Name.Value.Length > 3 && Name.Name.Value.StartsWith("any", StringComparison.Ordinal);

    public override string ToString() => IsArray ? Name + "[]" : Name.ToString();
}
