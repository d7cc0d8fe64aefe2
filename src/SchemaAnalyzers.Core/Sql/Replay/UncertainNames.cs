using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Names of objects that may be there or not. An error that speaks of one of them says nothing about the statement.</summary>
internal sealed class UncertainNames
{
    private readonly HashSet<Identifier> _names = [];

    public void Add(Identifier name) => _names.Add(name);

    public bool Contains(Identifier name) => _names.Contains(name);

    /// <summary>Whether the failure may be a mere consequence: what it points at holds such a name.</summary>
    public bool Explains(SqlScript script, SqlFailure failure) => IsIn(script, failure.Span);

    /// <summary>Whether a stretch of the script holds such a name.</summary>
    public bool IsIn(SqlScript script, Span span)
    {
        if (_names.Count == 0)
        {
            return false;
        }

        var text = script.Source.Text.Substring(span.Start, span.Length);
        return ExpressionTokens.Of(text).Exists(token => token.IsIdentifier && _names.Contains(new Identifier(TokenText.Name(text, token, new NamePool()))));
    }
}
