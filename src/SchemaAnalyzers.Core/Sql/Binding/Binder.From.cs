using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Queries;

namespace SchemaAnalyzers.Sql.Binding;

internal sealed partial class Binder
{
    /// <summary>What an item of FROM brings.</summary>
    /// <param name="lateral">What stands before it, which functions and LATERAL may use.</param>
    private List<Source> Table(TableReference table, Scope scope, List<Source> lateral)
    {
        if (IsTooDeep() || !_budget.Spend(lateral.Count))
        {
            return [new Source(table.Alias?.Name, []) { IsComplete = false }];
        }

        _depth++;
        List<Source> sources = table switch
        {
            JoinedTable join => Join(join, scope, lateral),
            NamedTable named => [Relation(named, scope)],
            QueryTable query => [Subquery(query, scope, lateral)],
            FunctionTable function => [Function(function, Inner(scope, lateral))],
            _ => [Unknown(table, Inner(scope, lateral))],
        };
        _depth--;
        return sources;
    }

    private static Scope Inner(Scope scope, List<Source> lateral) => new(scope.Outer, scope.CommonTables) { Sources = [.. lateral] };

    private Source Unknown(TableReference table, Scope scope)
    {
        if (table is ConstructTable construct)
        {
            VisitAll(construct.Items, scope);
        }

        return new Source(table.Alias?.Name, []) { IsComplete = false };
    }

    private Source Relation(NamedTable table, Scope scope)
    {
        VisitAll(table.Sample, scope);
        var alias = table.Alias;
        _budget.Spend(scope.CommonTables?.Count ?? 0);
        if (!table.Name.IsQualified && scope.CommonTables?.Find(table.Name.Name) is { } common)
        {
            return Make(alias?.Name ?? table.Name.Name, alias, common.Columns, BuiltIns.Record);
        }

        if (_schema.FindRelation(table.Name) is not { } relation)
        {
            return new Source(alias?.Name ?? table.Name.Name, []) { IsComplete = false, HasAlias = alias is not null };
        }

        _budget.Spend(relation.Columns.Count);
        var columns = new List<SourceColumn>();
        var name = alias?.Name ?? relation.Name.Name;
        var source = new Source(name, columns)
        {
            IsComplete = relation.IsComplete,
            Relation = relation.Name,
            HasAlias = alias is not null,
            RowType = _types.Of(new SqlType(relation.Name, default)),
        };
        for (var i = 0; i < relation.Columns.Count; i++)
        {
            var column = relation.Columns[i];
            var isRenamed = alias is not null && i < alias.Columns.Count;
            var type = column.Type.IsUnknown ? default : _types.ColumnType(column.Type, column.Collation);
            columns.Add(new SourceColumn(isRenamed ? alias!.Columns[i] : column.Name, type, isRenamed ? null : source) { Qualifier = name });
        }

        Uses.Relations.Add(new RelationUse(table, relation.Name, source));
        return source;
    }

    private Source Subquery(QueryTable table, Scope scope, List<Source> lateral)
    {
        var outer = table.IsLateral ? Inner(scope, lateral) : scope.Outer;
        var columns = Resolved(Columns(table.Query, outer, scope.CommonTables));
        return Make(table.Alias?.Name, table.Alias, columns, BuiltIns.Record);
    }

    private static Source Make(Identifier? name, TableAlias? alias, List<BoundColumn>? columns, TypeInfo? rowType)
    {
        var named = columns?.Select((column, i) => new SourceColumn(alias is not null && i < alias.Columns.Count ? alias.Columns[i] : column.Name, column.Type) { Qualifier = name });
        // Of columns that are not known the alias may still tell the first names.
        named ??= alias?.Columns.Select(column => new SourceColumn(column, default) { Qualifier = name }) ?? [];
        return new Source(name, [.. named]) { IsComplete = columns is not null, HasAlias = alias is not null, RowType = rowType };
    }

    /// <remarks>addRangeTableEntryForFunction in parse_relation.c</remarks>
    private Source Function(FunctionTable table, Scope scope)
    {
        List<BoundColumn>? columns = [];
        TypeInfo? rowType = null;
        foreach (var function in Split(table.Functions))
        {
            var output = Output(function, scope, Split(table.Functions).Count() == 1 ? table.Alias?.Name : null, out rowType);
            columns = output is null ? null : columns;
            columns?.AddRange(output!);
        }

        if (table.HasOrdinality)
        {
            columns?.Add(new BoundColumn(new Identifier("ordinality"), new ExpressionType(BuiltIns.Type("int8"))));
        }

        var name = table.Alias?.Name ?? (table.Functions[0].Call is { } call ? ColumnNames.Of(new Target(call, null, 0), _coercion.Version) : null);
        return Make(name, table.Alias, columns, table.Functions.Count > 1 || table.HasOrdinality ? BuiltIns.Record : rowType);
    }

    /// <summary>unnest of several arrays is short for ROWS FROM (unnest(...), unnest(...)).</summary>
    private static IEnumerable<TableFunction> Split(EquatableArray<TableFunction> functions) => functions.SelectMany(function =>
        function is { Columns.IsEmpty: true, Call: CallExpression { Name.Name.Value: "unnest", Arguments.Count: > 1 } call }
            ? call.Arguments.Select(argument => new TableFunction(call with { Arguments = new(argument) }, default))
            : [function]);

    private List<BoundColumn>? Output(TableFunction function, Scope scope, Identifier? alias, out TypeInfo? rowType)
    {
        rowType = BuiltIns.Record;
        if (!function.Columns.IsEmpty)
        {
            Visit(function.Call, scope);
            return [.. function.Columns.Select(column => new BoundColumn(column.Name, TypeOf(column.Type)))];
        }

        var resolution = function.Call is CallExpression call ? Call(call, scope) : new Resolution(Type(function.Call, scope), null);
        if (resolution.Signature is { Row.IsEmpty: false } signature)
        {
            return [.. signature.Row.Select(column => new BoundColumn(column.Name, new ExpressionType(column.Type)))];
        }

        if (resolution.Type.Type is not { } type || type == BuiltIns.Record)
        {
            return null;
        }

        rowType = type;
        if (FieldsOf(resolution.Type) is { } fields)
        {
            return fields;
        }

        var own = resolution.Signature is { OutputName.IsEmpty: false } named ? named.OutputName : alias ?? ColumnNames.Of(new Target(function.Call, null, 0), _coercion.Version);
        return type.BaseType.Kind == TypeKind.Composite ? null : [new BoundColumn(own, resolution.Type)];
    }
}
