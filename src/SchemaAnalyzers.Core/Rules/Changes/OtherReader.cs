using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Replay;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Rules.Changes;

/// <summary>Statements that change no relation: of rows, of settings, of the whole server. What is not followed is passed over.</summary>
internal sealed class OtherReader(MigrationFacts facts, string text, Action<Change, TableUse?> report)
{
    private readonly TokenCursor _cursor = Tokens(text);

    public void Read()
    {
        try
        {
            Dispatch();
        }
        catch (SqlFailure)
        {
            // A form that is not followed.
        }
    }

    private void Dispatch()
    {
        var first = _cursor.Word;
        _cursor.Advance();
        switch (first)
        {
            case Word.Truncate:
                Truncate();
                break;
            case Word.Update or Word.Delete or Word.Insert:
                new RowReader(facts, _cursor, report).Read(first);
                break;
            case Word.Vacuum:
                report(new NeedsNoTransaction("VACUUM"), null);
                Vacuum();
                break;
            case Word.Reindex:
                Reindex();
                break;
            case Word.Cluster:
                Cluster();
                break;
            case Word.Create or Word.Drop when _cursor.Word is Word.Database or Word.Tablespace:
                report(new NeedsNoTransaction($"{first} {_cursor.Word}".ToUpperInvariant()), null);
                break;
            case Word.Alter when _cursor.At(Word.System):
                report(new NeedsNoTransaction("ALTER SYSTEM"), null);
                break;
            case Word.Set:
                Set();
                break;
            case Word.Select:
                SetByFunction();
                break;
        }
    }

    private void Truncate()
    {
        _cursor.Accept(Word.Table);
        do
        {
            _cursor.Accept(Word.Only);
            var table = facts.Table(_cursor.ObjectName());
            report(new DataLost("Empties", "table", table.Name), table);
            _cursor.AcceptOperator("*");
        }
        while (_cursor.Accept(TokenKind.Comma));
    }

    private void Vacuum()
    {
        var isFull = _cursor.Accept(Word.Full) || (_cursor.At(TokenKind.LeftParenthesis) && HasFullOption());
        while (_cursor.Word is Word.Freeze or Word.Verbose or Word.Analyze)
        {
            _cursor.Advance();
        }

        if (isFull && _cursor.IsAtName)
        {
            report(new TableRewritten("VACUUM FULL"), facts.Table(_cursor.ObjectName()));
        }
    }

    private bool HasFullOption()
    {
        var from = _cursor.Index;
        _cursor.SkipParenthesized();
        return Enumerable.Range(from, _cursor.Index - from).Any(index => _cursor.TokenAt(index).Word == Word.Full && _cursor.TokenAt(index + 1).Word is not (Word.False or Word.Off));
    }

    private void Reindex()
    {
        var isConcurrent = false;
        if (_cursor.At(TokenKind.LeftParenthesis))
        {
            var from = _cursor.Index;
            _cursor.SkipParenthesized();
            isConcurrent = Enumerable.Range(from, _cursor.Index - from).Any(index => _cursor.TokenAt(index).Word == Word.Concurrently && _cursor.TokenAt(index + 1).Word is not (Word.False or Word.Off));
        }

        var kind = _cursor.Word;
        _cursor.Advance();
        isConcurrent |= _cursor.Accept(Word.Concurrently);
        var name = kind is Word.Index or Word.Table ? _cursor.ObjectName() : default;
        var table = kind == Word.Table ? facts.Table(name) : kind == Word.Index ? facts.TableOfIndex(name) : null;
        if (isConcurrent || kind is Word.Schema or Word.Database or Word.System)
        {
            report(new NeedsNoTransaction(isConcurrent ? "REINDEX CONCURRENTLY" : $"REINDEX {kind}".ToUpperInvariant()), table);
        }
        else
        {
            report(new IndexesRebuilt(name.ToString()), table);
        }
    }

    private void Cluster()
    {
        _cursor.Accept(Word.Verbose);
        if (_cursor.IsAtName)
        {
            report(new TableRewritten("CLUSTER"), facts.Table(_cursor.ObjectName()));
        }
        else
        {
            report(new NeedsNoTransaction("CLUSTER"), null);
        }
    }

    private void Set()
    {
        _ = _cursor.Accept(Word.Local) || _cursor.Accept(Word.Session);
        report(new SettingChanged(_cursor.Label().Value), null);
    }

    /// <summary><c>SELECT set_config('lock_timeout', '5s', false)</c></summary>
    private void SetByFunction()
    {
        if (_cursor.IsSpelled("set_config") && _cursor.Peek(1).Kind == TokenKind.LeftParenthesis && _cursor.Peek(2).IsString)
        {
            report(new SettingChanged(TokenText.String(text, _cursor.Peek(2)).ToLowerInvariant()), null);
        }
    }

    private static TokenCursor Tokens(string text)
    {
        var cursor = new TokenCursor(text, new NamePool());
        ExpressionTokens.Of(text).ForEach(cursor.Add);
        cursor.Add(new Token(TokenKind.End, Word.Other, text.Length, 0));
        return cursor;
    }
}
