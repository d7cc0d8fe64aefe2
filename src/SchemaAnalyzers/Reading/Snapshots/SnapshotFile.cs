using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SchemaAnalyzers.Reading.Snapshots;

/// <summary>One <c>SchemaSnapshot</c>, <c>SchemaMigrations</c> or <c>SchemaMigration</c> item, as the package's targets hand it to the compiler.</summary>
/// <param name="Order">The metadata Order as written; null where there is none.</param>
/// <param name="Contexts">The contexts of the metadata DbContext; empty where the file serves all others.</param>
internal sealed record SnapshotFile(AdditionalText Text, SnapshotRole Role, string? Order, IReadOnlyList<string> Contexts)
{
    private const string Prefix = "build_metadata.AdditionalFiles.SchemaAnalyzers";

    // A semicolon begins a comment in the file by which the build passes metadata on, so that the targets write a bar instead.
    private static readonly char[] s_separators = ['|', ';', ','];

    public string Path => Text.Path;

    /// <summary>Files with an order come first, in that order; the rest follow by path.</summary>
    public int Rank => int.TryParse(Order, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var rank) ? rank : int.MaxValue;

    public bool HasBadOrder => Order is not null && !int.TryParse(Order, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    /// <summary>The file as a snapshot, or null if it is some other additional file.</summary>
    public static SnapshotFile? Of(AdditionalText text, AnalyzerConfigOptionsProvider provider)
    {
        var options = provider.GetOptions(text);
        return Enum.TryParse<SnapshotRole>(Get(options, "Role"), out var role) ? new(text, role, Get(options, "Order"), Names(Get(options, "DbContext"))) : null;
    }

    private static string? Get(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue(Prefix + name, out var value) && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    private static string[] Names(string? list) =>
        (list ?? "").Split(s_separators, StringSplitOptions.RemoveEmptyEntries).Select(name => name.Trim()).Where(name => name.Length > 0).ToArray();
}
