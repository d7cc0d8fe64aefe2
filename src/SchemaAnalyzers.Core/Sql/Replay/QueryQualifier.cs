using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Qualifies the relations in the FROM clauses of a query, and tells which they are.</summary>
internal sealed class QueryQualifier
{
    private readonly Session _session;
    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly TextEdits _edits;
    private readonly HashSet<Identifier> _withNames = [];
    private readonly Stack<bool> _outerFrom = new();
    private bool _isInFrom;
    private bool _expectsRelation;

    private QueryQualifier(Session session, string text)
    {
        _session = session;
        _text = text;
        _tokens = ExpressionTokens.Of(text);
        _edits = new TextEdits(text);
    }

    public List<RelationEntry> Uses { get; } = [];

    /// <summary>The query with qualified names, and the relations that it reads as far as they exist.</summary>
    public static (string Text, List<RelationEntry> Uses) Run(Session session, string text)
    {
        var qualifier = new QueryQualifier(session, text);
        qualifier.CollectWithNames();
        for (var i = 0; i < qualifier._tokens.Count; i++)
        {
            qualifier.See(i);
        }

        return (qualifier._edits.Apply(), qualifier.Uses);
    }

    /// <summary>The names before AS ( and AS MATERIALIZED (: those of WITH.</summary>
    private void CollectWithNames()
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            var isWith = _tokens.WordAt(i + 1) == Word.As && (_tokens.KindAt(i + 2) == TokenKind.LeftParenthesis || _tokens.WordAt(i + 2) is Word.Materialized or Word.Not);
            if (_tokens[i].IsIdentifier && isWith)
            {
                _withNames.Add(NameAt(i));
            }
        }

        // WITH RECURSIVE t (a, b) AS (...)
        for (var i = 0; i + 1 < _tokens.Count; i++)
        {
            var isStart = _tokens[i].Word is Word.Recursive || (_tokens[i].Word == Word.With && _tokens[i + 1].Word != Word.Recursive);
            if (isStart && _tokens[i + 1].IsIdentifier)
            {
                _withNames.Add(NameAt(i + 1));
            }
        }
    }

    private void See(int i)
    {
        switch (_tokens[i].Kind)
        {
            case TokenKind.LeftParenthesis:
                _outerFrom.Push(_isInFrom);
                _isInFrom = _expectsRelation;
                return;
            case TokenKind.RightParenthesis:
                _isInFrom = _outerFrom.Count > 0 && _outerFrom.Pop();
                _expectsRelation = false;
                return;
            case TokenKind.Comma:
                _expectsRelation = _isInFrom;
                return;
        }

        if (_expectsRelation && _tokens[i].IsIdentifier && _tokens[i].Word is not (Word.Only or Word.Lateral or Word.Select or Word.Values or Word.With))
        {
            _expectsRelation = false;
            Relation(i);
            return;
        }

        Follow(i);
        Qualifier.QualifyAt(_session, _text, _tokens, i, _edits);
    }

    private void Follow(int i)
    {
        switch (_tokens[i].Word)
        {
            case Word.From when !IsInsideCall(i) && _tokens.WordAt(i - 1) != Word.Distinct:
                (_isInFrom, _expectsRelation) = (true, true);
                break;
            case Word.Join:
                _expectsRelation = true;
                break;
            case Word.Select or Word.Where or Word.Group or Word.Having or Word.Order or Word.Limit or Word.Window or Word.Union or Word.Except or Word.Intersect:
                (_isInFrom, _expectsRelation) = (false, false);
                break;
        }
    }

    /// <summary>Whether this FROM belongs to extract(... FROM ...), substring, trim or overlay: no SELECT stands between it and its parenthesis.</summary>
    private bool IsInsideCall(int from)
    {
        var depth = 0;
        for (var i = from - 1; i >= 0; i--)
        {
            depth += _tokens[i].Kind == TokenKind.RightParenthesis ? 1 : _tokens[i].Kind == TokenKind.LeftParenthesis ? -1 : 0;
            if (depth < 0)
            {
                return i > 0 && _tokens[i - 1].Word is Word.Extract or Word.Substring or Word.Trim or Word.Overlay;
            }

            if (depth == 0 && _tokens[i].Word == Word.Select)
            {
                return false;
            }
        }

        return false;
    }

    private void Relation(int i)
    {
        var isQualified = _tokens.KindAt(i + 1) == TokenKind.Dot && _tokens.KindAt(i + 2) is not TokenKind.End;
        var last = isQualified ? i + 2 : i;
        if (IsCall(last))
        {
            Qualifier.QualifyAt(_session, _text, _tokens, i, _edits);
            return;
        }

        var name = isQualified ? new ObjectName(NameAt(i), NameAt(last), default) : new ObjectName(default, NameAt(i), default);
        if ((!isQualified && _withNames.Contains(name.Name)) || _session.FindRelation(name) is not { } relation)
        {
            return;
        }

        Uses.Add(relation);
        if (!isQualified)
        {
            _edits.Insert(_tokens[i].Start, SqlQuote.Identifier(relation.Name.Schema) + ".");
        }

        bool IsCall(int index) => _tokens.KindAt(index + 1) == TokenKind.LeftParenthesis;
    }

    private Identifier NameAt(int i) => new(_tokens[i].IsIdentifier ? TokenText.Name(_text, _tokens[i], new NamePool()) : "");
}
