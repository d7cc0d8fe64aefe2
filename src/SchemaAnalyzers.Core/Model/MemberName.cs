using System.Text;

namespace SchemaAnalyzers.Model;

/// <summary>What a column, table or label is called in C#.</summary>
public static class MemberName
{
    /// <summary><c>created_at</c> is CreatedAt. Empty for a name without letters and digits; may begin with a digit.</summary>
    public static string Of(string name)
    {
        var member = new StringBuilder();
        var isStart = true;
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                member.Append(isStart ? char.ToUpperInvariant(c) : c);
            }

            isStart = !char.IsLetterOrDigit(c);
        }

        return member.ToString();
    }

    /// <summary>What one of many is called in English, where the plural tells: <c>Categories</c> are each a Category.</summary>
    public static string Singular(string plural) =>
        EndsWith(plural, "ies") && plural.Length > "ties".Length ? Without(plural, "ies") + "y"
        : EndsWith(plural, "sses") || EndsWith(plural, "xes") || EndsWith(plural, "ches") || EndsWith(plural, "shes") ? Without(plural, "es")
        : EndsWith(plural, "s") && !EndsWith(plural, "ss") && !EndsWith(plural, "us") && !EndsWith(plural, "is") ? Without(plural, "s")
        : plural;

    private static bool EndsWith(string text, string end) => text.Length > end.Length && text.EndsWith(end, StringComparison.Ordinal);

    private static string Without(string text, string end) => text.Substring(0, text.Length - end.Length);
}
