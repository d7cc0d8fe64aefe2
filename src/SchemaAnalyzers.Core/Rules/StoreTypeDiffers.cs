using SchemaAnalyzers.Rules.Types;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class StoreTypeDiffers : TypeRule
{
    public override string Id => "SCH2002";

    public override string Title => "Column is of another type";

    public override string MessageFormat => "Property '{0}' is stored as '{2}', but column '{1}' is '{3}'. Map it to '{3}', or change the column in a migration.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override int Precedence => 9;

    public override Finding? Check(TypePairing pairing) =>
        pairing is { IsWritten: true, StoreType: { } store } && IsOther(pairing, store, pairing.ColumnType) && !pairing.IsEquivalent
            ? pairing.Report(this, pairing.Property.StoreType.Value.ToString(), pairing.Column.Type.ToString()).With(pairing.MapToColumnType())
            : null;

    private static bool IsOther(TypePairing pairing, SqlType store, SqlType column)
    {
        if (store.Name == column.Name)
        {
            return store.IsArray != column.IsArray || (!IsComparedElsewhere(store) && store.IsBuiltIn && BitsOf(store) != BitsOf(column));
        }

        return !(store.IsArray == column.IsArray && (IsSameText(store, column) || IsSameElsewhere(store, column)))
            && !(pairing.ClrType is { FullName: "System.Char" } && TypeFamily.IsCharacters(store) && TypeFamily.IsCharacters(column))
            && !(TypeFamily.NameOf(store) is "timestamp" or "timestamptz" && pairing.Alignment.HasLegacyTimestamps() && TypeFamily.NameOf(column) is "timestamp" or "timestamptz");
    }

    /// <summary><c>bit</c> is one bit. Modifiers of other types mean nothing here.</summary>
    private static int? BitsOf(SqlType type) => TypeFamily.LengthOf(type) ?? (TypeFamily.NameOf(type) == "bit" ? 1 : null);

    /// <summary>Types whose modifiers are what another rule compares.</summary>
    private static bool IsComparedElsewhere(SqlType type) => TypeFamily.IsCharacters(type) || TypeFamily.IsNumeric(type) || TypeFamily.FractionOf(type) is not null;

    /// <summary><c>text</c> and <c>varchar</c> without a length are one but for the name.</summary>
    private static bool IsSameText(SqlType store, SqlType column) =>
        TypeFamily.NameOf(store) is "text" or "varchar" && TypeFamily.NameOf(column) is "text" or "varchar";

    /// <summary>A type of the schema's own that the code names without a schema is found by the search_path, which may lead elsewhere than to public.</summary>
    private static bool IsSameElsewhere(SqlType store, SqlType column) =>
        !store.IsBuiltIn && !column.IsBuiltIn && store.Name.Name == column.Name.Name && store.Name.Schema.Value == "public";
}
