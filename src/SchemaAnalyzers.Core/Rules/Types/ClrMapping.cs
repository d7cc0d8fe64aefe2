using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Types;

/// <summary>A CLR type, and what Npgsql and EF Core do with it for a column of each PostgreSQL type.</summary>
public sealed class ClrMapping
{
    private readonly Dictionary<string, string> _verdicts;

    private ClrMapping(string fullName, Dictionary<string, string> verdicts)
    {
        FullName = fullName;
        _verdicts = verdicts;
    }

    /// <summary>As in metadata.</summary>
    public string FullName { get; }

    /// <summary>The PostgreSQL types as which EF Core stores it without a converter, and from which it is read.</summary>
    public IEnumerable<string> Native => _verdicts.Where(verdict => Has(verdict.Value, 'n')).Select(verdict => verdict.Key);

    /// <summary>Whether a column of the type, array or not, holds values that are read as this CLR type.</summary>
    public bool CanRead(SqlType type) => Has(type, 'r');

    /// <summary>Whether the server takes a parameter of this CLR type, as Npgsql sends it by itself, for a column of the type.</summary>
    public bool CanWrite(SqlType type) => Has(type, 'w');

    /// <summary>Whether EF Core stores the CLR type as that type just as it is; otherwise a converter stands between, of which nothing is known here.</summary>
    public bool IsNative(SqlType type) => type.IsBuiltIn && Has(type, 'n');

    /// <summary>Reads a line <c>System.Boolean bit=r bool=rwn</c>.</summary>
    internal static ClrMapping Read(string line)
    {
        var words = line.Split(' ');
        var verdicts = words.Skip(1).Select(word => word.Split('=')).ToDictionary(parts => parts[0], parts => parts[1]);
        return new(words[0], verdicts);
    }

    private static bool Has(string verdict, char letter) => verdict.IndexOf(letter) >= 0;

    private bool Has(SqlType type, char letter) => _verdicts.TryGetValue(type.Name.Name.Value, out var verdict) && Has(verdict, letter);
}
