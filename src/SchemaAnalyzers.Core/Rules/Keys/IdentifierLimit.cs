using System.Text;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Keys;

/// <summary>PostgreSQL cuts longer names to 63 bytes, without breaking a character.</summary>
/// <remarks>https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS</remarks>
public static class IdentifierLimit
{
    public const int Bytes = 63;

    public static bool Exceeds(Identifier name) => name.Value.Length > Bytes / 3 && Encoding.UTF8.GetByteCount(name.Value) > Bytes;

    public static Identifier Cut(Identifier name)
    {
        if (!Exceeds(name))
        {
            return name;
        }

        var bytes = 0;
        for (var i = 0; i < name.Value.Length;)
        {
            var length = char.IsHighSurrogate(name.Value[i]) && i + 1 < name.Value.Length ? 2 : 1;
            bytes += Encoding.UTF8.GetByteCount(name.Value.Substring(i, length));
            if (bytes > Bytes)
            {
                return new(name.Value.Substring(0, i));
            }

            i += length;
        }

        return name;
    }

    /// <summary>Whether a name of the model is that of the database.</summary>
    public static bool AreSame(Identifier model, Identifier database) => model == database || Cut(model) == database;
}
