using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Reading.Snapshots;

/// <summary>The text of a snapshot file: read, and parsed once as long as the host keeps the text object.</summary>
internal static class SnapshotTexts
{
    /// <summary>In UTF-16 code units. A schema of ten thousand tables takes a fifth of it.</summary>
    public const int MaximumLength = 64 * 1024 * 1024;

    private static readonly ConditionalWeakTable<SourceText, SqlScriptOfPath> s_scripts = new();

    public static SqlScript Parse(string path, SourceText text, CancellationToken cancellationToken)
    {
        if (s_scripts.TryGetValue(text, out var known) && known.Path == path)
        {
            return known.Script;
        }

        var parsed = new SqlScriptOfPath(path, SchemaReader.Parse(new SqlSource(path, text.ToString()), cancellationToken));
        return s_scripts.GetValue(text, _ => parsed) is { } winner && winner.Path == path ? winner.Script : parsed.Script;
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

    private sealed class SqlScriptOfPath(string path, SqlScript script)
    {
        public string Path => path;

        public SqlScript Script => script;
    }
}
