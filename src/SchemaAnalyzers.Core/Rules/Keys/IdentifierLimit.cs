using System.Text;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Rules.Keys;

/// <summary>PostgreSQL cuts longer names to 63 bytes, without breaking a character.</summary>
/// <remarks>https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS</remarks>
public static class IdentifierLimit
{
    public const int Bytes = 63;

    public static bool Exceeds(Identifier name) => name.Value.Length > Bytes / 3 && Encoding.UTF8.GetByteCount(name.Value) > Bytes;

    public static Identifier Cut(Identifier name) => new(TokenText.Cut(name.Value, Bytes));

    /// <summary>Whether a name of the model is that of the database.</summary>
    public static bool AreSame(Identifier model, Identifier database) => model == database || Cut(model) == database;
}
