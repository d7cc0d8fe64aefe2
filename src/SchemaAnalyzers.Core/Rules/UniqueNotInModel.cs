using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class UniqueNotInModel : EntityRule
{
    public override string Id => "SCH3012";

    public override string Title => "Unique in the database, not in the model";

    public override string MessageFormat => "Table '{0}' has {1} '{2}' on '{3}', but the model of '{4}' does not say that it is unique. Add it to the model.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override EquatableArray<int> Subject => new(0, 2, 4);

    public override IEnumerable<Finding> Check(EntityAlignment alignment)
    {
        if (alignment.Table is not { } table || !Completeness.KnowsIndexes(alignment) || !alignment.Entity.PrimaryKey.TryGet(out var primary))
        {
            yield break;
        }

        var said = alignment.Entity.AlternateKeys.Select(key => key.Properties).Concat(primary is null ? [] : [primary.Properties]).ToList();
        if (said.Exists(properties => alignment.ColumnsOf(properties) is null))
        {
            yield break;
        }

        var keys = said.ConvertAll(properties => alignment.ColumnsOf(properties)!.Value);
        var told = new List<EquatableArray<Identifier>>();
        foreach (var key in alignment.Keys)
        {
            if (key is { Kind: not KeyKind.Primary, IsUnique: true, Columns: { } columns, Index.IsValid: true }
                && (key.Index.Predicate is null || IsTheSameButUnique(alignment, key))
                && Completeness.Maps(alignment, columns)
                && !keys.Exists(other => other.All(columns.Contains))
                && !alignment.Indexes.Any(pairing => !pairing.Model.IsUnique.Is(false) && pairing.Columns.All(columns.Contains))
                && !told.Contains(columns))
            {
                told.Add(columns);
                var index = alignment.Indexes.FirstOrDefault(pairing => pairing.Columns == columns)?.Model;
                var place = index?.Place ?? alignment.Entity.Place;
                yield return new Finding(this, place, new(table.Name.ToString(), key.Noun, key.Name.Value, string.Join(", ", columns), alignment.Entity.Name))
                {
                    Related = key.Origin.Places,
                }.With(index is null ? alignment.DeclareIndex(key) ?? alignment.DeclareAlternateKey(key) : null);
            }
        }
    }

    /// <summary>A partial index says that some rows are unique: that is news only to a model that has the index, for the same rows.</summary>
    private static bool IsTheSameButUnique(EntityAlignment alignment, TableKey key) =>
        alignment.Indexes.Any(pairing => pairing.Key == key && pairing.Difference is null && pairing.Model is { Filter: { IsKnown: true, Value: not null }, IsUnique: { IsKnown: true, Value: false } });
}
