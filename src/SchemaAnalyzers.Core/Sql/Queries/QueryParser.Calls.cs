using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Queries;

internal sealed partial class QueryParser
{
    private Expression Call(List<NamePart> parts, int start)
    {
        var last = parts[parts.Count - 1];
        var name = new ObjectName(parts.Count > 1 ? parts[parts.Count - 2].Name : default, last.Name, Span.Between(start, last.Span.End));
        _cursor.Expect(TokenKind.LeftParenthesis);
        var isStar = _cursor.AcceptOperator("*");
        var arguments = new List<Argument>();
        EquatableArray<Expression> orderBy = default;
        if (!isStar && !_cursor.At(TokenKind.RightParenthesis))
        {
            _ = _cursor.Accept(Word.Distinct) || _cursor.Accept(Word.All);
            do
            {
                arguments.Add(CallArgument());
            }
            while (_cursor.Accept(TokenKind.Comma));
            orderBy = OrderBy();
        }

        _cursor.Expect(TokenKind.RightParenthesis);
        var call = new CallExpression(_cursor.SpanFrom(start), name, arguments.OrEmpty()) { IsStar = isStar, OrderBy = orderBy };
        return _cursor.Current.IsString ? TypedConstant(start, name, call) : Tail(call, start);
    }

    private Argument CallArgument()
    {
        var isVariadic = _cursor.Accept(Word.Variadic);
        Identifier? name = null;
        var next = _cursor.Peek(1);
        if (_cursor.Current.IsIdentifier && (_cursor.IsOperator(next, "=>") || _cursor.IsOperator(next, ":=")))
        {
            name = _cursor.Label();
            _cursor.Advance();
        }

        return new Argument(Expression(), name, isVariadic);
    }

    private CallExpression Tail(CallExpression call, int start)
    {
        if (_cursor.Accept(Word.Within))
        {
            _cursor.Expect(Word.Group);
            _cursor.Expect(TokenKind.LeftParenthesis);
            call = call with { WithinGroup = OrderBy() };
            _cursor.Expect(TokenKind.RightParenthesis);
        }

        if (_cursor.At(Word.Filter) && _cursor.Peek(1).Kind == TokenKind.LeftParenthesis)
        {
            _cursor.Advance();
            _cursor.Expect(TokenKind.LeftParenthesis);
            _cursor.Expect(Word.Where);
            call = call with { Filter = Expression() };
            _cursor.Expect(TokenKind.RightParenthesis);
        }

        if (_cursor.At(Word.Over) && (_cursor.Peek(1).Kind == TokenKind.LeftParenthesis || _cursor.Peek(1).IsIdentifier))
        {
            _cursor.Advance();
            call = call with { Over = _cursor.At(TokenKind.LeftParenthesis) ? Window() : new WindowDefinition(_cursor.Name(), default) };
        }

        return call with { Span = _cursor.SpanFrom(start) };
    }

    /// <summary><c>varchar2(10) 'x'</c>: the arguments were modifiers.</summary>
    private CastExpression TypedConstant(int start, ObjectName name, CallExpression call)
    {
        var modifiers = call.Arguments.Select(argument => _cursor.Text.Substring(argument.Value.Span.Start, argument.Value.Span.Length)).ToArray();
        return Typed(start, new TypeSyntax(new SqlType(new QualifiedName(name.Schema, name.Name), modifiers), name.Span));
    }

    private CallExpression Extract(int start)
    {
        _cursor.Advance();
        _cursor.Expect(TokenKind.LeftParenthesis);
        var at = _cursor.Start;
        var value = _cursor.Current.IsString ? _cursor.StringConstant() : _cursor.Label().Value;
        var field = new ConstantExpression(_cursor.SpanFrom(at), ConstantKind.String) { Value = value };
        _cursor.Expect(Word.From);
        var source = Expression();
        _cursor.Expect(TokenKind.RightParenthesis);
        return Syntax("extract", start, field, source);
    }

    private Expression StringFunction(int start)
    {
        var word = _cursor.Word;
        _cursor.Advance();
        _cursor.Expect(TokenKind.LeftParenthesis);
        var (name, arguments) = word switch
        {
            Word.Trim => Trim(),
            Word.Position => Position(),
            Word.Overlay => ("overlay", Parts(Word.Placing, Word.From, Word.For)),
            _ => ("substring", Substring()),
        };
        _cursor.Expect(TokenKind.RightParenthesis);
        return Tail(Syntax(name, start, arguments), start);
    }

    private (string Name, Expression[] Arguments) Trim()
    {
        var name = _cursor.Word switch
        {
            Word.Leading => "ltrim",
            Word.Trailing => "rtrim",
            _ => "btrim",
        };
        if (_cursor.Word is Word.Leading or Word.Trailing or Word.Both)
        {
            _cursor.Advance();
        }

        if (_cursor.Accept(Word.From))
        {
            return (name, [.. List()]);
        }

        Expression[] first = [.. List()];
        return (name, _cursor.Accept(Word.From) ? [.. List(), .. first] : first);
    }

    private (string Name, Expression[] Arguments) Position()
    {
        var part = Expression(OperatorLevel);
        _cursor.Expect(Word.In);
        return ("position", [Expression(OperatorLevel), part]);
    }

    /// <summary>Arguments with commas, or with key words between.</summary>
    private Expression[] Parts(params Word[] words)
    {
        var arguments = new List<Expression> { Expression() };
        foreach (var word in words)
        {
            if (_cursor.Accept(word))
            {
                arguments.Add(Expression());
            }
        }

        while (_cursor.Accept(TokenKind.Comma))
        {
            arguments.Add(Expression());
        }

        return [.. arguments];
    }

    private Expression[] Substring()
    {
        var source = Expression(PatternLevel + 1);
        if (_cursor.Accept(Word.Similar))
        {
            var pattern = Expression();
            _cursor.Expect(Word.Escape);
            return [source, pattern, Expression()];
        }

        if (_cursor.Accept(Word.For))
        {
            var length = Expression();
            var from = _cursor.Accept(Word.From) ? Expression() : new ConstantExpression(default, ConstantKind.Integer);
            return [source, from, length];
        }

        var arguments = new List<Expression> { source };
        if (_cursor.Accept(Word.From))
        {
            arguments.Add(Expression());
            if (_cursor.Accept(Word.For))
            {
                arguments.Add(Expression());
            }
        }

        while (_cursor.Accept(TokenKind.Comma))
        {
            arguments.Add(Expression());
        }

        return [.. arguments];
    }
}
