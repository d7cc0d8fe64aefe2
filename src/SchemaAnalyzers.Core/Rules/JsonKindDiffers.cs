using SchemaAnalyzers.Rules.Types;

namespace SchemaAnalyzers.Rules;

public sealed class JsonKindDiffers : TypeRule
{
    public override string Id => "SCH2007";

    public override string Title => "Column is json, property jsonb, or the other way round";

    public override string MessageFormat => "Property '{0}' is stored as '{2}', but column '{1}' is '{3}'. Map it to '{3}', or change the column in a migration.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override int Precedence => 3;

    public override Finding? Check(TypePairing pairing) =>
        pairing.IsWritten && pairing.IsBetween("json", "jsonb") && !pairing.IsEquivalent
            ? pairing.Report(this, pairing.Property.StoreType.Value.ToString(), pairing.Column.Type.ToString()).With(pairing.MapToColumnType())
            : null;
}
