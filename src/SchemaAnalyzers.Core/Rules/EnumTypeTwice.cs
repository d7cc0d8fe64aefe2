using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class EnumTypeTwice : TableRule
{
    /// <summary>Types with one label are placeholders that say nothing.</summary>
    private const int FewestLabels = 2;

    public override string Id => "SCH2019";

    public override string Title => "Two enum types with the same labels";

    public override string MessageFormat => "Enum type '{2}' of column '{0}.{1}' has the same labels as '{3}'. Use one of the two, or give them different labels.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override EquatableArray<int> Subject => new(0, 1);

    public override bool IsEnabledByDefault => false;

    public override IEnumerable<Finding> Check(TableAlignment alignment)
    {
        var table = alignment.Table;
        if (table is not { PartitionOf: null, Inherits.IsEmpty: true })
        {
            yield break;
        }

        foreach (var column in table.Columns)
        {
            if (alignment.Database.Types.Find(column.Type.Name) is EnumType { Labels.Count: >= FewestLabels } type && TwinOf(type, alignment.Database) is { } twin)
            {
                yield return Report(alignment, alignment.PlaceOf(column), type.Origin, table.Name.ToString(), column.Name.Value, type.Name.ToString(), twin.Name.ToString());
            }
        }
    }

    /// <summary>The first by name: of two types only the other one is told, wherever it is used.</summary>
    private static EnumType? TwinOf(EnumType type, Database database) =>
        database.Types.OfType<EnumType>()
            .Where(other => other.Labels == type.Labels && string.CompareOrdinal(other.Name.ToString(), type.Name.ToString()) < 0)
            .OrderBy(other => other.Name.ToString(), StringComparer.Ordinal)
            .FirstOrDefault();
}
