using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Npgsql.Queries;

/// <summary>Takes the modifiers of a type from the text that <c>format_type</c> prints: only the type's own functions understand the numbers behind.</summary>
internal static class PrintedType
{
    public static SqlType Read(QualifiedName element, bool isArray, string printed)
    {
        var opening = Opening(printed);
        var closing = opening < 0 ? -1 : printed.IndexOf(')', opening);
        string[] modifiers = closing < 0
            ? []
            : printed[(opening + 1)..closing].Split(',', StringSplitOptions.TrimEntries);
        var type = new SqlType(element, modifiers, isArray);
        return type.IsBuiltIn && element.Name.Value == "interval" ? type with { Fields = Fields(printed, opening) } : type;
    }

    // interval day to second(3)[]
    private static string? Fields(string printed, int opening)
    {
        var text = opening < 0 ? printed.Replace("[]", "", StringComparison.Ordinal) : printed[..opening];
        var fields = text["interval".Length..].Trim();
        return fields.Length == 0 ? null : fields.ToUpperInvariant();
    }

    // A quoted name may hold parentheses of its own.
    private static int Opening(string printed)
    {
        var isQuoted = false;
        for (var i = 0; i < printed.Length; i++)
        {
            isQuoted ^= printed[i] == '"';
            if (printed[i] == '(' && !isQuoted)
            {
                return i;
            }
        }

        return -1;
    }
}
