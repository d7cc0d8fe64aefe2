using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class ForeignKeyTypeDiffers : TableRule
{
    public override string Id => "SCH3005";

    public override string Title => "Foreign key column type differs from the referenced column's";

    public override string MessageFormat => "Column '{0}.{1}' is '{2}', but it references '{3}.{4}', which is '{5}'. Give both the same type in a migration.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override EquatableArray<int> Subject => new(0, 1, 3, 4);

    public override IEnumerable<Finding> Check(TableAlignment alignment)
    {
        if (alignment.Table.PartitionOf is not null)
        {
            yield break;
        }

        foreach (var key in alignment.Table.ForeignKeys)
        {
            for (var i = 0; i < Math.Min(key.Columns.Count, key.ReferencedColumns.Count); i++)
            {
                if (alignment.Table.FindColumn(key.Columns[i]) is { } column
                    && alignment.Database.Relations.Find(key.ReferencedTable) is { Uncertainty: null } referenced
                    && referenced.FindColumn(key.ReferencedColumns[i]) is { } other
                    && Differ(alignment.Database, column.Type, other.Type))
                {
                    yield return Report(
                        alignment, alignment.PlaceOf(key), column.Origin,
                        alignment.Table.Name.ToString(), column.Name.Value, column.Type.ToString(), referenced.Name.ToString(), other.Name.Value, other.Type.ToString());
                }
            }
        }
    }

    private static bool Differ(Database database, SqlType one, SqlType other) =>
        ColumnNature.BaseTypeOf(database, one) is { } first
        && ColumnNature.BaseTypeOf(database, other) is { } second
        && (first.IsArray != second.IsArray || Family(first) != Family(second));

    /// <summary>Texts of any length are compared as they are.</summary>
    private static string Family(SqlType type) => type.Is("varchar") || type.Is("text") ? "text" : type.Name.ToString();
}
