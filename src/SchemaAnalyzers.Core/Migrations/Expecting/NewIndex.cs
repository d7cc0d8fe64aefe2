using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Expecting;

/// <summary>An index as the model declares it.</summary>
internal static class NewIndex
{
    /// <param name="reason">Why it cannot be written as SQL, where it is null.</param>
    public static TableIndex? Of(Draft draft, EntityAlignment alignment, IndexPairing pairing, out string reason)
    {
        var model = pairing.Model;
        reason = WhyNot(model) ?? "";
        if (reason.Length > 0)
        {
            return null;
        }

        if (alignment.ColumnsOf(model.Includes.Value) is not { } included)
        {
            reason = "not all of the columns that it includes are known";
            return null;
        }

        var descending = model.IsDescending.Value;
        var operators = model.Operators.Value;
        var keys = pairing.Columns.Select((column, i) => new IndexKey(column, null)
        {
            IsDescending = i < descending.Count && descending[i],
            NullsFirst = i < descending.Count && descending[i],
            OperatorClass = i < operators.Count && operators[i].Length > 0 ? operators[i] : null,
        });
        return new(draft.FreeName(alignment.Relation!.Name, model.Name, pairing.Columns, "idx"), keys.ToEquatableArray())
        {
            Method = model.Method.Value?.ToLowerInvariant() ?? "btree",
            IsUnique = model.IsUnique.Value,
            NullsNotDistinct = !model.AreNullsDistinct.Value,
            Included = included,
            Predicate = string.IsNullOrWhiteSpace(model.Filter.Value) ? null : model.Filter.Value,
        };
    }

    public static TableIndex Unique(Draft draft, QualifiedName table, EquatableArray<Identifier> columns) =>
        new(draft.FreeName(table, default, columns, "idx"), columns.Select(column => new IndexKey(column, null)).ToEquatableArray()) { IsUnique = true };

    private static string? WhyNot(ModelIndex model) =>
        Unknown("whether it is unique", model.IsUnique)
        ?? Unknown("its order", model.IsDescending)
        ?? Unknown("its filter", model.Filter)
        ?? Unknown("its method", model.Method)
        ?? Unknown("what it includes", model.Includes)
        ?? Unknown("whether its nulls are distinct", model.AreNullsDistinct)
        ?? Unknown("its operator classes", model.Operators);

    private static string? Unknown<T>(string what, Fact<T> fact) => fact.IsKnown ? null : $"{what} is not known: {fact.Reason ?? "not read"}";
}
