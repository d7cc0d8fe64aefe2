using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Queries;

namespace SchemaAnalyzers.Sql.Binding;

internal sealed partial class Binder
{
    /// <summary>Of a result: MaxTupleAttributeNumber of the server.</summary>
    private const int MaximumColumns = 1664;

    private List<BoundColumn>? Select(SelectQuery select, Scope? outer, CommonTableScope? commonTables)
    {
        var scope = new Scope(outer, commonTables);
        foreach (var item in select.From)
        {
            scope.Sources.AddRange(Table(item, scope, scope.Sources));
        }

        List<BoundColumn>? columns = [];
        foreach (var target in select.Targets)
        {
            var added = Target(target, scope);
            columns = added is null || columns?.Count + added.Count > MaximumColumns ? null : columns;
            columns?.AddRange(added!);
        }

        Visit(select.Where, scope);
        VisitGroups(select, scope);
        Visit(select.Having, scope);
        foreach (var window in select.Windows)
        {
            VisitAll(window.Expressions, scope);
        }

        VisitOutput(select, select.DistinctOn, scope, columns);
        VisitOutput(select, select.OrderBy, scope, columns);
        VisitAll(select.Limits, scope);
        return columns;
    }

    private List<BoundColumn>? Target(Target target, Scope scope)
    {
        switch (target.Value)
        {
            case ColumnExpression { IsStar: true } star:
                return Star(star, scope);
            case FieldExpression { Field: null } row:
                return FieldsOf(Type(row.Source, scope));
            case ColumnExpression column:
                return [new BoundColumn(ColumnNames.Of(target, _coercion.Version), Column(column, scope, isTarget: target.Alias is null))];
        }

        _coercion.IsVersionDependent |= ColumnNames.IsVersionDependent(target);
        return [new BoundColumn(ColumnNames.Of(target, _coercion.Version), Type(target.Value, scope))];
    }

    private List<BoundColumn>? FieldsOf(ExpressionType row) =>
        row.Type is { } type && _types.FieldsOf(type) is { } fields ? [.. fields.Select(field => new BoundColumn(field.Name, field.Type))] : null;

    /// <summary><c>*</c> and <c>t.*</c>; null where not all columns are known.</summary>
    private List<BoundColumn>? Star(ColumnExpression star, Scope scope)
    {
        var sources = star.Parts.IsEmpty ? scope.Sources.Where(source => source.AreColumnsVisible).ToList() : SourcesOf(star, scope);
        if (sources.Count == 0 || sources.Exists(source => !source.IsComplete))
        {
            return null;
        }

        var columns = sources.SelectMany(source => source.Columns).ToList();
        if (star.Span.Length > 0)
        {
            Uses.Stars.Add(new StarUse(star.Span, columns.Select(column => new KeyValuePair<Identifier?, Identifier>(column.Qualifier, column.Name)).ToArray()));
        }

        return columns.ConvertAll(column => new BoundColumn(column.Name, column.Type));
    }

    private static List<Source> SourcesOf(ColumnExpression star, Scope scope)
    {
        var name = star.Parts[star.Parts.Count - 1].Name;
        Identifier? schema = star.Parts.Count > 1 ? star.Parts[star.Parts.Count - 2].Name : null;
        for (var level = scope; level is not null; level = level.Outer)
        {
            if (level.Sources.Find(source => IsNamed(source, schema, name)) is { } found)
            {
                return [found];
            }
        }

        return [];
    }

    /// <summary>ORDER BY and DISTINCT ON can speak of the columns of the result, by name or number.</summary>
    private void VisitOutput(SelectQuery select, EquatableArray<Expression> items, Scope scope, List<BoundColumn>? columns)
    {
        foreach (var item in items)
        {
            var isOutput = NameOf(item) is { } name && (columns?.Exists(column => column.Name == name) ?? select.Targets.Any(target => target.Alias == name));
            if (!isOutput)
            {
                Visit(item, scope);
            }
        }
    }

    /// <summary>GROUP BY finds the columns of FROM before those of the result.</summary>
    private void VisitGroups(SelectQuery select, Scope scope)
    {
        foreach (var item in select.GroupBy)
        {
            var isOutput = NameOf(item) is { } name
                && select.Targets.Any(target => target.Alias == name)
                && !scope.Sources.Exists(source => source.AreColumnsVisible && source.Columns.Exists(column => column.Name == name));
            if (!isOutput)
            {
                Visit(item, scope);
            }
        }
    }

    private static Identifier? NameOf(Expression expression) => expression is ColumnExpression { IsStar: false, Parts.Count: 1 } column ? column.Parts[0].Name : null;

    private void Visit(Expression? expression, Scope scope)
    {
        if (expression is not null)
        {
            Type(expression, scope);
        }
    }

    private void VisitAll(EquatableArray<Expression> expressions, Scope scope)
    {
        foreach (var expression in expressions)
        {
            Type(expression, scope);
        }
    }
}
