using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Catalogs;
using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Replay;

namespace SchemaAnalyzers.Sql.Blocks.Running;

internal sealed partial class Evaluator
{
    /// <summary>How many rows there are, while the items of a query with an aggregate are computed.</summary>
    private long? _count;

    private readonly List<(FromItem Source, List<Row> Rows)> _lists = [];

    /// <summary>All rows of a query, in its order; null where they are not known.</summary>
    public List<RowValue>? Rows(Query query)
    {
        if (query.Items.Any(item => item.Value is UnknownExpression) && !query.From.IsEmpty)
        {
            // It may be an aggregate.
            return null;
        }

        var rows = new List<(RowValue Row, Value[] Keys)>();
        var isAggregate = query.Items.Any(item => item.Value is { } value && Aggregates.In(value));
        var isKnown = true;
        long count = 0;
        var isRead = Match(query, 0, match =>
        {
            isKnown &= match == Value.True;
            count++;
            if (isKnown && !isAggregate)
            {
                var row = Selected(query);
                rows.Add((row, [.. query.OrderBy.Select(key => KeyOf(key, query, row))]));
            }

            return isKnown;
        });
        if (!isRead || !isKnown)
        {
            return null;
        }

        return isAggregate ? [Aggregated(query, count)] : Ordered(query, rows);
    }

    /// <summary>What ORDER BY sorts by: the number or the alias of an item, or an expression.</summary>
    private Value KeyOf(Expression key, Query query, RowValue row)
    {
        var isListed = query.Items.All(item => item.Value is not null);
        if (key is ConstantExpression { Value: var constant })
        {
            return isListed && constant is Number { Amount: > 0 } number && number.Amount <= row.Columns.Count ? row.Columns[(int)number.Amount - 1].Value : Value.Unknown;
        }

        for (var i = 0; isListed && key is NameExpression { Qualifier: null } name && i < query.Items.Count; i++)
        {
            if (query.Items[i].Alias == name.Name)
            {
                return row.Columns[i].Value;
            }
        }

        return Of(key);
    }

    private RowValue Aggregated(Query query, long count)
    {
        var outer = _count;
        _count = count;
        var row = Selected(query);
        _count = outer;
        return row;
    }

    private Value Exists(Query query)
    {
        if (query.Items.Any(item => item.Value is { } value && Aggregates.In(value)))
        {
            return Value.True;
        }

        var result = Value.False;
        var isRead = Match(query, 0, match =>
        {
            result = match == Value.True ? Value.True : Value.Unknown;
            return result != Value.True;
        });
        return isRead || result == Value.True ? result : Value.Unknown;
    }

    private RowValue Selected(Query query)
    {
        var columns = new List<(string, Value)>();
        foreach (var item in query.Items)
        {
            if (item.Value is { } value)
            {
                var name = item.Alias?.Value ?? (value is NameExpression named ? named.Name.Value : "");
                columns.Add((name, Of(value)));
                continue;
            }

            foreach (var (_, row) in _rows)
            {
                columns.AddRange(row.Names.Select(name => (name, row.Find(name))));
            }
        }

        return new RowValue(columns.ToEquatableArray());
    }

    /// <summary>Calls back for each combination of rows that fits, or of which it is not known whether it does. False where the rows are not known at all.</summary>
    /// <param name="found">Is given True or Unknown, and says whether to go on.</param>
    private bool Match(Query query, int source, Func<Value, bool> found)
    {
        var goesOn = true;
        return Match(query, source, Value.True, match => goesOn && (goesOn = found(match)), () => goesOn);
    }

