using System.Globalization;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>A position among the tokens of one statement. The last token ends the statement: a semicolon or the end of the text.</summary>
internal sealed partial class TokenCursor(string text, NamePool pool)
{
    private Token[] _tokens = new Token[256];
    private int _count;

    public string Text { get; } = text;

    /// <summary>Where the elements of a table are collected: tables do not nest, so that one list serves them all.</summary>
    public List<TableElement> TableElements { get; } = [];

    /// <summary>Where a list of names is collected.</summary>
    public List<Identifier> Names { get; } = [];

    /// <summary>The types that the text spells, each once.</summary>
    public TypePool Types { get; } = new();

    public int Index { get; set; }

    public Token Current => _tokens[Index];

    public TokenKind Kind => _tokens[Index].Kind;

    public Word Word => _tokens[Index].Word;

    public int Start => _tokens[Index].Start;

    /// <summary>Where the token before the current one ends.</summary>
    public int PreviousEnd => Index == 0 ? _tokens[0].Start : _tokens[Index - 1].End;

    public bool IsAtEnd => Index == _count - 1;

    public bool HasTokens => _count > 0;

    public void Clear() => (_count, Index) = (0, 0);

    public void Add(Token token)
    {
        if (_count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _count * 2);
        }

        _tokens[_count++] = token;
    }

    public Token Peek(int offset) => _tokens[Math.Min(Index + offset, _count - 1)];

    public Token TokenAt(int index) => _tokens[index];

    public void Advance()
    {
        if (Index < _count - 1)
        {
            Index++;
        }
    }

    public bool At(Word word) => Word == word;

    public bool At(Word first, Word second) => Word == first && Peek(1).Word == second;

    public bool At(TokenKind kind) => Kind == kind;

    public bool AtOperator(string symbol) => IsOperator(Current, symbol);

    public bool IsOperator(Token token, string symbol) =>
        token.Kind == TokenKind.Operator && token.Length == symbol.Length && string.CompareOrdinal(Text, token.Start, symbol, 0, symbol.Length) == 0;

    public bool Accept(Word word)
    {
        if (Word != word)
        {
            return false;
        }

        Advance();
        return true;
    }

    public bool Accept(Word first, Word second)
    {
        if (!At(first, second))
        {
            return false;
        }

        Index += 2;
        return true;
    }

    public bool Accept(TokenKind kind)
    {
        if (Kind != kind || IsAtEnd)
        {
            return false;
        }

        Advance();
        return true;
    }

    public bool AcceptOperator(string symbol)
    {
        if (!AtOperator(symbol))
        {
            return false;
        }

        Advance();
        return true;
    }

    public void Expect(Word word)
    {
        if (!Accept(word))
        {
            throw Unexpected();
        }
    }

    public void Expect(TokenKind kind)
    {
        if (!Accept(kind))
        {
            throw Unexpected();
        }
    }

    public void ExpectEnd()
    {
        if (!IsAtEnd)
        {
            throw Unexpected();
        }
    }

    public void SkipToEnd() => Index = _count - 1;

    /// <summary>In the server's words: <c>syntax error at or near "x"</c>, or <c>at end of input</c>.</summary>
    public SqlFailure Unexpected()
    {
        var token = Current;
        var where = token.Kind == TokenKind.End ? "at end of input" : $"at or near \"{Text.Substring(token.Start, token.Length)}\"";
        return new SqlFailure("42601", "syntax error " + where, new Span(token.Start, token.Length));
    }

    /// <summary>What stands there, white space and comments included.</summary>
    public string SourceOf(Span span) => pool.Exact(Text, span.Start, span.Length);

    public Span SpanFrom(int start) => Span.Between(start, PreviousEnd);
}
