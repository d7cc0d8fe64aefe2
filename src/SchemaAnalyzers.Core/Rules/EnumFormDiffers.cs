using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules.Types;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class EnumFormDiffers : TypeRule
{
    public override string Id => "SCH2009";

    public override string Title => "Enum is stored in another form";

    public override string MessageFormat => "Property '{0}' is stored as {2}, but column '{1}' is {3}. {4}, or change the column in a migration.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override int Precedence => 1;

    public override Finding? Check(TypePairing pairing)
    {
        var isOfEnum = Element(pairing.ClrType)?.Kind == ClrKind.Enum;
        if (pairing.StoreType is not { } store
            || store.IsArray != pairing.ColumnType.IsArray
            || FormOf(pairing, store) is not { } said
            || FormOf(pairing, pairing.ColumnType) is not { } actual
            || said == actual
            || (!isOfEnum && said != Form.EnumType && actual != Form.EnumType)
            || MayBeMappedElsewhere(pairing, said, actual))
        {
            return null;
        }

        return pairing.Report(this, Words(said, pairing.Property.StoreType.Value), Words(actual, pairing.Column.Type), Advice(isOfEnum, actual))
            .With(isOfEnum && actual != Form.EnumType && !store.IsArray && !pairing.Property.IsShadow ? new StoreEnum(pairing.Property.Name, TypeFamily.Short(pairing.Column.Type), actual == Form.Text) : null);
    }

    /// <summary>
    /// MapEnum stands where the provider is set up, often in another project. Where the labels are those of the enum, that is more likely than
    /// that the enum is stored as a number: every statement would fail.
    /// </summary>
    private static bool MayBeMappedElsewhere(TypePairing pairing, Form said, Form actual) =>
        said == Form.Number
        && actual == Form.EnumType
        && pairing.Property.HasConverter.Is(false)
        && Element(pairing.ClrType) is { Kind: ClrKind.Enum } clrType
        && pairing.Database.Types.Find(pairing.ColumnType.Name) is EnumType type
        && clrType.EnumMembers.All(member => type.Labels.Any(label => ColumnMatch.IsRewriting(new(member), new(label))));

    private static ClrType? Element(ClrType? type) => type is { Kind: ClrKind.Array or ClrKind.List } ? type.Element : type;

    private static Form? FormOf(TypePairing pairing, SqlType type) =>
        TypeFamily.IsCharacters(type) ? Form.Text
        : TypeFamily.IsInteger(type) ? Form.Number
        : pairing.Database.Types.Find(type.Name) is EnumType ? Form.EnumType
        : null;

    private static string Words(Form form, SqlType type) => form switch
    {
        Form.Text => "text",
        Form.Number => $"a number ('{type}')",
        _ => $"of enum type '{type}'",
    };

    private static string Advice(bool isOfEnum, Form actual) => actual switch
    {
        Form.Text => "Store it by HasConversion<string>()",
        Form.Number => "Store it as a number",
        _ => isOfEnum ? "Map the enum by MapEnum" : "Declare an enum and map it by MapEnum",
    };

    private enum Form
    {
        Text,
        Number,
        EnumType,
    }
}
