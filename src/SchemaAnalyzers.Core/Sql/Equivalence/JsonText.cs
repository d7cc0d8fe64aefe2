using System.Text;

namespace SchemaAnalyzers.Sql.Equivalence;

/// <summary>JSON in constants, of which jsonb keeps the meaning only: neither white space nor the order of keys.</summary>
internal static class JsonText
{
    public static Verdict Compare(string first, string second)
    {
        var (one, other) = (Dense(first), Dense(second));
        return one == other ? Verdict.Equal : IsPlain(one) || IsPlain(other) ? Verdict.Different : Verdict.Unsure;
    }

    /// <summary>What has one spelling only.</summary>
    private static bool IsPlain(string dense) => dense is "{}" or "[]" or "null" or "true" or "false" or "\"\"";

    private static string Dense(string text)
    {
        var dense = new StringBuilder(text.Length);
        var isString = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"' && (!isString || text[i - 1] != '\\'))
            {
                isString = !isString;
            }

            if (isString || !char.IsWhiteSpace(c))
            {
                dense.Append(c);
            }
        }

        return dense.ToString();
    }
}
