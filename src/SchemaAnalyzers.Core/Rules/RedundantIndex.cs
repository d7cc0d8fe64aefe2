using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class RedundantIndex : TableRule
{
    public override string Id => "SCH3016";

    public override string Title => "Redundant index: another one begins with the same columns";

    public override string MessageFormat => "Index '{0}' of '{1}' on '{2}' is the beginning of {3} on '{4}', which finds the same rows. Drop it.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override EquatableArray<int> Subject => new(0, 1);

    public override IEnumerable<Finding> Check(TableAlignment alignment)
    {
        if (alignment.Table.PartitionOf is not null)
        {
            yield break;
        }

        foreach (var key in alignment.Keys.Where(key => key is { Kind: KeyKind.Index, IsUnique: false, Columns: not null } && IsPlain(key.Index) && key.Index.Included.IsEmpty))
        {
            if (alignment.Keys.FirstOrDefault(other => other.Columns is not null && IsPlain(other.Index) && Begins(other.Index, key.Index)) is { } longer)
            {
                yield return Report(
                    alignment, alignment.PlaceOf(key), key.Origin,
                    key.Name.Value, alignment.Table.Name.ToString(), string.Join(", ", key.Columns!.Value), longer.Display, string.Join(", ", longer.Columns!.Value));
            }
        }
    }

    private static bool IsPlain(TableIndex index) => index is { Method: "btree", Predicate: null, IsValid: true };

    private static bool Begins(TableIndex longer, TableIndex index) =>
        longer.Keys.Count > index.Keys.Count && index.Keys.SequenceEqual(longer.Keys.Take(index.Keys.Count));
}
