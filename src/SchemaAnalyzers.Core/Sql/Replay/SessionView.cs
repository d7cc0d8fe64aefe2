using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Binding;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>What a query finds in the catalog at this moment of the replay.</summary>
internal sealed class SessionView(Session session) : ISchemaView
{
    private static readonly Column[] s_sequence = [SequenceColumn("last_value", "int8"), SequenceColumn("log_cnt", "int8"), SequenceColumn("is_called", "bool")];

    public int? EngineVersion => session.EngineVersion;

    public BoundRelation? FindRelation(ObjectName name) => session.FindRelation(name) switch
    {
        ColumnsEntry relation => Bound(relation),
        SequenceEntry sequence => new BoundRelation(sequence.Name, s_sequence, IsComplete: true),
        _ => null,
    };

    public SqlType? ResolveType(TypeSyntax syntax) => session.Find(syntax);

    public UserType? FindType(QualifiedName name) => session.Catalog.Types.TryGetValue(name, out var type) ? type : null;

    public BoundRelation? FindRowType(QualifiedName name) => session.Catalog.Relations.TryGetValue(name, out var relation) && relation is ColumnsEntry columns ? Bound(columns) : null;

    public QualifiedName? FindMultirange(QualifiedName range)
    {
        if (FindType(range) is RangeType type)
        {
            return RangeReplay.MultirangeOf(type);
        }

        foreach (var other in session.Catalog.Types.Values)
        {
            if (other is RangeType candidate && RangeReplay.MultirangeOf(candidate) == range)
            {
                return candidate.Name;
            }
        }

        return null;
    }

    public IEnumerable<SchemaFunction> FindFunctions(ObjectName name)
    {
        if (session.Catalog.Functions.IsEmpty)
        {
            yield break;
        }

        foreach (var schema in name.IsQualified ? [name.Schema] : session.SearchPath)
        {
            foreach (var function in session.Catalog.Functions.Named(new QualifiedName(schema, name.Name)))
            {
                if (function.Kind != FunctionKind.Procedure)
                {
                    yield return Function(function);
                }
            }
        }
    }

    public QualifiedName? FindFunctionName(ObjectName name)
    {
        Identifier? schema = name.IsQualified ? name.Schema : Qualifier.SchemaOfFunction(session, name.Name);
        return schema is { } found && found.Value != SqlType.Catalog ? new QualifiedName(found, name.Name) : null;
    }

    public bool MayHaveOthers(string name, bool isOperator) =>
        isOperator ? session.Catalog.Operators.ContainsKey(name) : ExtensionTypes.SchemaOfMember(session, name) is not null;

    public QualifiedName? Collation(ObjectName name) => session.Collation(name);

    private static BoundRelation Bound(ColumnsEntry relation) => relation.Uncertainty is null
        ? new BoundRelation(relation.Name, relation.Columns, IsComplete: true)
        : new BoundRelation(relation.Name, [], IsComplete: false);

    private static SchemaFunction Function(FunctionEntry function)
    {
        var inputs = function.Parameters.Where(parameter => parameter.Mode != ParameterMode.Out).ToList();
        var outputs = function.Parameters.Where(parameter => parameter.Mode is ParameterMode.Out or ParameterMode.InOut).Concat(function.Result?.Columns ?? default).ToList();
        var single = outputs.Count == 1 ? outputs[0] : null;
        return new SchemaFunction(function.Name, function.Kind == FunctionKind.Aggregate, function.Inputs.ToEquatableArray(), single?.Type ?? (outputs.Count > 1 ? TypeParser.Plain("record") : function.Result?.Type))
        {
            InputNames = inputs.Exists(parameter => parameter.Name is null) ? default : inputs.Select(parameter => parameter.Name!.Value).ToEquatableArray(),
            Defaults = inputs.Count(parameter => parameter.HasDefault),
            IsVariadic = inputs.Exists(parameter => parameter.Mode == ParameterMode.Variadic),
            ReturnsSet = function.Result is { IsSet: true },
            Row = outputs.Count > 1 ? outputs.Select(parameter => new KeyValuePair<Identifier, SqlType>(parameter.Name ?? default, parameter.Type)).ToEquatableArray() : default,
            OutputName = single?.Name ?? default,
        };
    }

    private static Column SequenceColumn(string name, string type) => new(new Identifier(name), SqlType.BuiltIn(type));
}
