using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Binding;

/// <summary>The types that a schema has besides the built-in ones.</summary>
internal interface ITypeSource
{
    /// <summary>A type that the schema creates; null for others.</summary>
    UserType? FindType(QualifiedName name);

    /// <summary>The row type of a relation; null where there is none, or its columns are not certain.</summary>
    BoundRelation? FindRowType(QualifiedName name);

    /// <summary>The range type with that multirange, or the other way round; null where there is none.</summary>
    QualifiedName? FindMultirange(QualifiedName range);
}
