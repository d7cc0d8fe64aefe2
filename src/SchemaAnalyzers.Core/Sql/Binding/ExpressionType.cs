using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Binding;

/// <summary>What is known of the values of an expression. The default value knows nothing.</summary>
/// <param name="Type">Null where it cannot be told.</param>
internal readonly record struct ExpressionType(TypeInfo? Type, Modifiers Modifiers, CollationState Collation)
{
    public ExpressionType(TypeInfo? type)
        : this(type, default, type is null ? default : CollationState.Of(type))
    {
    }

    public bool IsKnown => Type is not null;

    /// <summary>Whether the type is still to be decided: a string constant, NULL or a parameter.</summary>
    public bool IsLiteral => ReferenceEquals(Type, BuiltIns.Literal);

    /// <summary>The same type in another place, where its modifiers are lost.</summary>
    public ExpressionType WithoutModifiers() => this with { Modifiers = default };

    /// <summary>As the type of a column; null where it cannot be told.</summary>
    public SqlType? ToSqlType()
    {
        if (Type is null || Collation.Strength == CollationStrength.Conflict)
        {
            return null;
        }

        var type = Type.IsArray ? Type.Element! : Type;
        return new SqlType(type.Name, Modifiers.Values, Type.IsArray, Modifiers.Fields);
    }

    /// <summary>The collation of a column where it is not the type's own.</summary>
    public QualifiedName? ColumnCollation => Type is { IsCollatable: true } && Collation.Name != Type.Collation ? Collation.Name ?? CollationState.Default : null;
}

/// <summary>Type modifiers: <c>(10,2)</c>, and the fields of an interval.</summary>
internal readonly record struct Modifiers(EquatableArray<string> Values, string? Fields)
{
    public static Modifiers Of(SqlType type) => new(type.Modifiers, type.Fields);
}
