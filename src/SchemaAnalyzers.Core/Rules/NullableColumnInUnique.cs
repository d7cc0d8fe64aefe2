using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class NullableColumnInUnique : TableRule
{
    public override string Id => "SCH3017";

    public override string Title => "Nullable column in a unique index or constraint";

    public override string MessageFormat => "Column '{0}' of {1} of '{2}' allows NULL: rows with NULL in it are never duplicates. Make it NOT NULL, or use NULLS NOT DISTINCT.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override bool IsEnabledByDefault => false;

    public override IEnumerable<Finding> Check(TableAlignment alignment)
    {
        foreach (var key in alignment.Keys.Where(key => key is { Kind: not KeyKind.Primary, IsUnique: true, Index: { NullsNotDistinct: false, Predicate: null } }))
        {
            // One column alone that may be NULL is how optional values are kept unique.
            if (key.Index.Keys.Count > 1
                && key.Index.Keys.Select(part => part.Column is { } name ? alignment.Table.FindColumn(name) : null).FirstOrDefault(column => column is { IsNullable: true }) is { } nullable
                && !IsInPrimaryKey(alignment.Table, nullable))
            {
                yield return Report(alignment, alignment.PlaceOf(key), key.Origin, nullable.Name.Value, key.Display, alignment.Table.Name.ToString());
            }
        }
    }

    private static bool IsInPrimaryKey(Table table, Column column) => table.PrimaryKey?.Columns.Contains(column.Name) == true;
}
