using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Equivalence;

/// <summary>Where two expressions stand: what their names and constants mean. All of it may be unknown.</summary>
/// <param name="Relation">Whose columns they speak of.</param>
/// <param name="Database">Which has the types.</param>
/// <param name="Result">The type of the value: of the column for a default, boolean for a condition.</param>
public readonly record struct ExpressionScope(Relation? Relation, Database? Database, SqlType? Result)
{
    /// <summary>Of a CHECK or the predicate of an index.</summary>
    public static ExpressionScope Condition(Relation? relation, Database? database) => new(relation, database, SqlType.BuiltIn("bool"));

    /// <summary>Of a default or a generated expression.</summary>
    public static ExpressionScope Value(Relation? relation, Column column, Database? database) => new(relation, database, column.Type);

    /// <summary>The type below domains; null where it is not known.</summary>
    internal SqlType? BaseOf(SqlType? type)
    {
        for (var i = 0; type is not null && Database?.Types.Find(type.Name) is DomainType domain; i++)
        {
            if (i == 32)
            {
                return null;
            }

            type = domain.Underlying with { IsArray = domain.Underlying.IsArray || type.IsArray };
        }

        return type;
    }

    internal bool IsEnum(SqlType type) => !type.IsArray && Named(type.Name) is EnumType;

    private UserType? Named(QualifiedName name)
    {
        if (Database is null || !name.Schema.IsEmpty)
        {
            return Database?.Types.Find(name);
        }

        var same = Database.Types.Where(type => type.Name.Name == name.Name).Take(2).ToList();
        return same.Count == 1 ? same[0] : null;
    }
}
