using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class UniqueMissing : EntityRule
{
    public override string Id => "SCH3011";

    public override string Title => "Unique in the model, not in the database";

    public override string MessageFormat => "The model of '{0}' says that '{1}' is unique, but table '{2}' has {3}: duplicates get in. Make it unique in a migration.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override EquatableArray<int> Subject => new(0, 1, 2);

    public override IEnumerable<Finding> Check(EntityAlignment alignment)
    {
        if (alignment.Table is not { } table)
        {
            yield break;
        }

        foreach (var pairing in FindIndexes(alignment))
        {
            yield return Report(alignment, table, pairing.Columns, pairing.Key, pairing.Model.IsUnique.Where ?? pairing.Model.Place);
        }

        var keys = alignment.Keys;
        foreach (var (key, columns) in FindKeys(alignment))
        {
            yield return Report(alignment, table, columns, keys.FirstOrDefault(other => other.Columns == columns), key.Name.Where ?? alignment.Entity.Place);
        }
    }

    internal static IEnumerable<IndexPairing> FindIndexes(EntityAlignment alignment) =>
        alignment.Table is null ? [] : alignment.Indexes.Where(pairing => Uniqueness.IsMissing(alignment, pairing));

    internal static IEnumerable<(ModelKey Key, EquatableArray<Identifier> Columns)> FindKeys(EntityAlignment alignment)
    {
        foreach (var key in alignment.Table is null ? default : alignment.Entity.AlternateKeys)
        {
            if (alignment.ColumnsOf(key.Properties) is { } columns && !alignment.Keys.IsUnique(columns, Fact.Known<string?>(null)))
            {
                yield return (key, columns);
            }
        }
    }

    private Finding Report(EntityAlignment alignment, Table table, EquatableArray<Identifier> columns, TableKey? key, Place place) =>
        new(this, place, new(alignment.Entity.Name, string.Join(", ", columns), table.Name.ToString(), key is null ? "no unique index on it" : $"index '{key.Name}' that is not unique"))
        {
            Related = (key?.Origin ?? table.Origin).Places,
        };
}
