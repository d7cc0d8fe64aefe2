using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Types;

/// <summary>A CLR type, and the PostgreSQL types that Npgsql reads as it.</summary>
/// <param name="fullName">As in metadata.</param>
/// <param name="keyword">As C# code writes it.</param>
/// <param name="nativeTypes">The PostgreSQL types to which EF Core maps it without a converter and from which it is read.</param>
/// <param name="otherTypes">Further types from which it is read.</param>
public sealed class ClrMapping(string fullName, string keyword, string nativeTypes, string otherTypes)
{
    private readonly HashSet<string> _native = Split(nativeTypes);
    private readonly HashSet<string> _other = Split(otherTypes);

    public string FullName => fullName;

    public string Keyword => keyword;

    public IEnumerable<string> Native => _native;

    public IEnumerable<string> Readable => _native.Concat(_other);

    /// <summary>Whether a column of the type, array or not, holds values that are read as this CLR type.</summary>
    public bool CanRead(SqlType type) => _native.Contains(type.Name.Name.Value) || _other.Contains(type.Name.Name.Value);

    /// <summary>Whether EF Core stores the CLR type as that type just as it is; otherwise a converter stands between, of which nothing is known here.</summary>
    public bool IsNative(SqlType type) => type.IsBuiltIn && _native.Contains(type.Name.Name.Value);

    private static HashSet<string> Split(string names) => [.. names.Split([' '], StringSplitOptions.RemoveEmptyEntries)];
}
