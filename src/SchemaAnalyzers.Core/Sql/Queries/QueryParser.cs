using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;

namespace SchemaAnalyzers.Sql.Queries;

/// <summary>Reads queries and expressions by PostgreSQL's grammar. Its spans are offsets in the text of the cursor.</summary>
/// <remarks>https://www.postgresql.org/docs/current/sql-select.html and gram.y of the server.</remarks>
internal sealed partial class QueryParser
{
    /// <summary>How deep parentheses, queries and prefix operators may be nested, and how long a chain of casts may be.</summary>
    public const int MaximumDepth = 250;

    private readonly TokenCursor _cursor;
    private Dictionary<int, int>? _closes;
    private int _depth;

    private QueryParser(TokenCursor cursor) => _cursor = cursor;

    /// <summary>The query that starts at one token and ends before another; null where we cannot read it. The cursor stays where it is.</summary>
    public static Query? TryParse(TokenCursor cursor, int from, int to)
    {
        var index = cursor.Index;
        cursor.Index = from;
        try
        {
            var query = new QueryParser(cursor).Query();
            return cursor.Index == to ? query : null;
        }
        catch (SqlFailure)
        {
            return null;
        }
        finally
        {
            cursor.Index = index;
        }
    }

    /// <summary>The query that is the whole text; null where we cannot read it.</summary>
    public static Query? TryParse(string text) => TryParse(text, static parser => parser.Query());

    /// <summary>The expression that is the whole text; null where we cannot read it.</summary>
    public static Expression? TryParseExpression(string text) => TryParse(text, static parser => parser.Expression());

    private static T? TryParse<T>(string text, Func<QueryParser, T> parse)
        where T : class
    {
        var cursor = new TokenCursor(text, new NamePool());
        var lexer = new Lexer(text, 0, text.Length);
        try
        {
            Token token;
            do
            {
                token = lexer.Next();
                cursor.Add(token);
            }
            while (token.Kind != TokenKind.End);

            var result = parse(new QueryParser(cursor));
            return cursor.IsAtEnd ? result : null;
        }
        catch (SqlFailure)
        {
            return null;
        }
    }

    private void Enter()
    {
        if (++_depth > MaximumDepth || !StackGuard.HasRoom())
        {
            throw new SqlFailure("54001", "stack depth limit exceeded", new Span(_cursor.Start, 0));
        }
    }

    /// <summary>WITH, the query itself, and what follows all set operations: ORDER BY, LIMIT, FOR UPDATE.</summary>
    private Query Query()
    {
        Enter();
        var with = _cursor.At(Word.With) ? With() : null;
        var query = SetOperations(0);
        var orderBy = OrderBy();
        var limits = Limits();
        _depth--;
        return with is null && orderBy.IsEmpty && limits.IsEmpty
            ? query
            : query.With is null && query.OrderBy.IsEmpty && query.Limits.IsEmpty
                ? query with { With = with, OrderBy = orderBy, Limits = limits }
                : Wrapped(query, with, orderBy, limits);
    }

    /// <summary>A query in parentheses that has its own WITH or ORDER BY keeps it.</summary>
    private static SelectQuery Wrapped(Query query, WithClause? with, EquatableArray<Expression> orderBy, EquatableArray<Expression> limits)
    {
        var star = new Target(new ColumnExpression(default, default, IsStar: true), null, 0);
        return new SelectQuery(query.Span, new(star), new(new QueryTable(query.Span, query, IsLateral: false))) { With = with, OrderBy = orderBy, Limits = limits };
    }

    private Query SetOperations(int minimum)
    {
        var start = _cursor.Start;
        var left = QueryTerm();
        while (true)
        {
            var level = _cursor.Word switch
            {
                Word.Union or Word.Except => 1,
                Word.Intersect => 2,
                _ => 0,
            };
            if (level == 0 || level < minimum)
            {
                return left;
            }

            var operation = _cursor.Word == Word.Union ? SetOperator.Union : _cursor.Word == Word.Except ? SetOperator.Except : SetOperator.Intersect;
            _cursor.Advance();
            var isAll = _cursor.Accept(Word.All);
            _ = isAll || _cursor.Accept(Word.Distinct);
            var right = SetOperations(level + 1);
            left = new SetQuery(_cursor.SpanFrom(start), operation, isAll, left, right);
        }
    }

    private Query QueryTerm()
    {
        switch (_cursor.Word)
        {
            case Word.Select:
                return Select();
            case Word.Values:
                return Values();
            case Word.Table:
                var start = _cursor.Start;
                _cursor.Advance();
                var star = new ColumnExpression(_cursor.SpanFrom(start), default, IsStar: true);
                var table = Relation(_cursor.Start);
                return new SelectQuery(_cursor.SpanFrom(start), new(new Target(star, null, star.Span.End)), new(table));
            default:
                return _cursor.At(TokenKind.LeftParenthesis) ? InParentheses() : throw _cursor.Unexpected();
        }
    }

    private Query InParentheses()
    {
        _cursor.Expect(TokenKind.LeftParenthesis);
        var query = Query();
        _cursor.Expect(TokenKind.RightParenthesis);
        return query;
    }

    private ValuesQuery Values()
    {
        var start = _cursor.Start;
        _cursor.Expect(Word.Values);
        var rows = new List<EquatableArray<Expression>>();
        do
        {
            _cursor.Expect(TokenKind.LeftParenthesis);
            rows.Add(List());
            _cursor.Expect(TokenKind.RightParenthesis);
        }
        while (_cursor.Accept(TokenKind.Comma));
        return new ValuesQuery(_cursor.SpanFrom(start), rows.ToArray());
    }

    /// <summary>Whether the parenthesis encloses a query, and not an expression or a join that begins with one.</summary>
    private bool IsQuery()
    {
        for (var open = _cursor.Index; ; open++)
        {
            var inner = _cursor.TokenAt(open + 1);
            if (inner.Kind != TokenKind.LeftParenthesis)
            {
                return inner.Word is Word.Select or Word.With or Word.Values or Word.Table;
            }

            var after = _cursor.TokenAt(CloseOf(open + 1) + 1);
            if (after.Kind != TokenKind.RightParenthesis
                && after.Word is not (Word.Union or Word.Intersect or Word.Except or Word.Order or Word.Limit or Word.Offset or Word.Fetch or Word.For))
            {
                return false;
            }
        }
    }

    private int CloseOf(int open)
    {
        _closes ??= Closes(open);
        return _closes.TryGetValue(open, out var close) ? close : throw _cursor.Unexpected();
    }

    /// <summary>Where each parenthesis is closed, from one on to the end: looked for once, as they may be nested deeply.</summary>
    private Dictionary<int, int> Closes(int from)
    {
        var closes = new Dictionary<int, int>();
        var open = new Stack<int>();
        for (var i = from; _cursor.TokenAt(i).Kind is not (TokenKind.End or TokenKind.Semicolon); i++)
        {
            switch (_cursor.TokenAt(i).Kind)
            {
                case TokenKind.LeftParenthesis:
                    open.Push(i);
                    break;
                case TokenKind.RightParenthesis when open.Count > 0:
                    closes[open.Pop()] = i;
                    break;
            }
        }

        return closes;
    }
}
