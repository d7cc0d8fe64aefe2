using System.Text.RegularExpressions;

namespace SchemaAnalyzers.Migrations.Writing;

/// <summary>Names such as <c>0001_users</c>, <c>Script0001 - users</c> and <c>0001-users</c>: the files that are there say what stands around the number.</summary>
internal static class NumberedName
{
    public static readonly Regex Pattern = new("^(?<prefix>[A-Za-z]*[_-]?)(?<version>[0-9]+)(?<separator>[^0-9A-Za-z]+)", RegexOptions.CultureInvariant);

    /// <summary>The name of the next file, without extension.</summary>
    public static string Like(IEnumerable<MigrationFile> existing, MigrationTitle title, int part)
    {
        var last = existing.Select(file => Pattern.Match(file.Name)).LastOrDefault(match => match.Success);
        return last is null
            ? $"{title.Versions[part]}_{title.Slug(part)}"
            : $"{last.Groups["prefix"].Value}{title.Versions[part]}{last.Groups["separator"].Value}{title.Slug(part)}";
    }
}
