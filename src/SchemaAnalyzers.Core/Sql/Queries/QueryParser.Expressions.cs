using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Queries;

/// <remarks>https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-PRECEDENCE</remarks>
internal sealed partial class QueryParser
{
    private const int OrLevel = 1;
    private const int AndLevel = 2;
    private const int NotLevel = 3;
    private const int IsLevel = 4;
    private const int ComparisonLevel = 5;
    private const int PatternLevel = 6;
    private const int OperatorLevel = 7;
    private const int AdditiveLevel = 8;
    private const int MultiplicativeLevel = 9;
    private const int PowerLevel = 10;
    private const int ZoneLevel = 11;
    private const int CollateLevel = 12;
    private const int UnaryLevel = 13;
    private const int CastLevel = 15;

    private EquatableArray<Expression> List()
    {
        var items = new List<Expression>();
        do
        {
            items.Add(Expression());
        }
        while (_cursor.Accept(TokenKind.Comma));
        return items.ToArray();
    }

    private Expression Expression(int minimum = 0)
    {
        Enter();
        var start = _cursor.Start;
        var left = Prefix(start);
        var last = 0;
        while (true)
        {
            var level = Level();
            if (level == 0 || level < minimum)
            {
                _depth--;
                return left;
            }

            // a = b = c, a IS NULL IS NULL: these do not associate.
            if (level == last && level is IsLevel or ComparisonLevel or PatternLevel)
            {
                throw _cursor.Unexpected();
            }

            last = level;
            left = Infix(left, start, level);
        }
    }

    /// <summary>How tightly the operator binds that stands here; 0 for anything else.</summary>
    private int Level() => _cursor.Kind switch
    {
        TokenKind.Cast => CastLevel,
        TokenKind.Operator => OperatorLevelHere(),
        TokenKind.Word => WordLevel(),
        _ => 0,
    };

    private int OperatorLevelHere()
    {
        var token = _cursor.Current;
        var first = _cursor.Text[token.Start];
        if (token.Length == 1)
        {
            return first switch
            {
                '<' or '>' or '=' => ComparisonLevel,
                '+' or '-' => AdditiveLevel,
                '*' or '/' or '%' => MultiplicativeLevel,
                '^' => PowerLevel,
                _ => OperatorLevel,
            };
        }

        var second = _cursor.Text[token.Start + 1];
        return (token.Length, first, second) switch
        {
            (2, '=', '>') or (2, ':', '=') or (2, '.', '.') => 0,
            (2, '<', '=') or (2, '>', '=') or (2, '<', '>') or (2, '!', '=') => ComparisonLevel,
            _ => OperatorLevel,
        };
    }

    private int WordLevel() => _cursor.Word switch
    {
        Word.Or => OrLevel,
        Word.And => AndLevel,
        Word.Is or Word.Isnull or Word.Notnull => IsLevel,
        Word.Overlaps => ComparisonLevel,
        Word.Between or Word.In or Word.Like or Word.Ilike or Word.Similar => PatternLevel,
        Word.Not when _cursor.Peek(1).Word is Word.Between or Word.In or Word.Like or Word.Ilike or Word.Similar => PatternLevel,
        Word.Operator when _cursor.Peek(1).Kind == TokenKind.LeftParenthesis => OperatorLevel,
        Word.At when _cursor.Peek(1).Word is Word.Time or Word.Local => ZoneLevel,
        Word.Collate => CollateLevel,
        _ => 0,
    };

    private Expression Prefix(int start)
    {
        if (_cursor.Accept(Word.Not))
        {
            return new LogicalExpression(_cursor.SpanFrom(start), LogicalKind.Not, new(Expression(NotLevel)));
        }

        if (_cursor.Kind != TokenKind.Operator && !_cursor.At(Word.Operator))
        {
            return Primary();
        }

        var isSign = _cursor.AtOperator("-") || _cursor.AtOperator("+");
        var name = TakeOperator();
        var operand = Expression(isSign ? UnaryLevel : OperatorLevel + 1);
        var span = _cursor.SpanFrom(start);
        var negated = name.Symbol == "-" && operand is ConstantExpression constant ? Negated(constant, span) : null;
        return negated is not null ? negated : new UnaryExpression(span, name, operand);
    }

