using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Indexing;

/// <summary>
/// How the fluent API addresses what an entity owns, or holds as a complex type: by the entity's simple name and the members that lead to it,
/// <c>Order.Ship.Country</c>.
/// </summary>
internal static class PartPath
{
    /// <summary>What stands for the path in a method that takes the builder of a part: whoever calls it tells.</summary>
    public const string Placeholder = "(part)";

    private const char Separator = '.';

    private static readonly HashSet<string> s_calls = new(StringComparer.Ordinal) { "OwnsOne", "OwnsMany", "ComplexProperty", "ComplexCollection" };

    /// <summary>The call that configures the table between two collections: an entity that is addressed as a part of the first.</summary>
    public const string Join = "UsingEntity";

    /// <summary>The call that puts properties into another table: which ones is said of a part that is named as the table is written.</summary>
    public const string Split = "SplitToTable";

    /// <summary>The call whose builder speaks of the entity's own table.</summary>
    public const string Table = "ToTable";

    /// <summary>Whether a call begins, or goes on with, the configuration of a part.</summary>
    public static bool IsCall(string name) => s_calls.Contains(name);

    /// <summary>Whether a call may hand the builder of a table to a lambda.</summary>
    public static bool IsOfTable(string name) => name is Join or Split or Table;

    public static string Of(string owner, string member) => owner + Separator + member;

    /// <param name="table">The first argument of the call, as it is written.</param>
    public static string OfSplit(string owner, string table) => $"{owner}{Separator}({Split} {table})";

    public static bool IsPart(string? path) => path is not null && (path.IndexOf(Separator) >= 0 || path == Placeholder);

    /// <summary>The entity of a path: all of it, where it is no part's.</summary>
    public static string Root(string path) => path.IndexOf(Separator) is >= 0 and var end ? path.Substring(0, end) : path;

    /// <summary>The path with another root.</summary>
    public static string WithRoot(string path, string root) => root + path.Substring(Root(path).Length);

    /// <summary>The parts of some keys under a member.</summary>
    public static EquatableArray<string> Of(EquatableArray<string> owners, string member) => owners.Select(owner => Of(owner, member)).ToEquatableArray();
}
