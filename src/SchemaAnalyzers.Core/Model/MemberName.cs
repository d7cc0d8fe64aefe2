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
}