    private bool Match(Query query, int source, Value soFar, Func<Value, bool> found, Func<bool> goesOn)
    {
        if (source == query.From.Count)
        {
            var match = Both(soFar, query.Where is { } where ? Condition(where) : Value.True);
            if (IsPossible(match))
            {
                found(match);
            }

            return true;
        }

        var item = query.From[source];
        if (SourceOf(query, item) is not { } rows)
        {
            return false;
        }

        foreach (var row in rows)
        {
            if (!goesOn())
            {
                return true;
            }

            if (!session.Budget.Take(1))
            {
                return false;
            }

            _rows.Add((item.Alias, row));
            var match = Both(soFar, Both(row.IsCertain ? Value.True : Value.Unknown, item.Condition is { } condition ? Condition(condition) : Value.True));
            var isRead = !IsPossible(match) || Match(query, source + 1, match, found, goesOn);
            _rows.RemoveAt(_rows.Count - 1);
            if (!isRead)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPossible(Value match) => match == Value.True || match.IsUnknown;

    private static Value Both(Value left, Value right)
    {
        if (left == Value.False || right == Value.False || left.IsNull || right.IsNull)
        {
            return Value.False;
        }

        return left == Value.True && right == Value.True ? Value.True : Value.Unknown;
    }

    private IEnumerable<Row>? SourceOf(Query query, FromItem item)
    {
        if (item.Call is { } call)
        {
            return call.Function == "unnest" && call.Arguments.Count == 1 && Evaluate(call.Arguments[0]) is Items items
                ? items.Elements.Select(element => new Row([item.Alias.Value], [element]))
                : null;
        }

        var name = item.Name;
        var isCatalog = name.Schema.Value is SqlType.Catalog || (!name.IsQualified && name.Name.Value.StartsWith("pg_", StringComparison.Ordinal));
        if (!isCatalog && name.Schema.Value != "information_schema")
        {
            return session.FindRelation(name) is TableEntry table ? KnownRows.Of(table) : null;
        }

        var catalog = CatalogTable.Find(isCatalog ? name.Name.Value : "information_schema." + name.Name.Value);
        if (catalog is null)
        {
            return null;
        }

        var filter = FilterOf(query, item, catalog.Columns);
        return filter.IsEmpty ? AllOf(item, catalog, filter) : catalog.Rows(session, filter);
    }

    /// <summary>All rows of a source, listed once however often a join goes over them: nothing changes while a query is evaluated.</summary>
    private List<Row> AllOf(FromItem item, CatalogTable catalog, Filter filter)
    {
        if (_lists.Find(list => ReferenceEquals(list.Source, item)).Rows is { } known)
        {
            return known;
        }

        var rows = catalog.Rows(session, filter).ToList();
        _lists.Add((item, rows));
        return rows;
    }

    /// <summary>What the conditions say of single columns of the source.</summary>
    private Filter FilterOf(Query query, FromItem item, string[] columns)
    {
        var filter = new Filter();
        foreach (var condition in query.From.Select(other => other.Condition).Append(query.Where).OfType<Expression>().SelectMany(Conjuncts))
        {
            if (condition is OperatorExpression { Symbol: "=" } equal)
            {
                Add(filter, item, columns, equal.Left, equal.Right);
                Add(filter, item, columns, equal.Right, equal.Left);
            }
        }

        return filter;
    }

    private void Add(Filter filter, FromItem item, string[] columns, Expression column, Expression value)
    {
        while (column is CastExpression { Type: "text" or "name" or "varchar" } cast)
        {
            column = cast.Operand;
        }

        var isHere = column is NameExpression name && Array.IndexOf(columns, name.Name.Value) >= 0 && (name.Qualifier is null || name.Qualifier == item.Alias);
        if (isHere && Of(value) is Text or Oid)
        {
            filter.Add(((NameExpression)column).Name.Value, Of(value));
        }
    }

    private static IEnumerable<Expression> Conjuncts(Expression condition) =>
        condition is LogicalExpression { IsAnd: true } and ? and.Operands.SelectMany(Conjuncts) : [condition];

    private static List<RowValue>? Ordered(Query query, List<(RowValue Row, Value[] Keys)> rows)
    {
        // Only names are compared, as the server does: by their bytes.
        if (rows.Exists(row => row.Keys.Any(key => key is not (Text or Number))) || (query.OrderBy.IsEmpty && query.Limit < rows.Count))
        {
            return rows.Count <= 1 ? rows.ConvertAll(row => row.Row) : null;
        }

        IEnumerable<(RowValue Row, Value[] Keys)> ordered = rows;
        for (var key = query.OrderBy.Count - 1; key >= 0; key--)
        {
            var at = key;
            ordered = ordered.OrderBy(row => (row.Keys[at] as Number)?.Amount ?? 0).ThenBy(row => (row.Keys[at] as Syntax.Text)?.Content ?? "", StringComparer.Ordinal);
        }

        var values = ordered.Select(row => row.Row);
        values = query.IsDistinct ? values.Distinct() : values;
        return [.. query.Limit is { } limit ? values.Take((int)Math.Min(limit, int.MaxValue)) : values];
    }
}
