using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Equivalence;

namespace SchemaAnalyzers.Rules;

public sealed class DuplicateIndex : TableRule
{
    public override string Id => "SCH3015";

    public override string Title => "Duplicate index";

    public override string MessageFormat => "Index {0} of '{1}' repeats {2}: every write pays for both. Drop it.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override EquatableArray<int> Subject => new(0, 1);

    public override IEnumerable<Finding> Check(TableAlignment alignment)
    {
        if (alignment.Table.PartitionOf is not null)
        {
            yield break;
        }

        var keys = alignment.Keys.OrderBy(key => key.Kind).ThenByDescending(key => key.IsUnique).ToList();
        for (var i = 1; i < keys.Count; i++)
        {
            if (keys.Take(i).FirstOrDefault(other => Repeats(keys[i], other, alignment)) is { } first)
            {
                yield return Report(alignment, alignment.PlaceOf(keys[i]), keys[i].Origin, $"'{keys[i].Name}'", alignment.Table.Name.ToString(), first.Display);
            }
        }

        foreach (var pairing in alignment.Entity?.Indexes ?? [])
        {
            if (pairing.Key is null && ModelDuplicates.Find(alignment.Entity!, pairing) is { } repeated)
            {
                yield return Report(alignment, pairing.Model.Place, alignment.Table.Origin, pairing.Display, alignment.Table.Name.ToString(), repeated).With(new RemoveIndex(IsWanted: false));
            }
        }
    }

    private static bool Repeats(TableKey key, TableKey other, TableAlignment alignment)
    {
        var (one, two) = (key.Index, other.Index);
        return one.IsValid && two.IsValid
            && one.Method == two.Method
            && one.Keys.Count == two.Keys.Count
            && (!one.IsUnique || two.IsUnique)
            && (!one.IsUnique || one.NullsNotDistinct == two.NullsNotDistinct)
            && new HashSet<Identifier>(one.Included).SetEquals(two.Included)
            && one.Keys.Zip(two.Keys, (key, second) => AreEqual(key, second)).All(areEqual => areEqual)
            && HaveSameText(one.Predicate, two.Predicate);

        bool HaveSameText(string? text, string? second) => text is null || second is null
            ? text == second
            : SqlExpressions.Compare(text, second, ExpressionScope.Condition(alignment.Table, alignment.Database)) == Verdict.Equal;
    }

    private static bool AreEqual(IndexKey one, IndexKey other) =>
        one with { Expression = null } == other with { Expression = null }
        && (one.Expression is null || SqlExpressions.Compare(one.Expression, other.Expression ?? "", default) == Verdict.Equal);
}
