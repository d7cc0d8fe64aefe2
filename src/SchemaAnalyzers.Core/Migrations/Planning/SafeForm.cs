namespace SchemaAnalyzers.Migrations.Planning;

/// <summary>An operation in its safe form.</summary>
/// <param name="Steps">What runs at its place.</param>
internal sealed record SafeForm(IReadOnlyList<MigrationStep> Steps)
{
    /// <summary>What reads all rows to validate what <see cref="Steps"/> added: it may wait, so that several tables are read in one transaction.</summary>
    public MigrationStep? Validation { get; init; }

    /// <summary>What builds on the validation.</summary>
    public IReadOnlyList<MigrationStep> Conclusion { get; init; } = [];

    public static SafeForm Of(params MigrationStep[] steps) => new(steps);
}
