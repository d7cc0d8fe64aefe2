using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Equivalence;

namespace SchemaAnalyzers.Rules;

public sealed class IndexSmell : TableRule
{
    public override string Id => "SCH3020";

    public override string Title => "Index that hardly any query can use";

    public override string MessageFormat => "Index '{0}' of '{1}' {2}. {3}.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override EquatableArray<int> Subject => new(0, 1);

    public override bool IsEnabledByDefault => false;

    public override IEnumerable<Finding> Check(TableAlignment alignment)
    {
        foreach (var key in alignment.Keys.Where(key => key is { Kind: KeyKind.Index }))
        {
            if ((Smell(alignment, key) ?? NeedlessPredicate(alignment, key.Index)) is var (fact, advice))
            {
                yield return Report(alignment, alignment.PlaceOf(key), key.Origin, key.Name.Value, alignment.Table.Name.ToString(), fact, advice);
            }
        }
    }

    private static (string Fact, string Advice)? Smell(TableAlignment alignment, TableKey key)
    {
        var first = key.Index.Keys.Count > 0 && key.Index.Keys[0].Column is { } name ? alignment.Table.FindColumn(name) : null;
        if (first is null || key is not { IsUnique: false, Index.Method: "btree" } || ColumnNature.BaseTypeOf(alignment.Database, first.Type) is not { } type)
        {
            return null;
        }

        return type.IsArray || type.Is("jsonb")
                ? ($"is a btree on '{first.Name}' of type '{first.Type}', which only finds whole values", "Use gin")
            : type.Is("bool") && key.Index is { Keys.Count: 1, Predicate: null }
                ? ($"is on boolean '{first.Name}' alone, which parts the rows in two", "Make it partial")
            : null;
    }

    /// <summary>WHERE x IS NOT NULL of a column that is never NULL leaves nothing out, and keeps queries from the index that do not say it.</summary>
    private static (string Fact, string Advice)? NeedlessPredicate(TableAlignment alignment, TableIndex index) =>
        index.Predicate is { } predicate && alignment.Table.Columns.FirstOrDefault(column => !column.IsNullable && IsNotNull(alignment, predicate, column)) is { } never
            ? ($"has only rows where '{never.Name}' is not null, which are all", "Leave the predicate out")
            : null;

    private static bool IsNotNull(TableAlignment alignment, string predicate, Column column) =>
        predicate.IndexOf(column.Name.Value, StringComparison.OrdinalIgnoreCase) >= 0
        && SqlExpressions.Compare(predicate, SqlQuote.Identifier(column.Name) + " IS NOT NULL", ExpressionScope.Condition(alignment.Table, alignment.Database)) == Verdict.Equal;
}
