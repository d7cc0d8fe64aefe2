using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;

namespace SchemaAnalyzers.Sql.Blocks.Parsing;

/// <summary>Reads the expressions that conditions are made of, by the precedence of the manual; anything else is unknown.</summary>
/// <remarks>https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-PRECEDENCE</remarks>
internal sealed partial class ExpressionReader(TokenCursor cursor, int depth)
{
    private const int MaximumDepth = 60;

    /// <summary>Chains of operators lean to the left: who walks them goes as deep as they are long.</summary>
    private const int MaximumOperators = 500;

    private int _depth = depth;
    private int _operators;

    /// <summary>Reads all that the cursor sees as one expression.</summary>
    public static Expression Read(TokenCursor cursor, int depth = 0)
    {
        try
        {
            var expression = new ExpressionReader(cursor, depth).Any();
            return cursor.IsAtEnd ? expression : UnknownExpression.Instance;
        }
        catch (SqlFailure)
        {
            return UnknownExpression.Instance;
        }
    }

    public Expression Any()
    {
        if (++_depth > MaximumDepth)
        {
            throw cursor.Unexpected();
        }

        var expression = Chain(Word.Or, () => Chain(Word.And, Not));
        _depth--;
        return expression;
    }

    private Expression Chain(Word word, Func<Expression> operand)
    {
        var first = operand();
        if (!cursor.At(word))
        {
            return first;
        }

        var operands = new List<Expression> { first };
        while (cursor.Accept(word))
        {
            operands.Add(operand());
        }

        return new LogicalExpression(word == Word.And, operands.ToEquatableArray());
    }

    private Expression Not()
    {
        var negations = 0;
        while (cursor.Accept(Word.Not))
        {
            negations++;
        }

        var operand = Is();
        return negations % 2 == 0 ? operand : new NotExpression(operand);
    }

    private Expression Is()
    {
        var left = Comparison();
        while (true)
        {
            if (cursor.Accept(Word.Isnull))
            {
                left = Chained(new IsExpression(left, Value.Null));
            }
            else if (cursor.Accept(Word.Notnull))
            {
                left = Chained(new NotExpression(new IsExpression(left, Value.Null)));
            }
            else if (cursor.Accept(Word.Is))
            {
                var isNot = cursor.Accept(Word.Not);
                Expression test = new IsExpression(left, Tested());
                left = Chained(isNot ? new NotExpression(test) : test);
            }
            else
            {
                return left;
            }
        }
    }

    private Value Tested()
    {
        if (cursor.Accept(Word.Null) || cursor.Accept(Word.Unknown))
        {
            return Value.Null;
        }

        return cursor.Accept(Word.True) ? Value.True : cursor.Accept(Word.False) ? Value.False : throw cursor.Unexpected();
    }

    private Expression Comparison()
    {
        var left = Membership();
        while (cursor.Kind == TokenKind.Operator && Symbol() is "=" or "<>" or "!=" or "<" or ">" or "<=" or ">=")
        {
            var symbol = Symbol();
            cursor.Advance();
            left = Chained(cursor.Accept(Word.Any) || cursor.Accept(Word.Some) ? AnyOf(left, symbol) : new OperatorExpression(symbol == "!=" ? "<>" : symbol, left, Membership()));
        }

        return left;
    }

    private AnyExpression AnyOf(Expression left, string symbol)
    {
        if (symbol != "=")
        {
            throw cursor.Unexpected();
        }

        cursor.Expect(TokenKind.LeftParenthesis);
        var items = cursor.At(Word.Select) ? new RowsExpression(QueryReader.Select(cursor, _depth)) : Any();
        cursor.Expect(TokenKind.RightParenthesis);
        return new AnyExpression(left, items);
    }

    /// <summary>IN, LIKE, ILIKE and BETWEEN.</summary>
    private Expression Membership()
    {
        var left = Other();
        var isNot = cursor.At(Word.Not) && cursor.Peek(1).Word is Word.In or Word.Like or Word.Ilike or Word.Between && cursor.Accept(Word.Not);
        Expression? test = null;
        if (cursor.Accept(Word.In))
        {
            test = new AnyExpression(left, InList());
        }
        else if (cursor.At(Word.Like) || cursor.At(Word.Ilike))
        {
            var symbol = cursor.Accept(Word.Like) ? "~~" : "~~*";
            cursor.Accept(Word.Ilike);
            test = new OperatorExpression(symbol, left, Other());
        }
        else if (cursor.Accept(Word.Between))
        {
            var low = Other();
            cursor.Expect(Word.And);
            test = new LogicalExpression(IsAnd: true, new([new OperatorExpression(">=", left, low), new OperatorExpression("<=", left, Other())]));
        }

        return test is null ? left : isNot ? new NotExpression(test) : test;
    }

    private Expression InList()
    {
        cursor.Expect(TokenKind.LeftParenthesis);
        Expression items = cursor.At(Word.Select) ? new RowsExpression(QueryReader.Select(cursor, _depth)) : new ArrayExpression(List());
        cursor.Expect(TokenKind.RightParenthesis);
        return items;
    }

    private EquatableArray<Expression> List()
    {
        var items = new List<Expression>();
        do
        {
            items.Add(Any());
        }
        while (cursor.Accept(TokenKind.Comma));
        return items.ToEquatableArray();
    }

    /// <summary>The operators without a precedence of their own: <c>||</c>, <c>~</c>.</summary>
    private Expression Other()
    {
        var left = Sum();
        while (cursor.Kind == TokenKind.Operator && Symbol() is "||" or "~" or "~*" or "!~" or "!~*" or "~~" or "->>" or "->")
        {
            var symbol = Symbol();
            cursor.Advance();
            left = Chained(new OperatorExpression(symbol, left, Sum()));
        }

        return left;
    }

    private Expression Sum()
    {
        var left = Product();
        while (cursor.Kind == TokenKind.Operator && Symbol() is "+" or "-")
        {
            var symbol = Symbol();
            cursor.Advance();
            left = Chained(new OperatorExpression(symbol, left, Product()));
        }

        return left;
    }

    private Expression Product()
    {
        var left = Casts();
        while (cursor.Kind == TokenKind.Operator && Symbol() is "*" or "/" or "%")
        {
            var symbol = Symbol();
            cursor.Advance();
            left = Chained(new OperatorExpression(symbol, left, Casts()));
        }

        return left;
    }

    private Expression Chained(Expression expression) => ++_operators <= MaximumOperators ? expression : throw cursor.Unexpected();

    private string Symbol() => cursor.Text.Substring(cursor.Start, cursor.Current.Length);
}
