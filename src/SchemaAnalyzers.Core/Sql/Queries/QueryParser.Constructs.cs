using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Queries;

/// <remarks>SQL/XML and SQL/JSON: https://www.postgresql.org/docs/current/functions-json.html</remarks>
internal sealed partial class QueryParser
{
    private Expression? Construct(int start)
    {
        var word = _cursor.Word;
        if (word == Word.JsonObject && !IsConstruct())
        {
            return null;
        }

        _cursor.Advance();
        var (type, open) = (ConstructType(word), _cursor.Index);
        var items = LooseItems();
        if (WrittenType(open, word) is { } written)
        {
            type = written;
        }

        var name = word == Word.Treat ? type?.Type.Name.Name ?? default : new Identifier(WordTable.SpellingOf(word));
        var construct = new ConstructExpression(_cursor.SpanFrom(start), name, type, items);
        SkipTail();
        return construct with { Span = _cursor.SpanFrom(start) };
    }

    private static TypeSyntax? ConstructType(Word word) => word switch
    {
        Word.Xmlexists or Word.JsonExists => Plain("bool"),
        Word.Xmlconcat or Word.Xmlelement or Word.Xmlforest or Word.Xmlparse or Word.Xmlpi or Word.Xmlroot => Plain("xml"),
        Word.Json or Word.JsonArray or Word.JsonArrayagg or Word.JsonObject or Word.JsonObjectagg or Word.JsonScalar => Plain("json"),
        Word.JsonQuery => Plain("jsonb"),
        Word.JsonSerialize or Word.JsonValue => Plain("text"),
        _ => null,
    };

    private static TypeSyntax Plain(string name) => new(TypeParser.Plain(name), default);

    /// <summary>The type after RETURNING, or after AS.</summary>
    private TypeSyntax? WrittenType(int open, Word word)
    {
        var index = _cursor.Index;
        var mark = word is Word.Xmlserialize or Word.Treat ? Word.As : Word.Returning;
        TypeSyntax? type = null;
        for (var i = open + 1; i < index - 1; i++)
        {
            if (_cursor.TokenAt(i).Kind == TokenKind.LeftParenthesis)
            {
                i = CloseOf(i);
            }
            else if (_cursor.TokenAt(i).Word == mark)
            {
                _cursor.Index = i + 1;
                type = TypeParser.Parse(_cursor);
            }
        }

        _cursor.Index = index;
        return type;
    }

    /// <summary>Before PostgreSQL 16 json_object is a function like any other, and its calls are written as ever.</summary>
    private bool IsConstruct()
    {
        var close = CloseOf(_cursor.Index + 1);
        for (var i = _cursor.Index + 2; i < close; i++)
        {
            if (_cursor.TokenAt(i).Kind == TokenKind.LeftParenthesis)
            {
                i = CloseOf(i);
            }
            else if (_cursor.TokenAt(i).Kind == TokenKind.Colon || _cursor.TokenAt(i).Word is Word.Value or Word.Returning or Word.On)
            {
                return true;
            }
        }

        return close == _cursor.Index + 2;
    }

    /// <summary>The expressions between the key words in parentheses.</summary>
    private EquatableArray<Expression> LooseItems()
    {
        Enter();
        var items = new List<Expression>();
        _cursor.Expect(TokenKind.LeftParenthesis);
        while (!_cursor.Accept(TokenKind.RightParenthesis))
        {
            if (_cursor.IsAtEnd)
            {
                throw _cursor.Unexpected();
            }

            if (_cursor.At(Word.Xmlattributes) || _cursor.At(Word.Xmlnamespaces))
            {
                _cursor.Advance();
                items.AddRange(LooseItems());
                continue;
            }

            var (index, depth) = (_cursor.Index, _depth);
            try
            {
                items.Add(Expression());
            }
            catch (SqlFailure failure) when (failure.SqlState == "42601")
            {
                (_cursor.Index, _depth) = (index, depth);
                Pass();
            }
        }

        _depth--;
        return items.ToArray();
    }

    private void Pass()
    {
        if (_cursor.Kind is TokenKind.LeftParenthesis or TokenKind.LeftBracket)
        {
            _cursor.SkipParenthesized();
        }
        else
        {
            _cursor.Advance();
        }
    }

    /// <summary>FILTER and OVER of JSON_ARRAYAGG and JSON_OBJECTAGG.</summary>
    private void SkipTail()
    {
        while (_cursor.Word is Word.Filter or Word.Over && _cursor.Peek(1).Kind == TokenKind.LeftParenthesis)
        {
            _cursor.Advance();
            _cursor.SkipParenthesized();
        }
    }
}
