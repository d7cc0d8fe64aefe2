namespace SchemaAnalyzers.Sql.Files;

/// <summary>Parts of file paths, read without touching the file system.</summary>
internal static class FileName
{
    private static readonly char[] s_separators = ['/', '\\'];

    public static string Of(string path) => path.Substring(path.LastIndexOfAny(s_separators) + 1);

    /// <summary>The path without the file's name, with a final separator; empty where there is none.</summary>
    public static string FolderOf(string path) => path.Substring(0, path.LastIndexOfAny(s_separators) + 1);

    /// <summary>The digits at the start of a file's name; empty where it begins otherwise.</summary>
    public static string LeadingDigits(string path)
    {
        var name = Of(path);
        var length = 0;
        while (length < name.Length && name[length] is >= '0' and <= '9')
        {
            length++;
        }

        return name.Substring(0, length);
    }

    /// <summary>Digits without leading zeros, so that 026 and 26 are one version.</summary>
    public static string Normalise(string digits) => digits.Length == 0 ? "" : digits.TrimStart('0') is { Length: > 0 } trimmed ? trimmed : "0";
}

/// <summary>Compares strings of digits as numbers of any size.</summary>
internal sealed class NumericOrder : IComparer<string>
{
    public static readonly NumericOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var left = FileName.Normalise(x ?? "");
        var right = FileName.Normalise(y ?? "");
        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right);
    }
}
