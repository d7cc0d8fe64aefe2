namespace SchemaAnalyzers.Sql.Files;

/// <summary>
/// Plain files with a number in front of each name, in order of the numbers. Numbers of one width sort the same either way; of
/// different widths (<c>2_x.sql</c>, <c>10_y.sql</c>) people mean the number. A <c>docker-entrypoint-initdb.d</c> folder runs by name all the same.
/// </summary>
internal sealed class NumberedFiles : MigrationTool
{
    public override string? Name => null;

    // Nobody's tool refuses 01_a.sql beside 01_b.sql when plain files are run one after another.
    public override bool RefusesDuplicates => false;

    public override bool Recognises(IReadOnlyList<SqlSource> files) =>
        files.All(file => FileName.LeadingDigits(file.Path).Length > 0 && file.Path.IndexOf("docker-entrypoint-initdb.d", StringComparison.Ordinal) < 0);

    public override Wrapping WrappingOf(SqlSource file) => MarkedPart.SaysNoTransaction(file) ? Wrapping.None : Wrapping.Unknown;

    public override IEnumerable<MigrationStep> Steps(IReadOnlyList<SqlSource> files) =>
        files
            .OrderBy(file => FileName.LeadingDigits(file.Path), NumericOrder.Instance)
            .ThenBy(file => FileName.Of(file.Path), StringComparer.Ordinal)
            .Select(file => new MigrationStep("", file));
}
