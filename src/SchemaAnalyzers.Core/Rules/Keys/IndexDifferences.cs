using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Equivalence;

namespace SchemaAnalyzers.Rules.Keys;

/// <summary>Compares one index of the model with keys of the table.</summary>
internal sealed class IndexDifferences(EntityAlignment alignment, ModelIndex model, EquatableArray<Identifier> columns)
{
    public ModelIndex Model => model;

    /// <summary>The first difference besides uniqueness and name; null where there is none.</summary>
    public IndexDifference? Find(TableKey key) =>
        Columns(key) ?? Method(key.Index) ?? Predicate(key.Index) ?? Order(key.Index) ?? Included(key.Index) ?? Nulls(key.Index);

    private IndexDifference? Columns(TableKey key) => key.Columns is { } own && own == columns
        ? null
        : new("columns", string.Join(", ", columns), string.Join(", ", key.Index.Keys.Select(part => part.Column?.Value ?? $"({part.Expression})")), model.Place);

    private IndexDifference? Method(TableIndex index) =>
        model.Method.IsKnown && (model.Method.Value ?? "btree") is var method && !string.Equals(method, index.Method, StringComparison.OrdinalIgnoreCase)
            ? new("method", method, index.Method, model.Method.Where ?? model.Place) { Remedy = new WriteText(index.Method) }
            : null;

    private IndexDifference? Predicate(TableIndex index)
    {
        if (!model.Filter.TryGet(out var filter) || (filter is not null && alignment.MaySpeakOfMissing(filter)))
        {
            return null;
        }

        var differ = string.IsNullOrWhiteSpace(filter) || index.Predicate is null
            ? string.IsNullOrWhiteSpace(filter) != index.Predicate is null
            : SqlExpressions.Compare(filter!, index.Predicate, ExpressionScope.Condition(alignment.Relation, alignment.Database)) == Verdict.Different;
        return differ ? new("predicate", filter ?? "none", index.Predicate ?? "none", model.Filter.Where ?? model.Place) { Remedy = index.Predicate is { } predicate ? new WriteText(predicate) : null } : null;
    }

    private IndexDifference? Order(TableIndex index)
    {
        if (!model.IsDescending.TryGet(out var flags))
        {
            return null;
        }

        for (var i = 0; i < columns.Count; i++)
        {
            if ((i < flags.Count && flags[i]) != index.Keys[i].IsDescending)
            {
                return new("order", Order(i < flags.Count && flags[i], columns[i]), Order(index.Keys[i].IsDescending, columns[i]), model.IsDescending.Where ?? model.Place);
            }
        }

        return null;
    }

    private IndexDifference? Included(TableIndex index) =>
        model.Includes.TryGet(out var names) && alignment.ColumnsOf(names) is { } included && !new HashSet<Identifier>(included).SetEquals(index.Included)
            ? new("INCLUDE columns", List(included), List(index.Included), model.Includes.Where ?? model.Place)
            : null;

    private IndexDifference? Nulls(TableIndex index) =>
        model.IsUnique.Is(true) && index.IsUnique && model.AreNullsDistinct.IsKnown && model.AreNullsDistinct.Value == index.NullsNotDistinct
            ? new("NULLS", Nulls(model.AreNullsDistinct.Value), Nulls(!index.NullsNotDistinct), model.AreNullsDistinct.Where ?? model.Place)
            : null;

    private static string Order(bool isDescending, Identifier column) => $"{column} {(isDescending ? "DESC" : "ASC")}";

    private static string Nulls(bool areDistinct) => areDistinct ? "DISTINCT" : "NOT DISTINCT";

    private static string List(EquatableArray<Identifier> names) => names.IsEmpty ? "none" : string.Join(", ", names);
}
