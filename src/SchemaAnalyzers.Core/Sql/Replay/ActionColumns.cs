using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Finds a column of a relation in what the rules of any relation do: <c>DO ALSO UPDATE s.t SET a = NULL</c>.</summary>
/// <remarks>Only what is certain: in a statement with several relations a bare name may be another's column.</remarks>
internal static class ActionColumns
{
    /// <summary>The tokens that name the column; the relation has its schema in the text.</summary>
    public static List<Token> Find(string rule, QualifiedName relation, Identifier column)
    {
        var found = new List<Token>();
        var tokens = ExpressionTokens.Of(rule);
        var action = tokens.FindIndex(token => token.Word == Word.Do);
        var start = action < 0 ? tokens.Count : tokens.FindIndex(action + 1, token => token.Word is not (Word.Also or Word.Instead) && token.Kind != TokenKind.LeftParenthesis);
        for (var i = start; start >= 0 && i <= tokens.Count; i++)
        {
            if (i == tokens.Count || tokens[i].Kind == TokenKind.Semicolon)
            {
                new ActionStatement(rule, tokens.GetRange(start, i - start), relation).Find(column, found);
                start = i + 1;
            }
        }

        return found;
    }

    private sealed class ActionStatement(string text, List<Token> tokens, QualifiedName relation)
    {
        private readonly NamePool _pool = new();

        /// <summary>The names by which the relation goes.</summary>
        private readonly HashSet<Identifier> _names = [];

        /// <summary>Where relations and their aliases are named.</summary>
        private readonly HashSet<int> _sources = [];

        private int _count;

        /// <summary>What follows the relation where the statement writes it; else -1.</summary>
        private int _target = -1;

        public void Find(Identifier column, List<Token> found)
        {
            for (var i = 0; i < tokens.Count; i++)
            {
                ReadSource(i);
            }

            var depth = 0;
            for (var i = 0; _names.Count > 0 && i < tokens.Count; i++)
            {
                depth += tokens[i].Kind == TokenKind.LeftParenthesis ? 1 : tokens[i].Kind == TokenKind.RightParenthesis ? -1 : 0;
                if (tokens[i].IsIdentifier && !_sources.Contains(i) && Name(i) == column && IsColumn(i, depth))
                {
                    found.Add(tokens[i]);
                }
            }
        }

        private void ReadSource(int i)
        {
            _count += tokens[i].Word == Word.With ? 2 : 0;
            if (tokens[i].Word is not (Word.From or Word.Join or Word.Into or Word.Update or Word.Using) || tokens.WordAt(i + 1) == Word.Set)
            {
                return;
            }

            var at = tokens.WordAt(i + 1) == Word.Only ? i + 2 : i + 1;
            var end = tokens.KindAt(at + 1) == TokenKind.Dot ? at + 3 : at + 1;
            var isThis = end == at + 3 && end <= tokens.Count && tokens[at].IsIdentifier && tokens[at + 2].IsIdentifier && Name(at) == relation.Schema && Name(at + 2) == relation.Name;
            var alias = tokens.WordAt(end) == Word.As ? end + 1 : end;
            var isAlias = alias < tokens.Count && tokens[alias].IsIdentifier && (alias > end || tokens[alias].Kind != TokenKind.Word || tokens[alias].Word == Word.Other);
            _sources.UnionWith(Enumerable.Range(at, (isAlias ? alias + 1 : end) - at));
            _count += tokens.KindAt(isAlias ? alias + 1 : end) == TokenKind.Comma ? 2 : 1;
            if (isThis)
            {
                _names.Add(isAlias ? Name(alias) : relation.Name);
                _target = i == 0 || tokens[i].Word == Word.Into ? isAlias ? alias + 1 : end : _target;
            }
        }

        private bool IsColumn(int i, int depth)
        {
            if (tokens.KindAt(i - 1) == TokenKind.Dot)
            {
                return i > 1 && tokens[i - 2].IsIdentifier && (_names.Contains(Name(i - 2)) || _target >= 0 && Name(i - 2).Value == "excluded");
            }

            var isName = tokens.KindAt(i + 1) is not (TokenKind.Dot or TokenKind.LeftParenthesis) && tokens.KindAt(i - 1) != TokenKind.Cast && tokens.WordAt(i - 1) != Word.As
                && (tokens[i].Kind != TokenKind.Word || tokens[i].Word == Word.Other || WordTable.IsName(tokens[i].Word));
            return isName && (_count == 1 || IsWritten(i, depth));
        }

        /// <summary>In INSERT INTO t (a, b), or after UPDATE t SET.</summary>
        private bool IsWritten(int i, int depth)
        {
            if (_target < 0)
            {
                return false;
            }

            var isInList = tokens.KindAt(_target) == TokenKind.LeftParenthesis && depth == 1
                && tokens.FindIndex(_target, token => token.Kind == TokenKind.RightParenthesis) > i && tokens.WordAt(_target + 1) != Word.Select;
            var isAssigned = depth == 0 && (tokens.WordAt(i - 1) == Word.Set || tokens.KindAt(i - 1) == TokenKind.Comma)
                && tokens.KindAt(i + 1) == TokenKind.Operator && text[tokens[i + 1].Start] == '=';
            return isInList || isAssigned;
        }

        private Identifier Name(int i) => new(TokenText.Name(text, tokens[i], _pool));
    }
}
