using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Files;

namespace SchemaAnalyzers.Sql;

/// <summary>Reads a schema from whatever files a team keeps: one dump, several, or a folder of migrations.</summary>
public static class SchemaFiles
{
    /// <summary>Arranges the files as their tool would run them, and replays them. Pure; never throws on any input.</summary>
    public static SchemaReading Read(IReadOnlyList<SqlSource> files, CancellationToken cancellationToken) =>
        Read([files], SchemaReader.Parse, cancellationToken);

    /// <param name="groups">Files that belong together and are arranged; the groups run one after another.</param>
    /// <param name="parse">Parses one text, or remembers having done so.</param>
    public static SchemaReading Read(IEnumerable<IReadOnlyList<SqlSource>> groups, Func<SqlSource, CancellationToken, SqlScript> parse, CancellationToken cancellationToken)
    {
        var sets = groups.Select(SqlFileSet.Arrange).ToList();
        var reading = SchemaReader.Replay(sets.SelectMany(set => set.Sources).Select(source => parse(source, cancellationToken)).ToList(), cancellationToken);
        var reverts = sets.SelectMany(set => set.Reverts).SelectMany(revert => parse(revert, cancellationToken).Errors);
        return new(reading.Database, sets.SelectMany(set => set.Problems).Concat(reading.Errors).Concat(reverts).ToEquatableArray());
    }
}
