using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;

namespace SchemaAnalyzers.Sql.Queries;

internal sealed partial class QueryParser
{
    private Expression Primary()
    {
        var start = _cursor.Start;
        var operand = Operand(start);
        while (true)
        {
            if (_cursor.At(TokenKind.LeftBracket))
            {
                operand = Subscripts(operand, start);
            }
            else if (_cursor.At(TokenKind.Dot))
            {
                _cursor.Advance();
                NamePart? field = null;
                if (!_cursor.AcceptOperator("*"))
                {
                    var at = _cursor.Start;
                    field = new NamePart(_cursor.Label(), _cursor.SpanFrom(at));
                }

                operand = new FieldExpression(_cursor.SpanFrom(start), operand, field);
            }
            else
            {
                return operand;
            }
        }
    }

    private Expression Operand(int start)
    {
        switch (_cursor.Kind)
        {
            case TokenKind.Integer or TokenKind.Number:
                var kind = NumberKind.Of(_cursor.Text, _cursor.Current);
                _cursor.Advance();
                return new ConstantExpression(_cursor.SpanFrom(start), kind);
            case TokenKind.BitString:
                _cursor.Advance();
                return new ConstantExpression(_cursor.SpanFrom(start), ConstantKind.Bits);
            case TokenKind.Parameter:
                _cursor.Advance();
                return new ParameterExpression(_cursor.SpanFrom(start));
            case TokenKind.LeftParenthesis:
                return Parenthesized(start);
            case TokenKind.Word:
                return KeyWord(start) ?? Named(start);
            default:
                return _cursor.Current.IsString ? StringConstant(start) : _cursor.Current.IsIdentifier ? Named(start) : throw _cursor.Unexpected();
        }
    }

    private Expression StringConstant(int start)
    {
        var isNational = _cursor.Text[start] is 'n' or 'N';
        var value = _cursor.StringConstant();
        var constant = new ConstantExpression(_cursor.SpanFrom(start), ConstantKind.String) { Value = value };
        return isNational ? new CastExpression(constant.Span, constant, new(TypeParser.Plain("bpchar"), constant.Span)) : constant;
    }

    private Expression Parenthesized(int start)
    {
        if (IsQuery())
        {
            var query = InParentheses();
            return new QueryExpression(_cursor.SpanFrom(start), QueryUse.Value, query);
        }

        _cursor.Expect(TokenKind.LeftParenthesis);
        var items = List();
        _cursor.Expect(TokenKind.RightParenthesis);
        return items.Count == 1 ? items[0] : new RowExpression(_cursor.SpanFrom(start), items);
    }

    private SubscriptExpression Subscripts(Expression source, int start)
    {
        var subscripts = new List<Expression>();
        var isSlice = false;
        while (_cursor.Accept(TokenKind.LeftBracket))
        {
            if (!_cursor.At(TokenKind.Colon))
            {
                subscripts.Add(Expression());
            }

            if (_cursor.Accept(TokenKind.Colon))
            {
                isSlice = true;
                if (!_cursor.At(TokenKind.RightBracket))
                {
                    subscripts.Add(Expression());
                }
            }

            _cursor.Expect(TokenKind.RightBracket);
        }

        return new SubscriptExpression(_cursor.SpanFrom(start), source, subscripts.ToArray(), isSlice);
    }

    /// <summary>A column, a call, or a constant with its type before it.</summary>
    private Expression Named(int start)
    {
        if (TypedKeyWord(start) is { } literal)
        {
            return literal;
        }

        if (!_cursor.IsAtName && !IsCallAhead())
        {
            throw _cursor.Unexpected();
        }

        var index = _cursor.Index;
        var parts = new List<NamePart> { Part() };
        while (_cursor.At(TokenKind.Dot))
        {
            _cursor.Advance();
            if (_cursor.AcceptOperator("*"))
            {
                return new ColumnExpression(_cursor.SpanFrom(start), parts.ToArray(), IsStar: true);
            }

            parts.Add(Part());
        }

        if (_cursor.At(TokenKind.LeftParenthesis))
        {
            return Call(parts, start);
        }

        return _cursor.Current.IsString ? TypedConstant(start, index) : new ColumnExpression(_cursor.SpanFrom(start), parts.ToArray(), IsStar: false);
    }

    private NamePart Part()
    {
        var start = _cursor.Start;
        var name = _cursor.Label();
        return new NamePart(name, _cursor.SpanFrom(start));
    }

    /// <summary><c>name(</c>, <c>schema.name(</c></summary>
    private bool IsCallAhead()
    {
        var offset = 0;
        while (_cursor.Peek(offset).IsIdentifier && _cursor.Peek(offset + 1).Kind == TokenKind.Dot)
        {
            offset += 2;
        }

        var isName = _cursor.Peek(offset).IsIdentifier && (_cursor.Peek(0).Kind != TokenKind.Word || offset > 0 || _cursor.IsAtName || WordTable.IsTypeOrFunctionName(_cursor.Word));
        return isName && _cursor.Peek(offset + 1).Kind == TokenKind.LeftParenthesis;
    }

    /// <summary><c>date '2020-01-01'</c></summary>
    private CastExpression TypedConstant(int start, int index)
    {
        _cursor.Index = index;
        var type = TypeParser.Parse(_cursor);
        return Typed(start, type);
    }

    /// <summary>A constant of a type that the standard spells in words; null where the word is a name.</summary>
    private CastExpression? TypedKeyWord(int start)
    {
        if (_cursor.Word is not (Word.Int or Word.Integer or Word.Smallint or Word.Bigint or Word.Real or Word.Float or Word.Double or Word.Decimal or Word.Dec
            or Word.Numeric or Word.Boolean or Word.Bit or Word.Character or Word.Char or Word.Nchar or Word.National or Word.Varchar or Word.Time
            or Word.Timestamp or Word.Interval or Word.Json))
        {
            return null;
        }

        var next = _cursor.Peek(1);
        var mayBeType = next.IsString || next.Kind == TokenKind.LeftParenthesis || next.Word is Word.With or Word.Without or Word.Varying or Word.Precision or Word.Character or Word.Char;
        if (!mayBeType)
        {
            return null;
        }

        var index = _cursor.Index;
        try
        {
            var type = TypeParser.Parse(_cursor);
            if (_cursor.Current.IsString)
            {
                return Typed(start, type);
            }
        }
        catch (SqlFailure)
        {
            // A name after all.
        }

        _cursor.Index = index;
        return null;
    }

    private CastExpression Typed(int start, Statements.TypeSyntax type)
    {
        // char 'abc' and bit '101' are not cut to one character.
        var isUnlimited = type.Type.Modifiers.Count == 1 && (type.Type.Is("bpchar") || type.Type.Is("bit")) && _cursor.TokenAt(_cursor.Index - 1).Kind != TokenKind.RightParenthesis;
        if (isUnlimited)
        {
            type = type with { Type = type.Type with { Modifiers = default } };
        }

        var at = _cursor.Start;
        var constant = StringConstant(at);
        if (type.Type.Is("interval") && type.Type.Fields is null && KeywordTypeParser.IsAtField(_cursor))
        {
            type = type with { Type = KeywordTypeParser.IntervalFields(_cursor, type.Type) };
        }

        return new CastExpression(_cursor.SpanFrom(start), constant, type);
    }
}
