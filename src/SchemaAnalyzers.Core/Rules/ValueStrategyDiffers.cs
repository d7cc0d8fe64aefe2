using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules.Types;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class ValueStrategyDiffers : EntityRule
{
    public override string Id => "SCH2014";

    public override string Title => "Rows are numbered in another way";

    public override string MessageFormat => "Property '{0}' takes its value from {1}, but column '{2}.{3}' has {4}. Align the two, or change the column in a migration.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override EquatableArray<int> Subject => new(0, 2, 3);

    public override IEnumerable<Finding> Check(EntityAlignment alignment) =>
        Find(alignment).Select(match => new Finding(this, match.Property.Strategy.Where ?? match.Property.ValueGeneration.Where ?? match.Property.Place, new(
            $"{alignment.Entity.Name}.{match.Property.Name}",
            Words(match.Expected),
            alignment.Relation!.Name.ToString(),
            match.Column.Name.Value,
            Actual(match.Column)))
        {
            Related = match.Column.Origin.Places,
        }.With(RemedyOf(match.Property, match.Expected, match.Column)));

    internal static IEnumerable<(MappedProperty Property, Column Column, ValueStrategy Expected)> Find(EntityAlignment alignment)
    {
        if (alignment.Relation is not Table { Uncertainty: null, ForeignServer: null } || alignment.MayChangeInsert())
        {
            yield break;
        }

        foreach (var property in alignment.Entity.Properties)
        {
            if (alignment.ColumnOf(property) is { Generated: null } column && Expected(property, column, alignment) is { } expected && !Fits(expected, column, alignment))
            {
                yield return (property, column, expected);
            }
        }
    }

    /// <summary>What the model awaits; null for a property whose value it sends. Where nobody chose a strategy, any that supplies a value will do.</summary>
    private static ValueStrategy? Expected(MappedProperty property, Column column, EntityAlignment alignment) =>
        property.ValueGeneration.Is(ValueGeneration.OnAdd)
        && property.Default.Is(null)
        && property.HasConverter.Is(false)
        && property.Strategy.TryGet(out var strategy)
        && ColumnNature.BaseTypeOf(alignment.Database, column.Type) is { IsArray: false } type
        && TypeFamily.IsInteger(type)
        && property.StoreType is { IsKnown: true, Value: var store }
        && TypeFamily.IsInteger(store)
            ? strategy
            : null;

    private static bool Fits(ValueStrategy expected, Column column, EntityAlignment alignment) => expected switch
    {
        ValueStrategy.IdentityAlways => column.Identity is { IsAlways: true },
        ValueStrategy.IdentityByDefault => column.Identity is { IsAlways: false },
        ValueStrategy.Serial or ValueStrategy.Sequence => TakesFromSequence(column),
        ValueStrategy.HiLo => column.Identity is not { IsAlways: true },
        _ => alignment.SuppliesValue(column),
    };

    private static bool TakesFromSequence(Column column) => column.Default?.IndexOf("nextval", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>What the code would say of the column as it is.</summary>
    private static Remedy? RemedyOf(MappedProperty property, ValueStrategy expected, Column column) => column switch
    {
        { Identity.IsAlways: true } => new SetValueStrategy("UseIdentityAlwaysColumn"),
        { Identity: not null } => new SetValueStrategy("UseIdentityByDefaultColumn"),
        _ when TakesFromSequence(column) => new SetValueStrategy("UseSerialColumn"),
        { Default: null } when expected == ValueStrategy.Default && !property.IsShadow => new SetGenerated(property.Name, "None"),
        _ => null,
    };

    private static string Words(ValueStrategy strategy) => strategy switch
    {
        ValueStrategy.IdentityAlways => "an identity that is always generated",
        ValueStrategy.IdentityByDefault => "an identity",
        ValueStrategy.Serial => "a serial",
        ValueStrategy.Sequence => "a sequence",
        ValueStrategy.HiLo => "HiLo",
        _ => "the database",
    };

    private static string Actual(Column column) => column switch
    {
        { Identity.IsAlways: true } => "an identity that is always generated",
        { Identity: not null } => "an identity",
        { Default: { } text } when TakesFromSequence(column) && text.Length > 0 => "a serial",
        { Default: { } text } => $"DEFAULT {Shortened.Of(text)}",
        _ => "neither identity nor default",
    };
}
