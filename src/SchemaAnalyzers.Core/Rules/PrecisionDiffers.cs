using SchemaAnalyzers.Rules.Types;

namespace SchemaAnalyzers.Rules;

public sealed class PrecisionDiffers : TypeRule
{
    public override string Id => "SCH2006";

    public override string Title => "Precision or scale differs";

    public override string MessageFormat => "Property '{0}' is stored as '{2}', but column '{1}' is '{3}'. Give it the same [Precision], or change the column in a migration.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override int Precedence => 7;

    public override Finding? Check(TypePairing pairing)
    {
        if (pairing is not { IsWritten: true, StoreType: { } store } || store.IsArray != pairing.ColumnType.IsArray || store.Name != pairing.ColumnType.Name)
        {
            return null;
        }

        var differs = TypeFamily.IsNumeric(store)
            ? TypeFamily.PrecisionOf(store) != TypeFamily.PrecisionOf(pairing.ColumnType)
            : TypeFamily.FractionOf(store) != TypeFamily.FractionOf(pairing.ColumnType);
        return differs ? pairing.Report(this, pairing.PrecisionPlace, TypeFamily.Short(pairing.Property.StoreType.Value), TypeFamily.Short(pairing.Column.Type)).With(RemedyOf(pairing)) : null;
    }

    /// <summary>A precision that is written goes with the type, where that is written.</summary>
    private static Remedy? RemedyOf(TypePairing pairing) =>
        pairing.Property.StoreType.Where is not null ? pairing.MapToColumnType()
        : pairing.Property.IsShadow ? null
        : TypeFamily.PrecisionOf(pairing.ColumnType) is var (digits, scale) ? new SetPrecision(pairing.Property.Name, digits, scale)
        : TypeFamily.FractionOf(pairing.ColumnType) is { } fraction ? new SetPrecision(pairing.Property.Name, fraction, null)
        : null;
}
