using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads CREATE COLLATION.</summary>
internal static class CollationParser
{
    /// <summary>From after COLLATION on.</summary>
    public static CreateCollationStatement Parse(TokenCursor cursor)
    {
        var ifNotExists = cursor.AcceptIfNotExists();
        var name = cursor.ObjectName();
        if (cursor.Accept(Word.From))
        {
            return new CreateCollationStatement(name, cursor.ObjectName(), "", ifNotExists);
        }

        var options = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var option in StorageOptions.List(cursor))
        {
            options[option.Name] = option.Value;
        }

        var written = new CollationOptions
        {
            Provider = Option("provider")?.ToLowerInvariant() is { } provider and not "libc" ? provider : null,
            IsDeterministic = Option("deterministic")?.ToLowerInvariant() is not ("false" or "off" or "0" or "no"),
            Locale = Option("locale"),
            Order = Option("lc_collate"),
            Kinds = Option("lc_ctype"),
            Rules = Option("rules"),
        };
        return new CreateCollationStatement(name, null, written.ToString(), ifNotExists);

        string? Option(string option) => options.TryGetValue(option, out var value) ? value : null;
    }
}
