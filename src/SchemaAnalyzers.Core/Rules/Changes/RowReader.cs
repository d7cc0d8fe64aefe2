using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Rules.Changes;

/// <summary>INSERT, UPDATE and DELETE: whether they go through a whole table, and which labels of enum types they say.</summary>
internal sealed class RowReader(MigrationFacts facts, TokenCursor cursor, Action<Change, TableUse?> report)
{
    /// <param name="verb">Which was read.</param>
    public void Read(Word verb)
    {
        _ = cursor.Accept(Word.From) || cursor.Accept(Word.Into);
        cursor.Accept(Word.Only);
        var name = cursor.ObjectName();
        var table = facts.Table(name);
        if (verb == Word.Insert)
        {
            Insert(name, table);
            return;
        }

        if (IsWhole())
        {
            report(new AllRowsChanged(verb == Word.Update ? "UPDATE" : "DELETE"), table);
        }

        for (; !cursor.IsAtEnd; cursor.Advance())
        {
            Compare(name, table);
        }
    }

    /// <summary>Whether no condition chooses rows, or the only one is that they have no value yet.</summary>
    private bool IsWhole()
    {
        var depth = 0;
        for (var index = cursor.Index; cursor.TokenAt(index).Kind != TokenKind.End; index++)
        {
            var token = cursor.TokenAt(index);
            depth += token.Kind == TokenKind.LeftParenthesis ? 1 : token.Kind == TokenKind.RightParenthesis ? -1 : 0;
            if (depth == 0 && token.Word is Word.From or Word.Using)
            {
                return false;
            }

            if (depth == 0 && token.Word == Word.Where)
            {
                return cursor.TokenAt(index + 1).IsIdentifier && cursor.TokenAt(index + 2).Word == Word.Is && cursor.TokenAt(index + 3).Word == Word.Null
                    && cursor.TokenAt(index + 4).Kind is TokenKind.End or TokenKind.Semicolon;
            }
        }

        return true;
    }

    /// <summary><c>status = 'new'</c>, in SET as in WHERE.</summary>
    private void Compare(ObjectName name, TableUse table)
    {
        var (column, sign, value) = (cursor.Current, cursor.Peek(1), cursor.Peek(2));
        if (column.IsIdentifier && (cursor.IsOperator(sign, "=") || cursor.IsOperator(sign, "<>")) && value.IsString)
        {
            Use(name, table, Name(column), value);
        }
    }

    private void Insert(ObjectName name, TableUse table)
    {
        if (!cursor.At(TokenKind.LeftParenthesis))
        {
            return;
        }

        var columns = cursor.NameList();
        if (!cursor.Accept(Word.Values))
        {
            return;
        }

        do
        {
            cursor.Expect(TokenKind.LeftParenthesis);
            var at = 0;
            do
            {
                if (cursor.Current.IsString && at < columns.Count)
                {
                    Use(name, table, columns[at], cursor.Current);
                }

                at++;
                cursor.Expression(static _ => false);
            }
            while (cursor.Accept(TokenKind.Comma));
            cursor.Expect(TokenKind.RightParenthesis);
        }
        while (cursor.Accept(TokenKind.Comma));
    }

    private void Use(ObjectName name, TableUse table, Identifier column, Token value)
    {
        if (facts.Column(name, column)?.Type is { } type && facts.IsEnum(type))
        {
            report(new EnumLabelUsed(type.Name.ToString(), TokenText.String(cursor.Text, value)), table);
        }
    }

    private Identifier Name(Token token) => new(TokenText.Name(cursor.Text, token, new NamePool()));
}
