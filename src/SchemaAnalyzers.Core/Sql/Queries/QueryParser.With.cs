using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;

namespace SchemaAnalyzers.Sql.Queries;

internal sealed partial class QueryParser
{
    private WithClause With()
    {
        _cursor.Expect(Word.With);
        var isRecursive = _cursor.Accept(Word.Recursive);
        var tables = new List<CommonTable>();
        do
        {
            tables.Add(CommonTable());
        }
        while (_cursor.Accept(TokenKind.Comma));
        return new WithClause(isRecursive, tables.OrEmpty());
    }

    private CommonTable CommonTable()
    {
        var start = _cursor.Start;
        var name = new NamePart(_cursor.Name(), _cursor.SpanFrom(start));
        EquatableArray<Identifier> columns = _cursor.At(TokenKind.LeftParenthesis) ? _cursor.NameList() : default;
        _cursor.Expect(Word.As);
        _ = _cursor.Accept(Word.Materialized) || _cursor.Accept(Word.Not, Word.Materialized);
        var query = _cursor.Peek(1).Word is Word.Insert or Word.Update or Word.Delete or Word.Merge ? DataChange() : InParentheses();
        var added = new List<AddedColumn>();
        Search(added);
        Cycle(added);
        return new CommonTable(name, columns, query) { Added = added.OrEmpty() };
    }

    private DataChangeQuery DataChange()
    {
        var start = _cursor.Start;
        _cursor.SkipParenthesized();
        return new DataChangeQuery(_cursor.SpanFrom(start));
    }

    private void Search(List<AddedColumn> added)
    {
        if (!_cursor.At(Word.Search))
        {
            return;
        }

        _cursor.Advance();
        _ = _cursor.Accept(Word.Depth) || (_cursor.Accept(Word.Breadth) ? true : throw _cursor.Unexpected());
        _cursor.Expect(Word.First);
        _cursor.Expect(Word.By);
        SkipNames();
        _cursor.Expect(Word.Set);
        added.Add(new AddedColumn(_cursor.Name(), null));
    }

    private void Cycle(List<AddedColumn> added)
    {
        if (!_cursor.Accept(Word.Cycle))
        {
            return;
        }

        SkipNames();
        _cursor.Expect(Word.Set);
        var mark = _cursor.Name();
        var isPlain = !_cursor.Accept(Word.To);
        if (!isPlain)
        {
            Expression(UnaryLevel);
            _cursor.Expect(Word.Default);
            Expression(UnaryLevel);
        }

        added.Add(new AddedColumn(mark, isPlain ? SqlType.BuiltIn("bool") : null));
        _cursor.Expect(Word.Using);
        added.Add(new AddedColumn(_cursor.Name(), null));
    }

    private void SkipNames()
    {
        do
        {
            _cursor.Name();
        }
        while (_cursor.Accept(TokenKind.Comma));
    }
}
