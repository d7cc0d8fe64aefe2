using System.Globalization;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

internal sealed partial class TokenCursor
{
    /// <summary>Whether a name of a table or column (ColId) stands here.</summary>
    public bool IsAtName => Kind == TokenKind.Word ? WordTable.IsName(Word) || Word == Word.Other : Current.IsIdentifier;

    /// <summary>Whether this word stands here, which the grammar itself does not know.</summary>
    public bool IsSpelled(string word) => Kind == TokenKind.Word && WordTable.IsSame(word, Text, Current.Start, Current.Length);

    /// <summary>A name of a table or column: no reserved word unless quoted.</summary>
    public Identifier Name() => IsAtName ? TakeName() : throw Unexpected();

    /// <summary>A name where any word may stand (ColLabel).</summary>
    public Identifier Label() => Current.IsIdentifier ? TakeName() : throw Unexpected();

    /// <summary><c>name</c>, <c>schema.name</c> or <c>database.schema.name</c>.</summary>
    public ObjectName ObjectName()
    {
        var start = Start;
        return Qualified(Name(), start);
    }

    /// <summary>The name of a function or type, which may be one of the words that cannot name a table.</summary>
    public ObjectName FunctionName()
    {
        var start = Start;
        var isName = IsAtName || (Kind == TokenKind.Word && WordTable.IsTypeOrFunctionName(Word));
        return isName ? Qualified(TakeName(), start) : throw Unexpected();
    }

    public EquatableArray<Identifier> NameList()
    {
        Names.Clear();
        Expect(TokenKind.LeftParenthesis);
        do
        {
            Names.Add(Name());
        }
        while (Accept(TokenKind.Comma));
        Expect(TokenKind.RightParenthesis);
        return Names.OrEmpty();
    }

    public List<ObjectName> ObjectNames()
    {
        var names = new List<ObjectName>();
        do
        {
            names.Add(ObjectName());
        }
        while (Accept(TokenKind.Comma));
        return names;
    }

    public string StringConstant()
    {
        if (!Current.IsString)
        {
            throw Unexpected();
        }

        var token = Current;
        Advance();
        return TokenText.String(Text, token, UnicodeEscape(token.Kind == TokenKind.UnicodeString));
    }

    /// <summary>A whole number with an optional sign.</summary>
    public long SignedInteger()
    {
        var sign = AcceptOperator("-") ? "-" : "";
        _ = sign.Length > 0 || AcceptOperator("+");
        var token = Current;
        if (token.Kind is not (TokenKind.Integer or TokenKind.Number)
            || !long.TryParse(sign + Text.Substring(token.Start, token.Length).Replace("_", ""), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            throw Unexpected();
        }

        Advance();
        return value;
    }

    public bool AcceptIfExists()
    {
        if (!Accept(Word.If))
        {
            return false;
        }

        Expect(Word.Exists);
        return true;
    }

    public bool AcceptIfNotExists()
    {
        if (!At(Word.If, Word.Not))
        {
            return false;
        }

        Index += 2;
        Expect(Word.Exists);
        return true;
    }

    /// <summary>CASCADE, RESTRICT or nothing.</summary>
    public bool AcceptCascade()
    {
        var cascades = Accept(Word.Cascade);
        _ = cascades || Accept(Word.Restrict);
        return cascades;
    }

    private ObjectName Qualified(Identifier first, int start)
    {
        Identifier schema = default;
        var name = first;
        while (At(TokenKind.Dot))
        {
            Advance();
            schema = name;
            name = Label();
        }

        return new ObjectName(schema, name, SpanFrom(start));
    }

    private Identifier TakeName()
    {
        var token = Current;
        Advance();
        return new Identifier(CheckedName(token, UnicodeEscape(token.Kind == TokenKind.UnicodeIdentifier)));
    }

    private string CheckedName(Token token, char escape)
    {
        var name = TokenText.Name(Text, token, pool, escape);
        return name.Length > 0 ? name : throw new SqlFailure("42601", "zero-length delimited identifier at or near \"\"\"\"", new Span(token.Start, token.Length));
    }

    /// <summary>UESCAPE after <c>U&amp;'...'</c>.</summary>
    private char UnicodeEscape(bool isAllowed)
    {
        if (!isAllowed || !Accept(Word.Uescape))
        {
            return '\\';
        }

        var token = Current;
        Expect(TokenKind.String);
        return token.Length == 3 ? Text[token.Start + 1] : throw new SqlFailure("42601", "invalid Unicode escape character", new Span(token.Start, token.Length));
    }
}
