using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Understands queries that take columns of one relation, renamed or cast; says nothing about any other.</summary>
internal static class QueryParser
{
    /// <summary>The query that starts at a token and ends at the current one, or null.</summary>
    public static SelectSyntax? TrySelect(TokenCursor cursor, int from)
    {
        var end = cursor.Index;
        cursor.Index = from;
        try
        {
            return Select(cursor);
        }
        catch (SqlFailure)
        {
            return null;
        }
        finally
        {
            cursor.Index = end;
        }
    }

    private static SelectSyntax? Select(TokenCursor cursor)
    {
        if (!cursor.Accept(Word.Select))
        {
            return null;
        }

        cursor.Accept(Word.All);
        var items = new List<SelectItem>();
        do
        {
            if (Item(cursor) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }
        while (cursor.Accept(TokenKind.Comma));
        if (!cursor.Accept(Word.From))
        {
            return null;
        }

        cursor.Accept(Word.Only);
        var source = cursor.ObjectName();
        var alias = cursor.Accept(Word.As) || cursor.IsAtName ? cursor.Name() : source.Name;
        return IsTail(cursor) ? new SelectSyntax(source, alias, items.OrEmpty()) : null;
    }

    /// <summary>Whether what follows FROM cannot change which columns there are.</summary>
    private static bool IsTail(TokenCursor cursor)
    {
        if (!cursor.IsAtEnd && cursor.Word is not (Word.Where or Word.Order or Word.Limit or Word.Offset or Word.With or Word.Fetch or Word.Create or Word.Grant))
        {
            return false;
        }

        for (var i = cursor.Index; cursor.TokenAt(i).Kind is not (TokenKind.End or TokenKind.Semicolon); i++)
        {
            if (cursor.TokenAt(i).Word is Word.Union or Word.Intersect or Word.Except)
            {
                return false;
            }
        }

        return true;
    }

    private static SelectItem? Item(TokenCursor cursor)
    {
        if (cursor.AcceptOperator("*"))
        {
            return new SelectItem(null, null, null, null);
        }

        // (t.a)::text is how the server prints a cast of a column.
        var isWrapped = cursor.Accept(TokenKind.LeftParenthesis);
        Identifier? qualifier = null;
        if (!cursor.IsAtName)
        {
            return null;
        }

        var name = cursor.Name();
        if (cursor.Accept(TokenKind.Dot))
        {
            qualifier = name;
            if (cursor.AcceptOperator("*"))
            {
                return new SelectItem(qualifier, null, null, null);
            }

            name = cursor.Label();
        }

        if (isWrapped)
        {
            cursor.Expect(TokenKind.RightParenthesis);
        }

        TypeSyntax? cast = cursor.Accept(TokenKind.Cast) ? TypeParser.Parse(cursor) : null;
        var alias = Alias(cursor);
        return cursor.At(TokenKind.Comma) || cursor.At(Word.From) ? new SelectItem(qualifier, name, cast, alias) : null;
    }

    private static Identifier? Alias(TokenCursor cursor)
    {
        if (cursor.Accept(Word.As))
        {
            return cursor.Label();
        }

        return cursor.Current.IsIdentifier && !WordTable.IsReserved(cursor.Word) ? cursor.Label() : null;
    }
}
