using SchemaAnalyzers.Rules.Types;

namespace SchemaAnalyzers.Rules;

public sealed class StringLengthDiffers : TypeRule
{
    public override string Id => "SCH2005";

    public override string Title => "Length of a string differs";

    public override string MessageFormat => "Property '{0}' is {2}, but column '{1}' {3}. {4}, or change the column in a migration.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override bool CanBeRaised => true;

    public override int Precedence => 8;

    public override Finding? Check(TypePairing pairing)
    {
        if (pairing is not { IsWritten: true, StoreType: { } store }
            || store.IsArray != pairing.ColumnType.IsArray
            || !TypeFamily.IsCharacters(store)
            || !TypeFamily.IsCharacters(pairing.ColumnType)
            || pairing.IsEquivalent)
        {
            return null;
        }

        var (said, actual) = (TypeFamily.LengthOf(store), TypeFamily.LengthOf(pairing.ColumnType));
        return said == actual || IsHarmless(pairing, actual) ? null : Report(pairing, said, actual);
    }

    /// <summary>
    /// A value of known texts that fit, a single character, and the column that tells classes of a hierarchy apart: its length follows from
    /// their names by a convention that differs from version to version.
    /// </summary>
    private static bool IsHarmless(TypePairing pairing, int? actual) =>
        pairing.ClrType is { FullName: "System.Char" }
        || (pairing.Property is { IsShadow: true, Name: "Discriminator" } && actual is null)
        || (pairing.Property.StoredLabels is { IsKnown: true, Value: { IsEmpty: false } labels } && labels.All(label => !(label.Length > actual)));

    /// <summary>A length that is written goes with the type, where that is written.</summary>
    private static Remedy? RemedyOf(TypePairing pairing, int? actual) =>
        pairing.Property.StoreType.Where is not null || TypeFamily.NameOf(pairing.ColumnType) == "bpchar" ? pairing.MapToColumnType()
        : pairing.Property.IsShadow ? null : new SetLength(pairing.Property.Name, actual);

    private Finding Report(TypePairing pairing, int? said, int? actual)
    {
        var fails = actual < said;
        var property = said is { } length ? $"at most {length} characters long" : $"unbounded ('{pairing.Property.StoreType.Value}')";
        var column = actual is { } most ? $"holds {most}{(fails ? ": longer values fail (22001)" : "")}" : $"is unbounded ('{pairing.Column.Type}')";
        var advice = actual is { } bound ? $"Give it [MaxLength({bound})]" : "Leave out its length";
        return pairing.Report(this, pairing.LengthPlace, property, column, advice).With(RemedyOf(pairing, actual)) with { IsRaised = fails || pairing.Alignment.Options.IsStringLengthRaised };
    }
}
