using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Queries;

internal sealed partial class QueryParser
{
    private EquatableArray<TableReference> FromList()
    {
        var items = new List<TableReference>();
        do
        {
            items.Add(Joins(TableTerm()));
        }
        while (_cursor.Accept(TokenKind.Comma));
        return items.OrEmpty();
    }

    private TableReference Joins(TableReference left)
    {
        while (IsAtJoin())
        {
            left = Join(left);
        }

        return left;
    }

    private bool IsAtJoin() => _cursor.Word is Word.Join or Word.Cross or Word.Inner or Word.Left or Word.Right or Word.Full or Word.Natural;

    private JoinedTable Join(TableReference left)
    {
        Enter();
        var isCross = _cursor.Accept(Word.Cross);
        var isNatural = _cursor.Accept(Word.Natural);
        var kind = _cursor.Word switch
        {
            Word.Left => JoinKind.Left,
            Word.Right => JoinKind.Right,
            Word.Full => JoinKind.Full,
            _ => JoinKind.Inner,
        };
        if (_cursor.Word is Word.Left or Word.Right or Word.Full or Word.Inner)
        {
            _cursor.Advance();
            _cursor.Accept(Word.Outer);
        }

        _cursor.Expect(Word.Join);
        var right = TableTerm();
        if (isCross || isNatural)
        {
            _depth--;
            return new JoinedTable(_cursor.SpanFrom(left.Span.Start), kind, left, right) { IsNatural = isNatural };
        }

        // a JOIN b JOIN c ON ... ON ...: the inner join comes first.
        right = Joins(right);
        var join = _cursor.Accept(Word.Using)
            ? Using(new JoinedTable(default, kind, left, right))
            : _cursor.Accept(Word.On) ? new JoinedTable(default, kind, left, right) { On = Expression() } : throw _cursor.Unexpected();
        _depth--;
        return join with { Span = _cursor.SpanFrom(left.Span.Start) };
    }

    private JoinedTable Using(JoinedTable join)
    {
        var columns = new List<NamePart>();
        _cursor.Expect(TokenKind.LeftParenthesis);
        do
        {
            var start = _cursor.Start;
            columns.Add(new NamePart(_cursor.Name(), _cursor.SpanFrom(start)));
        }
        while (_cursor.Accept(TokenKind.Comma));
        _cursor.Expect(TokenKind.RightParenthesis);
        return join with { Using = columns.OrEmpty(), UsingAlias = _cursor.Accept(Word.As) ? _cursor.Name() : null };
    }

    private TableReference TableTerm()
    {
        Enter();
        var start = _cursor.Start;
        var isLateral = _cursor.Accept(Word.Lateral);
        var item = (_cursor.Kind, _cursor.Word) switch
        {
            (TokenKind.LeftParenthesis, _) when IsQuery() => new QueryTable(default, InParentheses(), isLateral) { Alias = Alias() },
            (TokenKind.LeftParenthesis, _) when !isLateral => JoinInParentheses(),
            (_, Word.Rows) when _cursor.At(Word.Rows, Word.From) => RowsFrom(),
            (_, Word.Xmltable or Word.JsonTable) when _cursor.Peek(1).Kind == TokenKind.LeftParenthesis => Construct(),
            _ => RelationOrFunction(start, isLateral),
        };
        _depth--;
        return item with { Span = _cursor.SpanFrom(start) };
    }

    private TableReference JoinInParentheses()
    {
        _cursor.Expect(TokenKind.LeftParenthesis);
        var inner = Joins(TableTerm());
        _cursor.Expect(TokenKind.RightParenthesis);
        return Alias() is { } alias ? inner with { Alias = alias } : inner;
    }

    private TableReference RelationOrFunction(int start, bool isLateral)
    {
        if (!_cursor.At(Word.Only) && IsCallAhead())
        {
            return Function(start);
        }

        return isLateral ? throw _cursor.Unexpected() : Relation(start);
    }

