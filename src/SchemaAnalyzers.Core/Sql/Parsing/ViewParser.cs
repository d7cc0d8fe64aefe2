using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Queries;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads CREATE VIEW and CREATE MATERIALIZED VIEW.</summary>
internal static class ViewParser
{
    public static CreateViewStatement Parse(TokenCursor cursor, bool orReplace, bool isTemporary)
    {
        var isRecursive = cursor.Accept(Word.Recursive);
        var isMaterialized = cursor.Accept(Word.Materialized);
        cursor.Expect(Word.View);
        var ifNotExists = cursor.AcceptIfNotExists();
        var name = cursor.ObjectName();
        EquatableArray<Identifier> columns = cursor.At(TokenKind.LeftParenthesis) ? cursor.NameList() : default;
        if (cursor.Accept(Word.Using))
        {
            cursor.Name();
        }

        var options = cursor.Accept(Word.With) ? StorageOptions.Parse(cursor) : null;
        if (cursor.Accept(Word.Tablespace))
        {
            cursor.Name();
        }

        cursor.Expect(Word.As);
        var (query, parsed) = Query(cursor);
        if (isRecursive)
        {
            query = Recursive(name, columns, query);
            parsed = QueryParser.TryParse(query) is { } recursive ? new ParsedQuery(recursive, 0) : null;
        }

        return new CreateViewStatement(name, query)
        {
            ColumnNames = columns,
            Parsed = parsed,
            IsMaterialized = isMaterialized,
            OrReplace = orReplace,
            IfNotExists = ifNotExists,
            IsTemporary = isTemporary,
            Options = WithCheck(cursor, options),
        };
    }

    private static (string Text, ParsedQuery? Parsed) Query(TokenCursor cursor)
    {
        var from = cursor.Index;
        if (cursor.Word is not (Word.Select or Word.With or Word.Values or Word.Table) && !cursor.At(TokenKind.LeftParenthesis))
        {
            throw cursor.Unexpected();
        }

        StatementParser.SkipQuery(cursor);
        var end = cursor.Index;
        cursor.Index = end - TailLength(cursor);
        var start = cursor.TokenAt(from).Start;
        var query = QueryParser.TryParse(cursor, from, cursor.Index);
        return (cursor.Text.Substring(start, cursor.PreviousEnd - start), query is null ? null : new ParsedQuery(query, start));
    }

    /// <summary>How many tokens at the end are WITH [NO] DATA or WITH ... CHECK OPTION.</summary>
    private static int TailLength(TokenCursor cursor)
    {
        Word Back(int offset) => cursor.Index >= offset ? cursor.TokenAt(cursor.Index - offset).Word : Word.Other;
        return (Back(4), Back(3), Back(2), Back(1)) switch
        {
            (Word.With, Word.Cascaded or Word.Local, Word.Check, Word.Option) => 4,
            (_, Word.With, Word.Check, Word.Option) => 3,
            (_, Word.With, Word.No, Word.Data) => 3,
            (_, _, Word.With, Word.Data) => 2,
            _ => 0,
        };
    }

    /// <summary>WITH CHECK OPTION is kept by the server as a storage parameter.</summary>
    private static string? WithCheck(TokenCursor cursor, string? options)
    {
        var isLocal = false;
        var isCheck = false;
        while (!cursor.IsAtEnd && !cursor.At(Word.Create) && !cursor.At(Word.Grant))
        {
            isLocal |= cursor.At(Word.Local);
            isCheck |= cursor.At(Word.Check);
            cursor.Advance();
        }

        var check = isLocal ? "check_option='local'" : "check_option='cascaded'";
        return !isCheck ? options : options is null ? check : $"{options}, {check}";
    }

    /// <summary>CREATE RECURSIVE VIEW v (a) AS q is CREATE VIEW v AS WITH RECURSIVE v (a) AS (q) SELECT a FROM v.</summary>
    private static string Recursive(ObjectName name, EquatableArray<Identifier> columns, string query)
    {
        var list = string.Join(", ", columns.Select(SqlQuote.Identifier));
        var view = SqlQuote.Identifier(name.Name);
        return $"WITH RECURSIVE {view}({list}) AS ({query}) SELECT {list} FROM {view}";
    }
}
