using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Npgsql.Queries;

/// <summary>The catalogs hold <c>name=value</c>, unquoted.</summary>
internal static class StorageParameter
{
    public static string Write(string option)
    {
        var (name, value) = Split(option);
        var isPlain = value.Length > 0 && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.');
        return $"{SqlQuote.Identifier(new Identifier(name))}={(isPlain ? value : SqlQuote.Literal(value))}";
    }

    /// <summary>The same for OPTIONS and for operator classes, which want a constant and differ in what stands between.</summary>
    public static string WriteQuoted(string option, string separator)
    {
        var (name, value) = Split(option);
        return SqlQuote.Identifier(new Identifier(name)) + separator + SqlQuote.Literal(value);
    }

    private static (string Name, string Value) Split(string option)
    {
        var equals = option.IndexOf('=');
        return equals < 0 ? (option, "") : (option[..equals], option[(equals + 1)..]);
    }
}
