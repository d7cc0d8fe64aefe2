using SchemaAnalyzers.Rules.Changes;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class MigrationNameTooLong : MigrationRule
{
    public override string Id => "SCH6011";

    public override string Title => "Name over 63 bytes in a migration";

    public override string MessageFormat => "The name '{0}' has {1} bytes: PostgreSQL cuts it to 63, and says so in a notice only. Shorten it.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    private const int Shown = 30;

    /// <summary>Once for each name.</summary>
    public override IEnumerable<Finding> Check(MigrationScript migration) =>
        migration.Changes.OfType<LongNameWritten>()
            .GroupBy(change => change.Name)
            .Select(group => group.First())
            .Select(change => Report(change, change.Name.Value.Substring(0, Math.Min(Shown, change.Name.Value.Length)) + "~", change.Bytes.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}
