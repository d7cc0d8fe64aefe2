using System.Text;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>
/// Puts the schema before the names in kept expressions, as the search_path of the moment resolves them: the text has to mean the same later,
/// when another search_path is set.
/// </summary>
internal static class Qualifier
{
    public static string Expression(Session session, string text)
    {
        if (text.IndexOf('(') < 0 && text.IndexOf(':') < 0 && session.Catalog.Collations.Keys.Count == 0)
        {
            return text;
        }

        var edits = new TextEdits(text);
        var tokens = ExpressionTokens.Of(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            QualifyAt(session, text, tokens, i, edits);
        }

        return edits.Apply();
    }

    /// <summary>A default: the server knows <c>nextval('s')</c> as <c>nextval('s'::regclass)</c>, and looks for the sequence at once.</summary>
    public static string Default(Session session, string text, Span span)
    {
        if (text.IndexOf('(') < 0)
        {
            return Expression(session, text);
        }

        var tokens = ExpressionTokens.Of(text);
        if (tokens.Count == 6 && tokens[0].Kind == TokenKind.LeftParenthesis && tokens[3].Kind == TokenKind.String && tokens[5].Kind == TokenKind.RightParenthesis)
        {
            // EF Core puts every default between parentheses.
            return Default(session, text.Substring(tokens[1].Start, tokens[4].End - tokens[1].Start), span);
        }

        var isCall = tokens.Count >= 4 && tokens[0].Kind == TokenKind.Word && tokens[1].Kind == TokenKind.LeftParenthesis && tokens[2].Kind == TokenKind.String
            && WordTable.IsSame("nextval", text, tokens[0].Start, tokens[0].Length);
        var isPlain = isCall && tokens.Count == 4;
        if (isPlain || isCall && tokens.Count == 6 && IsRegclass(text, tokens, 4))
        {
            RequireSequence(session, TokenText.String(text, tokens[2]), span);
        }

        return Expression(session, isPlain ? text.Insert(tokens[2].End, "::regclass") : text);
    }

    private static void RequireSequence(Session session, string written, Span span)
    {
        var names = ExpressionTokens.Of(written).Where(token => token.IsIdentifier).Select(token => new Identifier(TokenText.Name(written, token, new NamePool()))).ToList();
        if (names.Count is 0 or > 2)
        {
            return;
        }

        var name = new ObjectName(names.Count == 2 ? names[0] : default, names[names.Count - 1], span);
        if (session.FindRelation(name) is null && !session.Uncertain.Contains(name.Name))
        {
            throw session.MissingSchema(name) ?? new SqlFailure("42P01", $"relation \"{name}\" does not exist", span);
        }
    }

    public static void QualifyAt(Session session, string text, List<Token> tokens, int i, TextEdits edits)
    {
        var isCastType = tokens.KindAt(i - 1) == TokenKind.Cast;
        if (tokens[i].IsString && tokens.KindAt(i + 1) == TokenKind.Cast && IsRegclass(text, tokens, i + 2))
        {
            QualifyLiteral(session, text, tokens[i], edits);
        }

        if (tokens[i].Kind == TokenKind.String && IsSequenceArgument(text, tokens, i) && RelationLiteral(session, text.Substring(tokens[i].Start, tokens[i].Length)) is { } sequence)
        {
            edits.Replace(tokens[i].Start, tokens[i].Length, sequence + "::regclass");
        }

        if (!tokens[i].IsIdentifier || tokens.KindAt(i - 1) == TokenKind.Dot || tokens.KindAt(i + 1) == TokenKind.Dot)
        {
            return;
        }

        var isCall = tokens.KindAt(i + 1) == TokenKind.LeftParenthesis && !isCastType;
        var isCollation = tokens.WordAt(i - 1) == Word.Collate;
        if (!isCall && !isCastType && !isCollation)
        {
            return;
        }

        var name = new Identifier(TokenText.Name(text, tokens[i], new NamePool()));
        var schema = isCollation ? session.Find(new ObjectName(default, name, default), session.Catalog.Collations.ContainsKey)?.Schema
            : isCall ? SchemaOfFunction(session, name) : SchemaOfType(session, name);
        if (schema is { } found)
        {
            edits.Insert(tokens[i].Start, SqlQuote.Identifier(found) + ".");
        }
    }

    /// <summary>The schema of a function that the script or an extension created and the search_path finds; null for built-in ones.</summary>
    public static Identifier? SchemaOfFunction(Session session, Identifier name)
    {
        foreach (var schema in session.SearchPath)
        {
            if (session.Catalog.Functions.Contains(new QualifiedName(schema, name)))
            {
                return schema;
            }
        }

        return ExtensionTypes.SchemaOfMember(session, name.Value) is { } owner && session.Path.Contains(owner) ? owner : null;
    }

    /// <summary>The text constant in <c>currval('s')</c>.</summary>
    private static bool IsSequenceArgument(string text, List<Token> tokens, int i) =>
        i > 1 && tokens.KindAt(i - 1) == TokenKind.LeftParenthesis && tokens.KindAt(i + 1) is TokenKind.RightParenthesis or TokenKind.Comma && tokens[i - 2].Kind == TokenKind.Word
        && (WordTable.IsSame("nextval", text, tokens[i - 2].Start, tokens[i - 2].Length) || WordTable.IsSame("currval", text, tokens[i - 2].Start, tokens[i - 2].Length) || WordTable.IsSame("setval", text, tokens[i - 2].Start, tokens[i - 2].Length));

    private static Identifier? SchemaOfType(Session session, Identifier name) =>
        TypeParser.FindBuiltIn(name.Value) is null && BuiltInTypes.Resolve(name.Value) is null
            ? TypeResolver.FindName(session, new ObjectName(default, name, default))?.Schema
            : null;

    private static bool IsRegclass(string text, List<Token> tokens, int index) =>
        tokens.KindAt(index) == TokenKind.Word && WordTable.IsSame("regclass", text, tokens[index].Start, tokens[index].Length);

    /// <summary><c>'t_id_seq'::regclass</c></summary>
    private static void QualifyLiteral(Session session, string text, Token token, TextEdits edits)
    {
        if (RelationLiteral(session, text.Substring(token.Start, token.Length)) is { } literal)
        {
            edits.Replace(token.Start, token.Length, literal);
        }
    }

    /// <summary>The string constant with the full name of the relation in it; null where that is not known, or written already.</summary>
    public static string? RelationLiteral(Session session, string literal)
    {
        var tokens = ExpressionTokens.Of(literal);
        if (tokens.Count != 1 || !tokens[0].IsString)
        {
            return null;
        }

        var written = TokenText.String(literal, tokens[0]);
        var names = ExpressionTokens.Of(written);
        if (names.Count != 1 || !names[0].IsIdentifier)
        {
            return null;
        }

        var name = new ObjectName(default, new Identifier(TokenText.Name(written, names[0], new NamePool())), default);
        return session.FindRelation(name) is { } relation ? SqlQuote.Literal(SqlQuote.Name(relation.Name)) : null;
    }
}

/// <summary>Edits of one text, from left to right.</summary>
internal sealed class TextEdits(string text)
{
    private StringBuilder? _result;
    private int _end;

    public void Insert(int offset, string inserted) => Replace(offset, 0, inserted);

    public void Replace(int offset, int length, string replacement)
    {
        (_result ??= new StringBuilder()).Append(text, _end, offset - _end).Append(replacement);
        _end = offset + length;
    }

    public string Apply() => _result is null ? text : _result.Append(text, _end, text.Length - _end).ToString();
}
