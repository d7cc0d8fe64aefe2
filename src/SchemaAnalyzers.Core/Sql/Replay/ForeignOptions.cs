using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary><c>ALTER FOREIGN TABLE ... OPTIONS</c>.</summary>
internal static class ForeignOptions
{
    /// <param name="server">As it is kept: <c>s OPTIONS (a 'x')</c>.</param>
    public static string Change(string server, EquatableArray<(Identifier Name, string? Value)> changes)
    {
        var tokens = ExpressionTokens.Of(server);
        var pool = new NamePool();
        var options = new List<(Identifier Name, string Value)>();
        for (var i = 2; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].IsIdentifier && tokens[i + 1].IsString)
            {
                options.Add((new Identifier(TokenText.Name(server, tokens[i], pool)), TokenText.String(server, tokens[i + 1])));
            }
        }

        foreach (var (changed, value) in changes)
        {
            var at = options.FindIndex(option => option.Name == changed);
            if (at >= 0 && value is not null)
            {
                options[at] = (changed, value);
            }
            else if (at >= 0)
            {
                options.RemoveAt(at);
            }
            else if (value is not null)
            {
                options.Add((changed, value));
            }
        }

        var name = server.Substring(tokens[0].Start, tokens[0].Length);
        return options.Count == 0 ? name : $"{name} OPTIONS ({string.Join(", ", options.Select(option => SqlQuote.Identifier(option.Name) + " " + SqlQuote.Literal(option.Value)))})";
    }
}
