using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules.Types;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class ColumnIsNarrower : TypeRule
{
    public override string Id => "SCH2011";

    public override string Title => "Column is narrower than the property";

    public override string MessageFormat => "Property '{0}' is stored as '{2}', but column '{1}' is only '{3}': larger values fail (22003). Declare a smaller type, or widen the column in a migration.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override int Precedence => 6;

    /// <remarks>Of an enum nobody knows here whether any member is too large.</remarks>
    public override Finding? Check(TypePairing pairing) =>
        pairing is { IsWritten: true, StoreType: { } store, ClrType.Kind: not ClrKind.Enum }
        && store.IsArray == pairing.ColumnType.IsArray
        && IsNarrower(pairing.ColumnType, store)
        && !pairing.IsEquivalent
            ? pairing.Report(this, pairing.Property.StoreType.Value.ToString(), pairing.Column.Type.ToString()).With(pairing.DeclareAsColumn())
            : null;

    private static bool IsNarrower(SqlType column, SqlType store) =>
        TypeFamily.WidthOf(column, isFloat: false) < TypeFamily.WidthOf(store, isFloat: false)
        || TypeFamily.WidthOf(column, isFloat: true) < TypeFamily.WidthOf(store, isFloat: true)
        || (TypeFamily.IsInteger(column) && TypeFamily.IsNumeric(store));
}
