namespace SchemaAnalyzers.Sql.Files;

/// <summary>The conventions of one migration tool: which files are its own, in which order they run, and which part of each migrates up.</summary>
internal abstract class MigrationTool
{
    /// <summary>The tool's name for messages; null for plain files.</summary>
    public abstract string? Name { get; }

    /// <summary>Whether the tool stops when two files carry the same version.</summary>
    public virtual bool RefusesDuplicates => true;

    /// <summary>Whether each migration is meant to say how it is taken back.</summary>
    public virtual bool ExpectsRevert => false;

    /// <summary>What the tool puts around the statements of a file.</summary>
    public virtual Wrapping WrappingOf(SqlSource file) => Wrapping.Unknown;

    public abstract bool Recognises(IReadOnlyList<SqlSource> files);

    /// <summary>What runs on an empty database, in order.</summary>
    public abstract IEnumerable<MigrationStep> Steps(IReadOnlyList<SqlSource> files);
}

/// <param name="Version">Normalised for comparison: digits without leading zeros; empty where the file has none.</param>
internal sealed record MigrationStep(string Version, SqlSource Source)
{
    /// <summary>What takes the step back; null where the tool or the file has nothing.</summary>
    public SqlSource? Revert { get; init; }

    public Wrapping Wrapping { get; init; }
}

/// <summary>How a tool runs the statements of one file.</summary>
internal enum Wrapping
{
    /// <summary>The files do not say it.</summary>
    Unknown,

    /// <summary>In one transaction.</summary>
    Transaction,

    /// <summary>Each by itself, but for what the file itself puts between BEGIN and COMMIT.</summary>
    None,

    /// <summary>All at once, as one command: PostgreSQL takes several statements for a transaction.</summary>
    OneCommand,
}
