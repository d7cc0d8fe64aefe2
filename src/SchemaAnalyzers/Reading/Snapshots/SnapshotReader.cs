using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Reading.Snapshots;

/// <summary>
/// Reads the files of one schema: those of an order are arranged as their migration tool would, the orders follow one another, and what is pending comes last.
/// </summary>
internal static class SnapshotReader
{
    /// <remarks>Ten thousand tables take some five million characters.</remarks>
    private static readonly ReplayCache s_replays = new(capacity: 8, characters: 12_000_000);

    public static SchemaReading Read(IEnumerable<SnapshotFile> unordered, CancellationToken cancellationToken)
    {
        var files = unordered.OrderBy(IsPending).ThenBy(file => file.Rank).ThenBy(file => file.Path, StringComparer.Ordinal).ToArray();
        var texts = files.Select(file => file.Text.GetText(cancellationToken)).ToArray();
        var refusals = files.Zip(texts, SnapshotTexts.Refuse).OfType<SqlError>().ToEquatableArray();
        return refusals.IsEmpty
            ? s_replays.GetOrAdd(KeyOf(files, texts!), texts.Sum(text => (long)text!.Length), () => Replay(files, texts!, cancellationToken))
            : new SchemaReading(Database.Empty, refusals);
    }

    private static SchemaReading Replay(SnapshotFile[] files, SourceText[] texts, CancellationToken cancellationToken)
    {
        var byPath = new Dictionary<string, SourceText>(StringComparer.Ordinal);
        foreach (var (file, text) in files.Zip(texts, (file, text) => (file, text)))
        {
            byPath[file.Path] = text;
        }

        var groups = files.Zip(texts, (file, text) => (Group: (IsPending(file), file.Rank), Source: new SqlSource(file.Path, text.ToString())))
            .GroupBy(pair => pair.Group, pair => pair.Source)
            .Select(group => group.ToList());
        return SchemaFiles.Read(groups, (source, token) => SnapshotTexts.Parse(byPath[source.Path], source, token), cancellationToken);
    }

    private static string KeyOf(SnapshotFile[] files, SourceText[] texts) => string.Join(
        "\n",
        files.Zip(texts, (file, text) => $"{Convert.ToBase64String(text.GetChecksum().ToArray())} {text.Length} {IsPending(file)} {file.Rank} {file.Path}"));

    private static bool IsPending(SnapshotFile file) => file.Role == SnapshotRole.Pending;
}
