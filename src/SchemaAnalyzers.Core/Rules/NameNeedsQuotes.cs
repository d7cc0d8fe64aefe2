using SchemaAnalyzers.Comparing;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Rules;

public sealed class NameNeedsQuotes : TableRule
{
    public override string Id => "SCH4008";

    public override string Title => "Identifier needs quoting";

    public override string MessageFormat => "{0} '{1}' must be written {2} in every statement: {3}. Rename it.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override EquatableArray<int> Subject => new(0, 1);

    public override bool IsEnabledByDefault => false;

    public override IEnumerable<Finding> Check(TableAlignment alignment)
    {
        var table = alignment.Table;
        if (table.PartitionOf is not null || Bookkeeping.Contains(table.Name))
        {
            yield break;
        }

        if (Needs(table.Name.Name))
        {
            yield return Report(alignment, alignment.PlaceOf(table.Origin), table.Origin, "Table", table.Name.ToString(), SqlQuote.Identifier(table.Name.Name), Why(table.Name.Name));
        }

        foreach (var column in table.Columns.Where(column => column.IsLocal && Needs(column.Name) && !alignment.Options.IgnoresColumn(table.Name, column.Name)))
        {
            yield return Report(alignment, alignment.PlaceOf(column), column.Origin, "Column", $"{table.Name}.{column.Name}", SqlQuote.Identifier(column.Name), Why(column.Name));
        }
    }

    private static bool Needs(Identifier name) => SqlQuote.Identifier(name)[0] is '"' or 'U';

    private static string Why(Identifier name) =>
        name.Value.Any(char.IsUpper) ? "unquoted it would be folded to lower case"
        : name.Value.All(c => c is '_' or (>= 'a' and <= 'z') or (>= '0' and <= '9')) ? "it is a reserved word"
        : "it has other characters than letters, digits and underscores";
}
