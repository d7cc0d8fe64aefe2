using System.Text;
using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Replay;

namespace SchemaAnalyzers.Rules.Changes;

/// <summary>The names in a statement that PostgreSQL will cut.</summary>
internal static class LongNames
{
    public static IEnumerable<Change> In(string text, Span span, Func<Span, Place> placeOf)
    {
        var statement = text.Substring(span.Start, span.Length);
        foreach (var token in ExpressionTokens.Of(statement).Where(token => token.IsIdentifier && token.Length > IdentifierLimit.Bytes / 4))
        {
            var name = new Identifier(Written(statement, token));
            if (IdentifierLimit.Exceeds(name))
            {
                yield return new LongNameWritten(name, Encoding.UTF8.GetByteCount(name.Value)) { Place = placeOf(new Span(span.Start + token.Start, token.Length)) };
            }
        }
    }

    /// <summary>Not as the parser takes it: that cuts it.</summary>
    private static string Written(string text, Token token) =>
        token.Kind == TokenKind.QuotedIdentifier ? text.Substring(token.Start + 1, token.Length - 2).Replace("\"\"", "\"")
        : token.Kind == TokenKind.Word ? text.Substring(token.Start, token.Length).ToLowerInvariant()
        : "";
}
