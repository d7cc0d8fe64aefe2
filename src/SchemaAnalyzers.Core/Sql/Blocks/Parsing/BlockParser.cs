using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Blocks.Parsing;

/// <summary>Reads the PL/pgSQL of a block.</summary>
/// <remarks>https://www.postgresql.org/docs/current/plpgsql.html</remarks>
internal sealed partial class BlockParser
{
    private const int MaximumDepth = 50;

    private readonly TokenCursor _cursor;
    private int _depth;

    /// <summary>What the expressions of the current statement call: they run before it.</summary>
    private List<CallStatement> _calls = [];

    private BlockParser(TokenCursor cursor) => _cursor = cursor;

    /// <summary>The block in a stretch of a text; null where it is not PL/pgSQL as we know it.</summary>
    public static Block? TryParse(string text, int start, int end)
    {
        try
        {
            var cursor = TokenCursor.Over(text, start, end);
            var parser = new BlockParser(cursor);
            parser.SkipOptions();
            var block = parser.Block(parser.Label());
            cursor.Accept(TokenKind.Semicolon);
            return cursor.IsAtEnd ? block : null;
        }
        catch (SqlFailure)
        {
            return null;
        }
    }

    /// <summary><c>#variable_conflict use_column</c> and the like.</summary>
    private void SkipOptions()
    {
        while (_cursor.AcceptOperator("#"))
        {
            _cursor.Label();
            _cursor.Label();
        }
    }

    private Block Block(Identifier? label)
    {
        Enter();
        var start = _cursor.Start;
        var variables = _cursor.Accept(Word.Declare) ? Declarations() : [];
        _cursor.Expect(Word.Begin);
        var body = Statements();
        var handlers = _cursor.Accept(Word.Exception) ? Handlers() : [];
        _cursor.Expect(Word.End);
        EndLabel();
        _depth--;
        return new Block(_cursor.SpanFrom(start), label, variables.ToEquatableArray(), body, handlers.ToEquatableArray());
    }

    private void Enter()
    {
        if (++_depth > MaximumDepth)
        {
            throw _cursor.Unexpected();
        }
    }

    private Identifier? Label()
    {
        if (!_cursor.AcceptOperator("<<"))
        {
            return null;
        }

        var label = _cursor.Label();
        return _cursor.AcceptOperator(">>") ? label : throw _cursor.Unexpected();
    }

    private void EndLabel()
    {
        if (_cursor.Current.IsIdentifier)
        {
            _cursor.Label();
        }
    }

    private List<Variable> Declarations()
    {
        var variables = new List<Variable>();
        while (!_cursor.At(Word.Begin))
        {
            if (_cursor.Accept(Word.Declare))
            {
                continue;
            }

            var name = _cursor.Label();
            Until(token => token.Kind == TokenKind.Semicolon || token.Word == Word.Default || IsAssignment(token), out _);
            variables.Add(new Variable(name, _cursor.At(TokenKind.Semicolon) ? null : Initialiser()));
            _cursor.Expect(TokenKind.Semicolon);
        }

        return variables;
    }

    private Expression Initialiser()
    {
        _cursor.Advance();
        return Expression(UntilSemicolon());
    }

    private bool IsAssignment(Token token) => _cursor.IsOperator(token, ":=") || _cursor.IsOperator(token, "=");

    private EquatableArray<BlockStatement> Statements()
    {
        var statements = new List<BlockStatement>();
        while (!(_cursor.Word is Word.End or Word.Exception or Word.Else or Word.Elsif or Word.Elseif or Word.When))
        {
            var calls = _calls;
            _calls = [];
            var statement = Statement();
            statements.AddRange(_calls.Select(call => new SqlStatement(statement.Span, call)));
            statements.Add(statement);
            _calls = calls;
        }

        return statements.ToEquatableArray();
    }

    private List<Handler> Handlers()
    {
        var handlers = new List<Handler>();
        while (_cursor.Accept(Word.When))
        {
            var states = new List<string>();
            var catchesAll = false;
            do
            {
                catchesAll |= Condition(states);
            }
            while (_cursor.Accept(Word.Or));
            _cursor.Expect(Word.Then);
            handlers.Add(new Handler(catchesAll ? default : states.ToEquatableArray(), Statements()));
        }

        return handlers;
    }

    /// <summary>Adds the codes of a condition; tells whether it is OTHERS.</summary>
    private bool Condition(List<string> states)
    {
        var name = _cursor.Label().Value;
        if (name == "sqlstate")
        {
            states.Add(_cursor.StringConstant());
            return false;
        }

        if (name == "others")
        {
            return true;
        }

        var codes = ConditionNames.StatesOf(name).ToList();
        states.AddRange(codes.Count > 0 ? codes : throw _cursor.Unexpected());
        return false;
    }

    /// <summary>The tokens up to one that ends a part of a statement, outside of parentheses; the cursor is at that one afterwards.</summary>
    private TokenCursor Until(Func<Token, bool> isEnd, out int from)
    {
        from = _cursor.Index;
        while (!isEnd(_cursor.Current))
        {
            if (_cursor.IsAtEnd)
            {
                throw _cursor.Unexpected();
            }

            if (_cursor.Kind is TokenKind.LeftParenthesis or TokenKind.LeftBracket)
            {
                _cursor.SkipParenthesized();
            }
            else
            {
                _cursor.Advance();
            }
        }

        return _cursor.Slice(from, _cursor.Index);
    }

    private Expression Expression(TokenCursor part)
    {
        See(part);
        return ExpressionReader.Read(part);
    }

    /// <summary>Remembers the calls of functions that may have an effect, and begins the part again.</summary>
    private void See(TokenCursor part)
    {
        if (Calls.In(part) is { } calls)
        {
            _calls.Add(calls);
        }

        part.Index = 0;
    }

    private TokenCursor UntilSemicolon() => Until(static token => token.Kind == TokenKind.Semicolon, out _);

    /// <summary>Reads up to a word, and takes it.</summary>
    private TokenCursor Before(Word word)
    {
        var part = Until(token => token.Word == word, out _);
        _cursor.Advance();
        return part;
    }
}
