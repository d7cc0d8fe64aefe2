using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Reading.Snapshots;

/// <summary>The texts of snapshot files: read, and parsed once as long as the host keeps the text object.</summary>
internal static class SnapshotTexts
{
    /// <summary>In UTF-16 code units. A schema of ten thousand tables takes a fifth of it.</summary>
    public const int MaximumLength = 64 * 1024 * 1024;

    private static readonly ConditionalWeakTable<SourceText, List<SqlScript>> s_scripts = new();

    /// <param name="text">Of the file that the source comes from.</param>
    /// <param name="source">The file, or the part of it that runs when migrating up or down.</param>
    public static SqlScript Parse(SourceText text, SqlSource source, CancellationToken cancellationToken)
    {
        var scripts = s_scripts.GetOrCreateValue(text);
        lock (scripts)
        {
            if (scripts.Find(script => script.Source == source) is { } known)
            {
                return known;
            }

            var parsed = SchemaReader.Parse(source, cancellationToken);
            scripts.Add(parsed);
            return parsed;
        }
    }

    /// <summary>What keeps a file from being read at all, or null.</summary>
    public static SqlError? Refuse(SnapshotFile file, SourceText? text) => text switch
    {
        null => Error(file, "58030", "could not read the file", "Check that it exists and that it is text in UTF-8"),
        { Length: > MaximumLength } => Error(
            file,
            "54000",
            string.Format(CultureInfo.InvariantCulture, "the file is longer than {0} million characters", MaximumLength / 1_000_000),
            "A snapshot holds the schema only: leave the data out"),
        _ when file.HasBadOrder => Error(file, "22P02", $"invalid value for metadata Order: \"{file.Order}\"", "Write a whole number"),
        _ => null,
    };

    private static SqlError Error(SnapshotFile file, string sqlState, string message, string remedy) =>
        new(sqlState, message, new Place(file.Path, 0, 0, 0, 0, 0, 0), remedy);
}
