using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Cuts a text into statements as psql does, and reads each of them.</summary>
internal sealed class ScriptParser(SqlSource source, CancellationToken cancellationToken)
{
    /// <summary>Far beyond any real statement, far below what could overflow a stack.</summary>
    private const int MaximumDepth = 1000;

    private readonly Lexer _lexer = new(source.Text, 0, source.Text.Length);
    private readonly TokenCursor _cursor = new(source.Text, new NamePool());
    private readonly List<Statement> _statements = [];

    public SqlScript Parse()
    {
        var lines = new LineMap(source);
        try
        {
            TextCheck.Verify(source.Text);
            while (ReadStatement())
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            return new SqlScript(source, lines, [.. _statements], null);
        }
        catch (SqlFailure failure)
        {
            return new SqlScript(source, lines, [.. _statements], SqlScript.ErrorOf(failure, lines));
        }
    }

    private bool ReadStatement()
    {
        _cursor.Clear();
        var last = Collect();
        if (!_cursor.IsAtEnd)
        {
            var isCopy = _cursor.At(Word.Copy) && IsFromStandardInput();
            var statement = StatementParser.Parse(_cursor);
            if (!ReferenceEquals(statement, IgnoredStatement.Instance))
            {
                _statements.Add(WrittenComment.Apply(statement, source.Text, _lexer.Position));
            }

            if (isCopy && last.Kind == TokenKind.Semicolon)
            {
                _lexer.SkipCopyData();
            }
        }

        return last.Kind != TokenKind.End;
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
        if (PsqlCommand.Include(source.Text, token) is { } include)
        {
            _statements.Add(include);
        }

        return source.Text.Length > token.Start + 1 && source.Text[token.Start + 1] == 'g' && _cursor.HasTokens;
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
