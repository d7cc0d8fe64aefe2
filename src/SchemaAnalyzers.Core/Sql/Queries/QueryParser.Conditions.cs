using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Queries;

internal sealed partial class QueryParser
{
    private Expression Is(Expression left, int start)
    {
        if (_cursor.Accept(Word.Isnull) || _cursor.Accept(Word.Notnull))
        {
            return new TestExpression(_cursor.SpanFrom(start), TestKind.Null, _cursor.TokenAt(_cursor.Index - 1).Word == Word.Notnull, new(left));
        }

        _cursor.Expect(Word.Is);
        var isNegated = _cursor.Accept(Word.Not);
        switch (_cursor.Word)
        {
            case Word.Null:
                _cursor.Advance();
                return new TestExpression(_cursor.SpanFrom(start), TestKind.Null, isNegated, new(left));
            case Word.True or Word.False or Word.Unknown:
                var truth = _cursor.Word;
                _cursor.Advance();
                return new TestExpression(_cursor.SpanFrom(start), TestKind.Truth, isNegated, new(left)) { Variant = truth };
            case Word.Distinct:
                _cursor.Advance();
                _cursor.Expect(Word.From);
                var right = Expression(IsLevel + 1);
                return new TestExpression(_cursor.SpanFrom(start), TestKind.DistinctFrom, isNegated, new(left, right));
            default:
                if (IsNormalized())
                {
                    // IS NORMALIZED is a call, which gives its column a name; IS NOT NORMALIZED is an expression around one.
                    var call = Syntax("is_normalized", start, left);
                    return isNegated ? new TestExpression(call.Span, TestKind.Other, isNegated, new(call)) : call;
                }

                SkipRareTest();
                return new TestExpression(_cursor.SpanFrom(start), TestKind.Other, isNegated, new(left));
        }
    }

    private bool IsNormalized()
    {
        if (_cursor.Word is Word.Nfc or Word.Nfd or Word.Nfkc or Word.Nfkd)
        {
            _cursor.Advance();
            _cursor.Expect(Word.Normalized);
            return true;
        }

        return _cursor.Accept(Word.Normalized);
    }

    /// <summary>IS DOCUMENT, IS JSON OBJECT WITH UNIQUE KEYS</summary>
    private void SkipRareTest()
    {
        if (_cursor.Accept(Word.Document))
        {
            return;
        }

        _cursor.Expect(Word.Json);
        _ = _cursor.Accept(Word.Value) || _cursor.Accept(Word.Array) || _cursor.Accept(Word.Object) || (_cursor.IsSpelled("scalar") && _cursor.Label().Value.Length > 0);
        if (_cursor.Accept(Word.With, Word.Unique) || _cursor.Accept(Word.Without, Word.Unique))
        {
            _ = _cursor.IsSpelled("keys") && _cursor.Label().Value.Length > 0;
        }
    }

    private Expression Pattern(Expression left, int start)
    {
        var isNegated = _cursor.Accept(Word.Not);
        var word = _cursor.Word;
        _cursor.Advance();
        switch (word)
        {
            case Word.Between:
                var isSymmetric = _cursor.Accept(Word.Symmetric);
                _ = isSymmetric || _cursor.Accept(Word.Asymmetric);
                var low = Expression(ComparisonLevel);
                _cursor.Expect(Word.And);
                var high = Expression(PatternLevel + 1);
                return new TestExpression(_cursor.SpanFrom(start), TestKind.Between, isNegated, new(left, low, high)) { Variant = isSymmetric ? Word.Symmetric : default };
            case Word.In:
                return In(left, start, isNegated);
            case Word.Similar:
                _cursor.Expect(Word.To);
                break;
        }

        if (_cursor.Word is Word.Any or Word.Some or Word.All && _cursor.Peek(1).Kind == TokenKind.LeftParenthesis)
        {
            return Quantified(left, new OperatorName(default, (isNegated ? "!~~" : "~~") + (word == Word.Ilike ? "*" : ""), default), start);
        }

        var pattern = Expression(PatternLevel + 1);
        EquatableArray<Expression> operands = _cursor.Accept(Word.Escape) ? new(left, pattern, Expression(PatternLevel + 1)) : new(left, pattern);
        return new TestExpression(_cursor.SpanFrom(start), TestKind.Like, isNegated, operands) { Variant = word };
    }

    private Expression In(Expression left, int start, bool isNegated)
    {
        var equals = new OperatorName(default, isNegated ? "<>" : "=", default);
        if (!_cursor.At(TokenKind.LeftParenthesis))
        {
            throw _cursor.Unexpected();
        }

        if (IsQuery())
        {
            var from = _cursor.Start;
            var query = InParentheses();
            return new QuantifiedExpression(_cursor.SpanFrom(start), left, equals, isNegated, new QueryExpression(_cursor.SpanFrom(from), QueryUse.Value, query));
        }

        _cursor.Expect(TokenKind.LeftParenthesis);
        var items = new List<Expression> { left };
        items.AddRange(List());
        _cursor.Expect(TokenKind.RightParenthesis);
        return new TestExpression(_cursor.SpanFrom(start), TestKind.In, isNegated, items.ToArray());
    }
}