    private Expression Infix(Expression left, int start, int level)
    {
        switch (level)
        {
            case OrLevel or AndLevel:
                return Logical(left, start, level);
            case IsLevel:
                return Is(left, start);
            case PatternLevel:
                return Pattern(left, start);
            case ZoneLevel:
                return Zone(left, start);
            case CollateLevel:
                _cursor.Advance();
                return new CollateExpression(_cursor.SpanFrom(start), left, _cursor.ObjectName());
            case CastLevel:
                _cursor.Advance();
                var type = TypeParser.Parse(_cursor);
                return new CastExpression(_cursor.SpanFrom(start), left, type);
            case ComparisonLevel when _cursor.At(Word.Overlaps):
                return Overlaps(left, start);
        }

        var name = TakeOperator();
        if (_cursor.Word is Word.Any or Word.Some or Word.All && _cursor.Peek(1).Kind == TokenKind.LeftParenthesis)
        {
            return Quantified(left, name, start);
        }

        var right = Expression(level + 1);
        return new BinaryExpression(_cursor.SpanFrom(start), name, left, right);
    }

    /// <summary>All operands of AND or OR in a row.</summary>
    private LogicalExpression Logical(Expression left, int start, int level)
    {
        var word = level == OrLevel ? Word.Or : Word.And;
        var operands = new List<Expression> { left };
        while (_cursor.Accept(word))
        {
            operands.Add(Expression(level + 1));
        }

        return new LogicalExpression(_cursor.SpanFrom(start), level == OrLevel ? LogicalKind.Or : LogicalKind.And, operands.ToArray());
    }

    private OperatorName TakeOperator()
    {
        var start = _cursor.Start;
        Identifier schema = default;
        var isWritten = _cursor.Accept(Word.Operator);
        if (isWritten)
        {
            _cursor.Expect(TokenKind.LeftParenthesis);
            while (_cursor.Current.IsIdentifier)
            {
                schema = _cursor.Label();
                _cursor.Expect(TokenKind.Dot);
            }
        }

        var token = _cursor.Current;
        _cursor.Expect(TokenKind.Operator);
        if (isWritten)
        {
            _cursor.Expect(TokenKind.RightParenthesis);
        }

        var symbol = _cursor.Text.Substring(token.Start, token.Length);
        return new OperatorName(schema, symbol == "!=" ? "<>" : symbol, _cursor.SpanFrom(start));
    }

    private QuantifiedExpression Quantified(Expression left, OperatorName name, int start)
    {
        var isAll = _cursor.At(Word.All);
        _cursor.Advance();
        Expression right;
        if (IsQuery())
        {
            var from = _cursor.Start;
            var query = InParentheses();
            right = new QueryExpression(_cursor.SpanFrom(from), QueryUse.Value, query);
        }
        else
        {
            _cursor.Expect(TokenKind.LeftParenthesis);
            right = Expression();
            _cursor.Expect(TokenKind.RightParenthesis);
        }

        return new QuantifiedExpression(_cursor.SpanFrom(start), left, name, isAll, right);
    }

    private CallExpression Overlaps(Expression left, int start)
    {
        _cursor.Advance();
        var right = Expression(ComparisonLevel + 1);
        return left is RowExpression from && right is RowExpression to
            ? Syntax("overlaps", start, [.. from.Items, .. to.Items])
            : throw _cursor.Unexpected();
    }

    private CallExpression Zone(Expression left, int start)
    {
        _cursor.Advance();
        if (_cursor.Accept(Word.Local))
        {
            return Syntax("timezone", start, left);
        }

        _cursor.Advance();
        _cursor.Expect(Word.Zone);
        return Syntax("timezone", start, Expression(ZoneLevel + 1), left);
    }

    private CallExpression Syntax(string function, int start, params Expression[] arguments)
    {
        var span = _cursor.SpanFrom(start);
        var name = new ObjectName(new Identifier(SqlType.Catalog), new Identifier(function), span);
        return new CallExpression(span, name, arguments.Select(argument => new Argument(argument)).ToArray()) { IsSyntax = true };
    }
}
