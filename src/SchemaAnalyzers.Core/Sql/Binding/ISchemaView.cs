using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Binding;

/// <summary>The schema against which a query is bound, with the search_path of the moment.</summary>
internal interface ISchemaView : ITypeSource
{
    /// <summary>The major version of the server; null where it may be any.</summary>
    int? EngineVersion { get; }

    /// <summary>Null for a relation that is not there, or not known.</summary>
    BoundRelation? FindRelation(ObjectName name);

    /// <summary>The type with its schema; null for one that is not known.</summary>
    SqlType? ResolveType(TypeSyntax syntax);

    /// <summary>Functions and aggregates that are not built in, in the order of the search_path.</summary>
    IEnumerable<SchemaFunction> FindFunctions(ObjectName name);

    /// <summary>The full name of a function that is not built in, also where only its name is known; null for others.</summary>
    QualifiedName? FindFunctionName(ObjectName name);

    /// <summary>Whether functions or operators of that name may exist that nobody here knows: those of extensions, and operators that the schema creates.</summary>
    bool MayHaveOthers(string name, bool isOperator);

    /// <summary>The full name of a collation; null for the default one.</summary>
    QualifiedName? Collation(ObjectName name);
}

/// <param name="IsComplete">Whether the columns are all there is.</param>
internal sealed record BoundRelation(QualifiedName Name, IReadOnlyList<Column> Columns, bool IsComplete);

/// <param name="Result">Null where it cannot be told.</param>
/// <param name="Row">The output columns of a function that returns a row.</param>
internal sealed record SchemaFunction(QualifiedName Name, bool IsAggregate, EquatableArray<SqlType> Inputs, SqlType? Result)
{
    public EquatableArray<Identifier> InputNames { get; init; }

    public int Defaults { get; init; }

    public bool IsVariadic { get; init; }

    public bool ReturnsSet { get; init; }

    public EquatableArray<KeyValuePair<Identifier, SqlType>> Row { get; init; }

    public Identifier OutputName { get; init; }
}
