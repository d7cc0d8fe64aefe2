using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Blocks.Parsing;

/// <summary>The statements that do something.</summary>
internal sealed partial class BlockParser
{
    private BlockStatement Simple()
    {
        switch (_cursor.Word)
        {
            case Word.Null or Word.Assert or Word.Close or Word.Move:
                UntilSemicolon();
                return new NoEffectStatement(default, default);
            case Word.Get or Word.Fetch:
                return Get();
            case Word.Raise:
                return Raise();
            case Word.Perform:
                return Perform();
            case Word.Execute:
                return Execute();
            case Word.Commit or Word.Rollback:
                // Only where no transaction is open around the block, which cannot be told here.
                throw _cursor.Unexpected();
            default:
                return IsAssignment() ? Assign() : Sql();
        }
    }

    /// <summary>GET DIAGNOSTICS and FETCH: the variables get values that nobody knows.</summary>
    private NoEffectStatement Get()
    {
        var part = UntilSemicolon();
        var targets = new List<Identifier>();
        for (; !part.IsAtEnd; part.Advance())
        {
            if (part.Current.IsIdentifier)
            {
                targets.Add(part.Label());
                part.Index--;
            }
        }

        return new NoEffectStatement(default, targets.ToEquatableArray());
    }

    private RaiseStatement Raise()
    {
        _cursor.Advance();
        var part = UntilSemicolon();
        if (part.IsAtEnd)
        {
            return new RaiseStatement(default, IsError: true, null, "");
        }

        var level = part.Current.IsIdentifier && !part.At(Word.Using) ? part.Label().Value : "exception";
        if (level is "debug" or "log" or "info" or "notice" or "warning")
        {
            return new RaiseStatement(default, IsError: false, null, "");
        }

        var state = level == "sqlstate" && part.Current.IsString ? part.StringConstant() : ConditionNames.StatesOf(level).FirstOrDefault();
        var message = part.Current.IsString ? part.StringConstant() : level;
        return new RaiseStatement(default, IsError: true, state ?? StateIn(part) ?? "P0001", message);
    }

    /// <summary>The code after ERRCODE =, where it is a constant.</summary>
    private static string? StateIn(TokenCursor part)
    {
        for (; !part.IsAtEnd; part.Advance())
        {
            if (part.IsSpelled("errcode"))
            {
                part.Advance();
                part.Advance();
                var text = part.Current.IsString ? part.StringConstant() : "";
                return ConditionNames.StatesOf(text).FirstOrDefault() ?? (text.Length == 5 ? text : null);
            }
        }

        return null;
    }

    private PerformStatement Perform()
    {
        _cursor.Advance();
        var part = UntilSemicolon();
        Statement? effect = SelectParser.TrySetConfig(part);
        if (effect is null)
        {
            effect = Calls.In(part);
            part.Index = 0;
        }

        return new PerformStatement(default, QueryReader.TryRead(part, hasSelect: false), effect);
    }

    private ExecuteStatement Execute()
    {
        _cursor.Advance();
        var text = Until(static token => token.Kind == TokenKind.Semicolon || token.Word is Word.Into or Word.Using, out _);
        var expression = Expression(text);
        var targets = new List<Identifier>();
        while (!_cursor.At(TokenKind.Semicolon))
        {
            if (_cursor.Accept(Word.Into))
            {
                _ = _cursor.Accept(Word.Strict);
                targets.AddRange(Targets());
            }
            else
            {
                _cursor.Advance();
                Until(static token => token.Kind == TokenKind.Semicolon || token.Word == Word.Into, out _);
            }
        }

        return new ExecuteStatement(default, expression, targets.ToEquatableArray());
    }

    private bool IsAssignment()
    {
        if (!_cursor.Current.IsIdentifier)
        {
            return false;
        }

        var i = 1;
        while (_cursor.Peek(i).Kind == TokenKind.Dot)
        {
            i += 2;
        }

        return IsAssignment(_cursor.Peek(i)) || _cursor.Peek(i).Kind == TokenKind.LeftBracket;
    }

    private AssignStatement Assign()
    {
        var isPart = _cursor.Peek(1).Kind is TokenKind.Dot or TokenKind.LeftBracket;
        var target = _cursor.Label();
        Until(IsAssignment, out _);
        _cursor.Advance();
        var value = UntilSemicolon();
        See(value);
        return new AssignStatement(default, new(target), isPart ? null : QueryReader.TryRead(value, hasSelect: false), IsSelect: false);
    }

    /// <summary>A statement of SQL. Where it gives its rows to variables, INTO and these are no part of it.</summary>
    private BlockStatement Sql()
    {
        var isQuery = _cursor.Word is Word.Select or Word.With or Word.Values;
        var isDml = _cursor.Word is Word.Insert or Word.Update or Word.Delete or Word.Merge;
        if (!_cursor.Current.IsIdentifier && !_cursor.At(TokenKind.LeftParenthesis))
        {
            throw _cursor.Unexpected();
        }

        var part = Until(static token => token.Kind == TokenKind.Semicolon, out var from);
        if ((isQuery || isDml) && Into(from, isDml) is { } into)
        {
            return into;
        }

        part.Index = 0;
        return new SqlStatement(default, TryParse(part));
    }

    private AssignStatement? Into(int from, bool isDml)
    {
        var end = _cursor.Index;
        var depth = 0;
        for (var i = from + 1; i < end; i++)
        {
            var token = _cursor.TokenAt(i);
            depth += token.Kind == TokenKind.LeftParenthesis ? 1 : token.Kind == TokenKind.RightParenthesis ? -1 : 0;
            if (depth > 0 || token.Word != Word.Into || _cursor.TokenAt(i - 1).Word is Word.Insert or Word.Merge)
            {
                continue;
            }

            _cursor.Index = i + 1;
            var isStrict = _cursor.Accept(Word.Strict);
            var targets = Targets();
            var after = _cursor.Index;
            _cursor.Index = end;
            var query = isDml ? null : QueryReader.TryRead(Joined(from, i, after, end), hasSelect: true);
            See(_cursor.Slice(from, end));
            return new AssignStatement(default, targets, query, IsSelect: true) { IsStrict = isStrict };
        }

        return null;
    }

    private TokenCursor Joined(int from, int into, int after, int end)
    {
        var joined = new TokenCursor(_cursor.Text, new NamePool());
        for (var i = from; i < end; i++)
        {
            if (i < into || i >= after)
            {
                joined.Add(_cursor.TokenAt(i));
            }
        }

        joined.Add(new Token(TokenKind.End, Word.Other, _cursor.Start, 0));
        return joined;
    }

    private static Statement? TryParse(TokenCursor part)
    {
        try
        {
            return StatementParser.Parse(part);
        }
        catch (SqlFailure)
        {
            return null;
        }
    }
}
