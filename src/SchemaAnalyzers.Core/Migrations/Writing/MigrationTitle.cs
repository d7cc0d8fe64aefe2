using System.Text;

namespace SchemaAnalyzers.Migrations.Writing;

/// <summary>What a migration is called, and what its files are called after.</summary>
/// <param name="Name">As the user says it: letters, digits, spaces, <c>_</c>, <c>-</c> and <c>.</c></param>
/// <param name="Versions">The numbers that the folder has next.</param>
public sealed record MigrationTitle(string Name, VersionSeries Versions)
{
    /// <summary>The full name of the context whose schema it changes; null where there is none. For migrations in C# only.</summary>
    public string? Context { get; init; }

    /// <summary>The namespace of the migrations that are there; for migrations in C# only.</summary>
    public string? Namespace { get; init; }

    /// <summary>Whether a name can be part of a file name everywhere.</summary>
    public static bool IsUsable(string name) =>
        name.Any(IsWord) && name.All(c => IsWord(c) || c is ' ' or '-' or '.') && name[0] is not ('.' or '-' or ' ');

    /// <summary>The name in a file name; from the second file of a migration on with its number.</summary>
    public string Slug(int part)
    {
        var slug = new StringBuilder(Name.Length);
        foreach (var c in Name)
        {
            slug.Append(IsWord(c) || c == '-' ? c : '_');
        }

        return part == 0 ? slug.ToString() : slug.Append('_').Append(part + 1).ToString();
    }

    private static bool IsWord(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
}
