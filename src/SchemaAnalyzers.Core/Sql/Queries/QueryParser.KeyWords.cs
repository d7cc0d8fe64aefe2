using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;

namespace SchemaAnalyzers.Sql.Queries;

internal sealed partial class QueryParser
{
    /// <summary>What begins with a key word; null where it is a name.</summary>
    private Expression? KeyWord(int start)
    {
        switch (_cursor.Word)
        {
            case Word.Null:
                _cursor.Advance();
                return new ConstantExpression(_cursor.SpanFrom(start), ConstantKind.Null);
            case Word.True or Word.False:
                _cursor.Advance();
                return new ConstantExpression(_cursor.SpanFrom(start), ConstantKind.Boolean);
            case Word.Case:
                return Case(start);
            case Word.Array:
                return Array(start);
            case Word.CurrentDate or Word.CurrentTime or Word.CurrentTimestamp or Word.Localtime or Word.Localtimestamp or Word.CurrentRole
                or Word.CurrentUser or Word.SessionUser or Word.User or Word.CurrentCatalog:
                return ValueFunction(start);
            case Word.CurrentSchema or Word.SystemUser when _cursor.Peek(1).Kind is not (TokenKind.LeftParenthesis or TokenKind.Dot):
                return ValueFunction(start);
            case Word.Collation when _cursor.Accept(Word.Collation, Word.For):
                _cursor.Expect(TokenKind.LeftParenthesis);
                var collated = Expression();
                _cursor.Expect(TokenKind.RightParenthesis);
                return Syntax("pg_collation_for", start, collated);
            default:
                return _cursor.Peek(1).Kind == TokenKind.LeftParenthesis ? Special(start) : null;
        }
    }

    /// <summary>The functions that have a syntax of their own.</summary>
    private Expression? Special(int start)
    {
        switch (_cursor.Word)
        {
            case Word.Cast:
                return Cast(start);
            case Word.Exists:
                _cursor.Advance();
                var query = InParentheses();
                return new QueryExpression(_cursor.SpanFrom(start), QueryUse.Exists, query);
            case Word.Row:
                return Row(start);
            case Word.Coalesce or Word.Greatest or Word.Least or Word.Nullif:
                return Choice(start);
            case Word.Grouping:
                _cursor.Advance();
                var items = InBrackets();
                return new GroupingExpression(_cursor.SpanFrom(start), items);
            case Word.Extract:
                return Extract(start);
            case Word.Substring or Word.Position or Word.Overlay or Word.Trim:
                return StringFunction(start);
            case Word.Xmlconcat or Word.Xmlelement or Word.Xmlexists or Word.Xmlforest or Word.Xmlparse or Word.Xmlpi or Word.Xmlroot or Word.Xmlserialize or Word.Treat
                or Word.Json or Word.JsonArray or Word.JsonArrayagg or Word.JsonExists or Word.JsonObject or Word.JsonObjectagg or Word.JsonQuery
                or Word.JsonScalar or Word.JsonSerialize or Word.JsonValue:
                return Construct(start);
            default:
                return null;
        }
    }

    private EquatableArray<Expression> InBrackets()
    {
        _cursor.Expect(TokenKind.LeftParenthesis);
        var items = List();
        _cursor.Expect(TokenKind.RightParenthesis);
        return items;
    }

    private CaseExpression Case(int start)
    {
        _cursor.Advance();
        var operand = _cursor.At(Word.When) ? null : Expression();
        var branches = new List<CaseBranch>();
        while (_cursor.Accept(Word.When))
        {
            var condition = Expression();
            _cursor.Expect(Word.Then);
            branches.Add(new CaseBranch(condition, Expression()));
        }

        var otherwise = _cursor.Accept(Word.Else) ? Expression() : null;
        _cursor.Expect(Word.End);
        return branches.Count > 0 ? new CaseExpression(_cursor.SpanFrom(start), operand, branches.ToArray(), otherwise) : throw _cursor.Unexpected();
    }

    private Expression Array(int start)
    {
        _cursor.Advance();
        if (!_cursor.At(TokenKind.LeftParenthesis))
        {
            return ArrayItems(start);
        }

        var query = InParentheses();
        return new QueryExpression(_cursor.SpanFrom(start), QueryUse.Array, query);
    }

    /// <summary>Inner dimensions may be written without ARRAY.</summary>
    private ArrayExpression ArrayItems(int start)
    {
        Enter();
        _cursor.Expect(TokenKind.LeftBracket);
        var items = new List<Expression>();
        while (!_cursor.Accept(TokenKind.RightBracket))
        {
            if (items.Count > 0)
            {
                _cursor.Expect(TokenKind.Comma);
            }

            items.Add(_cursor.At(TokenKind.LeftBracket) ? ArrayItems(_cursor.Start) : Expression());
        }

        _depth--;
        return new ArrayExpression(_cursor.SpanFrom(start), items.OrEmpty());
    }

    private RowExpression Row(int start)
    {
        _cursor.Advance();
        _cursor.Expect(TokenKind.LeftParenthesis);
        var items = _cursor.At(TokenKind.RightParenthesis) ? default : List();
        _cursor.Expect(TokenKind.RightParenthesis);
        return new RowExpression(_cursor.SpanFrom(start), items);
    }

    private ChoiceExpression Choice(int start)
    {
        var kind = _cursor.Word switch
        {
            Word.Coalesce => ChoiceKind.Coalesce,
            Word.Greatest => ChoiceKind.Greatest,
            Word.Least => ChoiceKind.Least,
            _ => ChoiceKind.NullIf,
        };
        _cursor.Advance();
        var items = InBrackets();
        return kind == ChoiceKind.NullIf && items.Count != 2 ? throw _cursor.Unexpected() : new ChoiceExpression(_cursor.SpanFrom(start), kind, items);
    }

    private CastExpression Cast(int start)
    {
        _cursor.Advance();
        _cursor.Expect(TokenKind.LeftParenthesis);
        var operand = Expression();
        _cursor.Expect(Word.As);
        var type = TypeParser.Parse(_cursor);
        _cursor.Expect(TokenKind.RightParenthesis);
        return new CastExpression(_cursor.SpanFrom(start), operand, type);
    }

    private ValueFunctionExpression ValueFunction(int start)
    {
        var word = _cursor.Word;
        _cursor.Advance();
        string[] modifiers = word is Word.CurrentTime or Word.CurrentTimestamp or Word.Localtime or Word.Localtimestamp ? KeywordTypeParser.Precision(_cursor) : [];
        return new ValueFunctionExpression(_cursor.SpanFrom(start), word, modifiers);
    }

    /// <summary>Of a constant whose minus sign is part of it: the smallest integers have no positive counterpart.</summary>
    private ConstantExpression? Negated(ConstantExpression constant, Span span) => constant.Kind switch
    {
        ConstantKind.Integer => constant with { Span = span },
        ConstantKind.BigInteger or ConstantKind.Numeric when _cursor.Text[constant.Span.Start] is >= '0' and <= '9' =>
            new ConstantExpression(span, NumberKind.Of("-" + _cursor.Text.Substring(constant.Span.Start, constant.Span.Length))),
        _ => null,
    };
}
