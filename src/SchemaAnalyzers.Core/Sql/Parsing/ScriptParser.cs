using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Cuts a text into statements as psql does, and reads each of them.</summary>
internal sealed class ScriptParser(SqlSource source, CancellationToken cancellationToken)
{
    /// <summary>Whether the statements that change no relation are kept, too: see <see cref="OtherStatement"/>.</summary>
    public bool KeepsAll { get; init; }

    /// <summary>Far beyond any real statement, far below what could overflow a stack.</summary>
    private const int MaximumDepth = 1000;

    /// <summary>Of a text in another dialect hardly a statement can be read: there is no point in saying so for each.</summary>
    private const int MaximumErrors = 100;

    private readonly Lexer _lexer = new(source.Text, 0, source.Text.Length);
    private readonly TokenCursor _cursor = new(source.Text, new NamePool());
    private readonly List<Statement> _statements = [];
    private readonly List<SqlFailure> _failures = [];
    private bool _isGenerator;

    public SqlScript Parse()
    {
        try
        {
            TextCheck.Verify(source.Text);
            while (ReadStatement() && _failures.Count < MaximumErrors)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        catch (SqlFailure failure)
        {
            // Where a token ends cannot be told, so neither where the next statement begins.
            Fail(failure, source.Text.Length);
        }

        var lines = new LineMap(source);
        return new SqlScript(source, lines, [.. _statements], _failures.Select(failure => SqlScript.ErrorOf(failure, lines)).ToEquatableArray());
    }

    private bool ReadStatement()
    {
        _cursor.Clear();
        var last = Collect();
        if (!_cursor.IsAtEnd)
        {
            var (isCopy, generated) = (_cursor.At(Word.Copy) && IsFromStandardInput(), _isGenerator ? Generated(last) : null);
            _isGenerator = false;
            Add(last);
            if (generated is not null)
            {
                _statements.Add(generated);
            }

            if (isCopy && last.Kind == TokenKind.Semicolon)
            {
                _lexer.SkipCopyData();
            }
        }

        return last.Kind != TokenKind.End;
    }

    private void Add(Token last)
    {
        try
        {
            var statement = StatementParser.Parse(_cursor);
            if (statement is StringsStatement strings)
            {
                _lexer.HasEscapes = !strings.AreStandard;
                return;
            }

            if (!ReferenceEquals(statement, IgnoredStatement.Instance))
            {
                _statements.Add(WrittenComment.Apply(statement, source.Text, _lexer.Position));
            }
            else if (KeepsAll)
            {
                var start = _cursor.TokenAt(0).Start;
                _statements.Add(new OtherStatement(source.Text.Substring(start, last.Start - start)) { Span = new Span(start, _cursor.PreviousEnd - start) });
            }
        }
        catch (SqlFailure failure)
        {
            Fail(failure, last.Start);
        }
    }

    /// <summary>What the statement names is unknown from here on, so that nothing is said of what follows from it.</summary>
    private void Fail(SqlFailure failure, int end)
    {
        _failures.Add(failure);
        var start = _cursor.HasTokens ? _cursor.TokenAt(0).Start : end;
        var names = TouchedNames.In(source.Text.Substring(start, end - start));
        _statements.Add(new UnknownEffectStatement("a statement that cannot be read may change it", names.Relations.OrEmpty()) { Schemas = names.Schemas.OrEmpty(), Span = new Span(start, end - start) });
    }

    /// <summary>Takes the tokens up to the semicolon that ends the statement: one outside of parentheses and of BEGIN ATOMIC.</summary>
    private Token Collect()
    {
        var depth = 0;
        var body = new FunctionBody();
        while (true)
        {
            var token = _lexer.Next();
            if (token.Kind == TokenKind.MetaCommand)
            {
                if (MetaCommand(token))
                {
                    token = new Token(TokenKind.Semicolon, Word.Other, token.Start, 0);
                    _cursor.Add(token);
                    return token;
                }

                continue;
            }

            _cursor.Add(token);
            body.See(token);
            depth += token.Kind == TokenKind.LeftParenthesis ? 1 : token.Kind == TokenKind.RightParenthesis ? -1 : 0;
            if (depth > MaximumDepth)
            {
                throw new SqlFailure("54001", "stack depth limit exceeded", new Span(token.Start, token.Length));
            }

            if (token.Kind == TokenKind.End || (token.Kind == TokenKind.Semicolon && depth <= 0 && !body.IsOpen))
            {
                return token;
            }
        }
    }

    /// <summary>Whether the backslash command sends the statement before it: <c>\g</c>, <c>\gset</c>, <c>\gexec</c> ...</summary>
    private bool MetaCommand(Token token)
    {
        if (PsqlCommand.Parse(source.Text, token) is { } command)
        {
            _statements.Add(command);
        }

        _isGenerator |= _cursor.HasTokens && string.CompareOrdinal(source.Text, token.Start, "\\gexec", 0, 6) == 0;
        return source.Text.Length > token.Start + 1 && source.Text[token.Start + 1] == 'g' && _cursor.HasTokens;
    }

    /// <summary>The rows of the query are run as statements; the first string shows how they begin.</summary>
    private GeneratedStatement Generated(Token last)
    {
        var start = _cursor.Start;
        var beginning = _cursor.At(Word.Select) ? FirstString() : null;
        return new GeneratedStatement(source.Text.Substring(start, last.Start - start), beginning) { Span = new Span(start, last.Start - start) };
    }

    /// <summary>The string that a SELECT begins with, or the call of a function such as <c>format</c>.</summary>
    private string? FirstString()
    {
        var first = _cursor.Peek(_cursor.Peek(2).Kind == TokenKind.LeftParenthesis ? 3 : 1);
        return first.IsString ? TokenText.String(source.Text, first) : null;
    }

    private bool IsFromStandardInput()
    {
        for (var i = 1; _cursor.TokenAt(i).Kind is not (TokenKind.Semicolon or TokenKind.End); i++)
        {
            if (_cursor.TokenAt(i).Word == Word.From && _cursor.TokenAt(i + 1).Word == Word.Stdin)
            {
                return true;
            }
        }

        return false;
    }
}
