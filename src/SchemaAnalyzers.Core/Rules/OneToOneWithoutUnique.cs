using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class OneToOneWithoutUnique : EntityRule
{
    public override string Id => "SCH3014";

    public override string Title => "One-to-one relationship without unique index";

    public override string MessageFormat => "'{1}' has at most one '{0}' by the model, but '{2}.{3}' is not unique: several rows get in. Make it unique in a migration.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override IEnumerable<Finding> Check(EntityAlignment alignment) =>
        Find(alignment).Select(match => new Finding(
            this,
            match.Relationship.IsUnique.Where ?? match.Relationship.Place,
            new(alignment.Entity.Name, match.Relationship.PrincipalName, alignment.Table!.Name.ToString(), string.Join(", ", match.Columns)))
        {
            Related = alignment.Table.Origin.Places,
        });

    internal static IEnumerable<(Relationship Relationship, EquatableArray<Identifier> Columns)> Find(EntityAlignment alignment)
    {
        if (alignment.Table is null)
        {
            yield break;
        }

        var keys = alignment.Keys;
        foreach (var relationship in alignment.Entity.Relationships.Where(relationship => relationship.IsUnique.Is(true)))
        {
            // An index of the model on the same columns that is unique by itself is SCH3011; one that is not says that the model knows.
            if (alignment.ColumnsOf(relationship.Properties) is { } columns
                && !keys.Any(key => key is { IsUnique: true, Columns: { } own, Index.IsValid: true } && own.All(columns.Contains))
                && !alignment.Indexes.Any(pairing => pairing.Columns == columns && !(pairing.IsOfOneToOne && pairing.Model.IsUnique.Is(true))))
            {
                yield return (relationship, columns);
            }
        }
    }
}
