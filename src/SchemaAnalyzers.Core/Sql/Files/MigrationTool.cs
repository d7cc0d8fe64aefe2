namespace SchemaAnalyzers.Sql.Files;

/// <summary>The conventions of one migration tool: which files are its own, in which order they run, and which part of each migrates up.</summary>
internal abstract class MigrationTool
{
    /// <summary>The tool's name for messages; null for plain files.</summary>
    public abstract string? Name { get; }

    /// <summary>Whether the tool stops when two files carry the same version.</summary>
    public virtual bool RefusesDuplicates => true;

    public abstract bool Recognises(IReadOnlyList<SqlSource> files);

    /// <summary>What runs on an empty database, in order.</summary>
    public abstract IEnumerable<MigrationStep> Steps(IReadOnlyList<SqlSource> files);
}

/// <param name="Version">Normalised for comparison: digits without leading zeros; empty where the file has none.</param>
internal sealed record MigrationStep(string Version, SqlSource Source)
{
    /// <summary>What takes the step back; null where the tool or the file has nothing.</summary>
    public SqlSource? Revert { get; init; }
}
