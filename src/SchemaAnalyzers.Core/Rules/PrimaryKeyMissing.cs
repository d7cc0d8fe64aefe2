using SchemaAnalyzers.Comparing;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class PrimaryKeyMissing : TableRule
{
    public override string Id => "SCH3001";

    public override string Title => "Table has no primary key";

    public override string MessageFormat => "Table '{0}' has no primary key{1}. Add one in a migration.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override EquatableArray<int> Subject => new(0);

    public override IEnumerable<Finding> Check(TableAlignment alignment)
    {
        var table = alignment.Table;
        if (!MayHave(table))
        {
            yield break;
        }

        if (alignment.Entity?.Entity is not { } entity)
        {
            yield return Report(alignment, alignment.PlaceOf(table.Origin), table.Origin, table.Name.ToString(), "");
        }
        else if (entity.PrimaryKey is { IsKnown: true, Value: { } key } && !LacksColumn(alignment.Entity, key))
        {
            var columns = alignment.Entity.ColumnsOf(key.Properties) is { } names ? $" on '{string.Join(", ", names)}'" : "";
            yield return Report(alignment, entity.PrimaryKey.Where ?? entity.Place, table.Origin, table.Name.ToString(), $", but '{entity.Name}' has a key{columns}");
        }
    }

    /// <summary>The columns of the key that the model has and the table lacks; null where it lacks none, or some of the columns.</summary>
    internal static EquatableArray<Identifier>? Find(TableAlignment alignment) =>
        MayHave(alignment.Table) && alignment.Entity is { Entity.PrimaryKey: { IsKnown: true, Value: { } key } } entity ? entity.ColumnsOf(key.Properties) : null;

    private static bool MayHave(Table table) =>
        table is { PrimaryKey: null, PartitionOf: null, ForeignServer: null, Inherits.IsEmpty: true, Persistence: not Persistence.Temporary } && !Bookkeeping.Contains(table.Name);

    /// <summary>A primary key goes with its columns: the column that is missing is what is told.</summary>
    private static bool LacksColumn(EntityAlignment alignment, ModelKey key) =>
        alignment.Entity.Properties.Any(property => key.Properties.Contains(property.Name) && alignment.LacksColumn(property));
}
