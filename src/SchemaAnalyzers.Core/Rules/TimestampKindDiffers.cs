using SchemaAnalyzers.Rules.Types;

namespace SchemaAnalyzers.Rules;

public sealed class TimestampKindDiffers : TypeRule
{
    public override string Id => "SCH2008";

    public override string Title => "Column is timestamp, property timestamptz, or the other way round";

    public override string MessageFormat => "Property '{0}' is stored as '{2}', but column '{1}' is '{3}': values shift with the time zone. Map it to '{3}', or change the column.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override int Precedence => 4;

    public override Finding? Check(TypePairing pairing) =>
        pairing.IsBetween("timestamp", "timestamptz") && !pairing.Alignment.HasLegacyTimestamps() && !pairing.IsEquivalent
            ? pairing.Report(this, TypeFamily.Short(pairing.Property.StoreType.Value), TypeFamily.Short(pairing.Column.Type)).With(pairing.MapToColumnType())
            : null;
}