    private NamedTable Relation(int start)
    {
        var isWrapped = _cursor.Accept(Word.Only) && _cursor.Accept(TokenKind.LeftParenthesis);
        var name = _cursor.ObjectName();
        if (isWrapped)
        {
            _cursor.Expect(TokenKind.RightParenthesis);
        }

        _cursor.AcceptOperator("*");
        var alias = Alias();
        return new NamedTable(_cursor.SpanFrom(start), name) { Alias = alias, Sample = _cursor.Accept(Word.Tablesample) ? Sample() : default };
    }

    private EquatableArray<Expression> Sample()
    {
        _cursor.FunctionName();
        _cursor.Expect(TokenKind.LeftParenthesis);
        var arguments = List();
        _cursor.Expect(TokenKind.RightParenthesis);
        if (_cursor.Accept(Word.Repeatable))
        {
            _cursor.Expect(TokenKind.LeftParenthesis);
            arguments = arguments.With(Expression());
            _cursor.Expect(TokenKind.RightParenthesis);
        }

        return arguments;
    }

    private FunctionTable Function(int start)
    {
        var call = Expression(UnaryLevel);
        var hasOrdinality = _cursor.Accept(Word.With, Word.Ordinality);
        var (alias, columns) = FunctionAlias();
        return new FunctionTable(_cursor.SpanFrom(start), new(new TableFunction(call, columns)), hasOrdinality) { Alias = alias };
    }

    private FunctionTable RowsFrom()
    {
        _cursor.Index += 2;
        var functions = new List<TableFunction>();
        _cursor.Expect(TokenKind.LeftParenthesis);
        do
        {
            var call = Expression(UnaryLevel);
            functions.Add(new TableFunction(call, _cursor.Accept(Word.As) ? Definitions() : default));
        }
        while (_cursor.Accept(TokenKind.Comma));
        _cursor.Expect(TokenKind.RightParenthesis);
        var hasOrdinality = _cursor.Accept(Word.With, Word.Ordinality);
        return new FunctionTable(default, functions.OrEmpty(), hasOrdinality) { Alias = Alias() };
    }

    private ConstructTable Construct()
    {
        _cursor.Advance();
        var items = LooseItems();
        return new ConstructTable(default, items) { Alias = Alias() };
    }

    private TableAlias? Alias()
    {
        if (!_cursor.Accept(Word.As) && !_cursor.IsAtName)
        {
            return null;
        }

        var name = _cursor.Name();
        var end = _cursor.PreviousEnd;
        return new TableAlias(name, _cursor.At(TokenKind.LeftParenthesis) ? _cursor.NameList() : default, end);
    }

    /// <summary>After a function the list in parentheses may have types, and the name before it may be left out.</summary>
    private (TableAlias? Alias, EquatableArray<ColumnDefinition> Columns) FunctionAlias()
    {
        var hasAs = _cursor.Accept(Word.As);
        if (hasAs && _cursor.At(TokenKind.LeftParenthesis))
        {
            return (null, Definitions());
        }

        if (!hasAs && !_cursor.IsAtName)
        {
            return default;
        }

        var name = _cursor.Name();
        var end = _cursor.PreviousEnd;
        if (!_cursor.At(TokenKind.LeftParenthesis))
        {
            return (new TableAlias(name, default, end), default);
        }

        var areNames = _cursor.Peek(2).Kind is TokenKind.Comma or TokenKind.RightParenthesis;
        return areNames ? (new TableAlias(name, _cursor.NameList(), end), default) : (new TableAlias(name, default, end), Definitions());
    }

    private EquatableArray<ColumnDefinition> Definitions()
    {
        var definitions = new List<ColumnDefinition>();
        _cursor.Expect(TokenKind.LeftParenthesis);
        do
        {
            definitions.Add(new ColumnDefinition(_cursor.Name(), TypeParser.Parse(_cursor)));
            if (_cursor.Accept(Word.Collate))
            {
                _cursor.ObjectName();
            }
        }
        while (_cursor.Accept(TokenKind.Comma));
        _cursor.Expect(TokenKind.RightParenthesis);
        return definitions.OrEmpty();
    }
}
