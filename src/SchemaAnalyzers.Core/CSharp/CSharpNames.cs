using System.Globalization;

namespace SchemaAnalyzers.CSharp;

/// <summary>Identifiers for one scope: each is given out once. The same names in the same order give the same identifiers.</summary>
public sealed class CSharpNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public string Add(string name)
    {
        var identifier = CSharpQuote.Identifier(name);
        for (var i = 2; !_taken.Add(identifier.TrimStart('@')); i++)
        {
            identifier = CSharpQuote.Identifier(name + "_" + i.ToString(CultureInfo.InvariantCulture));
        }

        return identifier;
    }
}
