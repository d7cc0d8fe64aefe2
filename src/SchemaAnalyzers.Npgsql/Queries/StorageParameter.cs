using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Npgsql.Queries;

/// <summary>The catalogs hold <c>name=value</c>, unquoted.</summary>
internal static class StorageParameter
{
    /// <param name="option">As the catalogs hold it.</param>
    /// <param name="separator">The equals sign of WITH and of operator classes, or the space of OPTIONS.</param>
    public static string Write(string option, string separator = "=")
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
