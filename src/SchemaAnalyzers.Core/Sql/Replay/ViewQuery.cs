using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Binding;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>The query of a view that is created: its text as it is kept, and what it reads.</summary>
internal sealed class ViewQuery
{
    public ViewQuery(Session session, CreateViewStatement statement)
    {
        Text = statement.Query;
        HasOwnOperator = session.Catalog.Operators.Keys.Count > 0 && ExpressionTokens.Of(Text).Exists(token => token.Kind == TokenKind.Operator && IsOwn(session, Text.Substring(token.Start, token.Length)));
        if (statement.Parsed is not { } parsed)
        {
            return;
        }

        Binding = QueryBinding.Bind(new SessionView(session), parsed.Query);
        Text = ViewText.Write(session, statement.Query, parsed, Binding);
        Uses = Binding.Uses.Relations.Select(use => use.Relation).Distinct()
            .Select(name => session.Catalog.Relations.TryGetValue(name, out var relation) ? relation : null)
            .OfType<RelationEntry>()
            .ToList();
    }

    public string Text { get; }

    /// <summary>Whether it uses an operator that the script created: neither its name nor its result is known, and no schema file has it.</summary>
    public bool HasOwnOperator { get; }

    /// <summary>Null where we cannot read the query.</summary>
    public QueryBinding? Binding { get; }

    public List<RelationEntry> Uses { get; } = [];

    private static bool IsOwn(Session session, string symbol) => session.Catalog.Operators.ContainsKey(symbol) && BuiltIns.Operators(symbol, 1).Count + BuiltIns.Operators(symbol, 2).Count == 0;

    /// <summary>The columns of a relation made from a query; null where it is not known which they are.</summary>
    public static List<Column>? ColumnsOf(QueryBinding? binding, EquatableArray<Identifier> names, Origin origin, Span span)
    {
        if (binding?.Columns is not { } bound)
        {
            return null;
        }

        if (names.Count > bound.Count)
        {
            throw new SqlFailure(SqlStates.SyntaxError, "too many column names were specified", span);
        }

        var columns = bound.Select((column, i) => new Column(i < names.Count ? names[i] : column.Name, column.Type.ToSqlType() ?? SqlType.Unknown)
        {
            Collation = column.Type.ColumnCollation,
            Origin = origin,
        }).ToList();
        return columns.Select(column => column.Name).Distinct().Count() == columns.Count ? columns : null;
    }
}
