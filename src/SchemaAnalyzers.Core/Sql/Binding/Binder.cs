using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Queries;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Binding;

/// <summary>Resolves the names of one query and tells the types of its columns, for one version of the server. What it does not understand is unknown, never an error.</summary>
internal sealed partial class Binder
{
    /// <summary>Chains of operators are walked in a loop; what is nested deeper than this is left unknown.</summary>
    private const int MaximumDepth = 400;

    private readonly ISchemaView _schema;
    private readonly Coercion _coercion;
    private readonly TypeCatalog _types;
    private readonly Resolver _resolver;
    private readonly WorkBudget _budget = new();
    private int _depth;

    public Binder(ISchemaView schema, Coercion coercion)
    {
        _schema = schema;
        _coercion = coercion;
        _types = new TypeCatalog(schema);
        _resolver = new Resolver(schema, _types, coercion);
    }

    public NameUses Uses { get; } = new();

    public List<BoundColumn>? Bind(Query query)
    {
        var columns = Resolved(Columns(query, null, null));
        return _budget.IsExhausted ? null : columns;
    }

    /// <summary>Constants whose type is still open are text: resolveTargetListUnknowns.</summary>
    private static List<BoundColumn>? Resolved(List<BoundColumn>? columns) =>
        columns?.ConvertAll(column => column.Type.IsLiteral ? column with { Type = new ExpressionType(BuiltIns.Text) } : column);

    /// <summary>The columns of a query; null where they cannot be told.</summary>
    private List<BoundColumn>? Columns(Query query, Scope? outer, CommonTableScope? commonTables)
    {
        if (IsTooDeep())
        {
            return null;
        }

        _depth++;
        commonTables = With(query.With, outer, commonTables);
        var columns = query switch
        {
            SelectQuery select => Select(select, outer, commonTables),
            SetQuery set => SetOperation(set, outer, commonTables),
            ValuesQuery values => Values(values, outer, commonTables),
            _ => null,
        };
        _depth--;
        return columns;
    }

    private bool IsTooDeep() => _depth >= MaximumDepth || !_budget.Spend(1) || !StackGuard.HasRoom();

    private CommonTableScope? With(WithClause? with, Scope? outer, CommonTableScope? scope)
    {
        if (with is null)
        {
            return scope;
        }

        var entries = new List<CommonTableScope>();
        var visible = scope;
        foreach (var table in with.Tables)
        {
            visible = new CommonTableScope(visible, table.Name.Name);
            entries.Add(visible);
        }

        for (var i = 0; i < entries.Count; i++)
        {
            var table = with.Tables[i];
            var inner = with.IsRecursive ? visible : i == 0 ? scope : entries[i - 1];
            if (with.IsRecursive && table.Query is SetQuery { With: null } recursive)
            {
                // The first part decides the types; the rest may speak of the table itself.
                entries[i].Columns = Named(table, Resolved(Columns(recursive.Left, outer, inner)));
                Columns(recursive.Right, outer, inner);
            }
            else
            {
                entries[i].Columns = Named(table, Resolved(Columns(table.Query, outer, inner)));
            }
        }

        return visible;
    }

    private static List<BoundColumn>? Named(CommonTable table, List<BoundColumn>? columns)
    {
        if (columns is null)
        {
            return null;
        }

        var named = columns.Select((column, i) => i < table.Columns.Count ? column with { Name = table.Columns[i] } : column).ToList();
        named.AddRange(table.Added.Select(added => new BoundColumn(added.Name, added.Type is { } type ? new ExpressionType(BuiltIns.FindType(type.Name.Name.Value)) : default)));
        return named;
    }

    private List<BoundColumn>? SetOperation(SetQuery set, Scope? outer, CommonTableScope? commonTables)
    {
        var operands = new List<Query>();
        Query first = set;
        // What has a WITH or ORDER BY of its own stands in parentheses, and is no link of the chain.
        while (first is SetQuery link && (ReferenceEquals(link, set) || (link.With is null && link.OrderBy.IsEmpty && link.Limits.IsEmpty)))
        {
            operands.Add(link.Right);
            first = link.Left;
        }

        var columns = Columns(first, outer, commonTables);
        for (var i = operands.Count - 1; i >= 0; i--)
        {
            var right = Columns(operands[i], outer, commonTables);
            columns = columns?.Select((column, at) => column with
            {
                Type = right is null || right.Count != columns.Count ? default : CommonType.Of(_coercion, [column.Type, right[at].Type]),
            }).ToList();
        }

        return columns;
    }

    private List<BoundColumn> Values(ValuesQuery values, Scope? outer, CommonTableScope? commonTables)
    {
        var scope = new Scope(outer, commonTables);
        var rows = values.Rows.Select(row => row.Select(item => Type(item, scope)).ToList()).ToList();
        var columns = new List<BoundColumn>();
        for (var i = 0; i < rows[0].Count; i++)
        {
            var isEven = rows.TrueForAll(row => row.Count == rows[0].Count);
            columns.Add(new BoundColumn(new Identifier("column" + (i + 1)), isEven ? CommonType.Of(_coercion, rows.ConvertAll(row => row[i])) : default));
        }

        return columns;
    }

    private ExpressionType TypeOf(TypeSyntax syntax)
    {
        if (_schema.ResolveType(syntax) is not { } type)
        {
            return default;
        }

        if (!type.IsBuiltIn && syntax.Span.Length > 0)
        {
            Uses.Types.Add(new ObjectUse(syntax.Span, type.Name, !syntax.Type.Name.Schema.IsEmpty));
        }

        return _types.ColumnType(type, null);
    }
}
