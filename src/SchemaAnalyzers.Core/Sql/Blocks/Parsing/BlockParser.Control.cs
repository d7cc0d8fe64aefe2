using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Blocks.Parsing;

/// <summary>The statements that decide what runs.</summary>
internal sealed partial class BlockParser
{
    private BlockStatement Statement()
    {
        Enter();
        var start = _cursor.Start;
        var label = Label();
        var statement = Unlabelled(label);
        _cursor.Expect(TokenKind.Semicolon);
        _depth--;
        return statement with { Span = _cursor.SpanFrom(start) };
    }

    private BlockStatement Unlabelled(Identifier? label)
    {
        switch (_cursor.Word)
        {
            case Word.Declare or Word.Begin:
                return Block(label);
            case Word.If:
                return If();
            case Word.Case:
                return Case();
            case Word.Loop:
                return new LoopStatement(default, label, new WhileHead(new ConstantExpression(Value.True)), LoopBody());
            case Word.While:
                _cursor.Advance();
                var condition = Expression(Until(static token => token.Word == Word.Loop, out _));
                return new LoopStatement(default, label, new WhileHead(condition), LoopBody());
            case Word.For or Word.Foreach:
                var head = _cursor.At(Word.For) ? ForHead() : ForeachHead();
                return new LoopStatement(default, label, head, LoopBody());
            case Word.Exit or Word.Continue:
                return Exit();
            case Word.Return:
                return Return();
            default:
                return Simple();
        }
    }

    private IfStatement If()
    {
        var branches = new List<Branch>();
        do
        {
            _cursor.Advance();
            var condition = Expression(Before(Word.Then));
            branches.Add(new Branch(condition, Statements()));
        }
        while (_cursor.At(Word.Elsif) || _cursor.At(Word.Elseif));
        var otherwise = _cursor.Accept(Word.Else) ? Statements() : default;
        _cursor.Expect(Word.End);
        _cursor.Expect(Word.If);
        return new IfStatement(default, branches.ToEquatableArray(), otherwise);
    }

    private IfStatement Case()
    {
        _cursor.Advance();
        Expression? subject = null;
        if (!_cursor.At(Word.When))
        {
            subject = ExpressionReader.Read(Until(static token => token.Word == Word.When, out _));
        }

        var branches = new List<Branch>();
        while (_cursor.Accept(Word.When))
        {
            var tests = Before(Word.Then);
            branches.Add(new Branch(subject is null ? Expression(tests) : OneOf(subject, tests), Statements()));
        }

        EquatableArray<BlockStatement> otherwise = new(new RaiseStatement(default, IsError: true, "20000", "case not found"));
        otherwise = _cursor.Accept(Word.Else) ? Statements() : otherwise;
        _cursor.Expect(Word.End);
        _cursor.Expect(Word.Case);
        return new IfStatement(default, branches.ToEquatableArray(), otherwise);
    }

    /// <summary>CASE x WHEN 1, 2: the value is one of those.</summary>
    private static AnyExpression OneOf(Expression subject, SchemaAnalyzers.Sql.Parsing.TokenCursor tests)
    {
        var items = new List<Expression>();
        do
        {
            var from = tests.Index;
            while (!tests.IsAtEnd && !tests.At(TokenKind.Comma))
            {
                if (tests.At(TokenKind.LeftParenthesis))
                {
                    tests.SkipParenthesized();
                }
                else
                {
                    tests.Advance();
                }
            }

            items.Add(ExpressionReader.Read(tests.Slice(from, tests.Index)));
        }
        while (tests.Accept(TokenKind.Comma));
        return new AnyExpression(subject, new ArrayExpression(items.ToEquatableArray()));
    }

    private EquatableArray<BlockStatement> LoopBody()
    {
        _cursor.Expect(Word.Loop);
        var body = Statements();
        _cursor.Expect(Word.End);
        _cursor.Expect(Word.Loop);
        EndLabel();
        return body;
    }

    private LoopHead ForHead()
    {
        _cursor.Advance();
        var targets = Targets();
        _cursor.Expect(Word.In);
        var isReverse = _cursor.IsSpelled("reverse") && targets.Count == 1;
        if (isReverse)
        {
            _cursor.Advance();
        }

        var part = Until(static token => token.Word == Word.Loop, out var from);
        for (var i = from; i < _cursor.Index; i++)
        {
            if (_cursor.IsOperator(_cursor.TokenAt(i), ".."))
            {
                return Range(targets[0], from, i, isReverse);
            }
        }

        See(part);
        return part.At(Word.Execute) ? new QueryHead(targets, null) : new QueryHead(targets, QueryReader.TryRead(part, hasSelect: true));
    }

    private RangeHead Range(Identifier variable, int from, int dots, bool isReverse)
    {
        var end = _cursor.Index;
        var by = dots;
        while (by < end && _cursor.TokenAt(by).Word != Word.By)
        {
            by++;
        }

        var step = by < end ? ExpressionReader.Read(_cursor.Slice(by + 1, end)) : null;
        return new RangeHead(variable, ExpressionReader.Read(_cursor.Slice(from, dots)), ExpressionReader.Read(_cursor.Slice(dots + 1, by)), step, isReverse);
    }

    private ArrayHead ForeachHead()
    {
        _cursor.Advance();
        var targets = Targets();
        var isSliced = _cursor.IsSpelled("slice");
        if (isSliced)
        {
            _cursor.Advance();
            _cursor.SignedInteger();
        }

        _cursor.Expect(Word.In);
        _cursor.Expect(Word.Array);
        var array = Expression(Until(static token => token.Word == Word.Loop, out _));
        return new ArrayHead(targets, isSliced ? UnknownExpression.Instance : array);
    }

    private ExitStatement Exit()
    {
        var isContinue = _cursor.At(Word.Continue);
        _cursor.Advance();
        Identifier? label = _cursor.Current.IsIdentifier && !_cursor.At(Word.When) ? _cursor.Label() : null;
        var when = _cursor.Accept(Word.When) ? Expression(UntilSemicolon()) : null;
        return new ExitStatement(default, isContinue, label, when);
    }

    private BlockStatement Return()
    {
        _cursor.Advance();
        var isPart = _cursor.At(Word.Next) || _cursor.IsSpelled("query");
        See(UntilSemicolon());
        return isPart ? new NoEffectStatement(default, default) : new ReturnStatement(default);
    }

    /// <summary>The variables that get values: <c>a, b.c</c>. Of a record only the whole is followed.</summary>
    private EquatableArray<Identifier> Targets()
    {
        var targets = new List<Identifier>();
        do
        {
            targets.Add(_cursor.Label());
            while (_cursor.Accept(TokenKind.Dot))
            {
                _cursor.Label();
            }
        }
        while (_cursor.Accept(TokenKind.Comma));
        return targets.ToEquatableArray();
    }
}
