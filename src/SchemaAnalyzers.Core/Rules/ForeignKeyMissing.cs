using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class ForeignKeyMissing : EntityRule
{
    public override string Id => "SCH3003";

    public override string Title => "Relationship without foreign key";

    public override string MessageFormat => "'{0}' refers to '{1}' by '{2}', but table '{3}' has {4}. Add a foreign key to '{5}' in a migration.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override EquatableArray<int> Subject => new(0, 1, 2, 3);

    public override IEnumerable<Finding> Check(EntityAlignment alignment)
    {
        foreach (var match in Find(alignment))
        {
            var relationship = match.Relationship;
            var instead = match.Other is { } other ? $"one to '{other.ReferencedTable}' instead" : "no foreign key on it";
            yield return new Finding(
                this,
                relationship.Place,
                new(alignment.Entity.Name, relationship.PrincipalName, string.Join(", ", match.Columns), match.Table.Name.ToString(), instead, match.Principal.Name.ToString()))
            {
                Related = (match.Other?.Origin ?? match.Table.Origin).Places,
            };
        }
    }

    /// <remarks>Neither partitions nor tables that inherit have all constraints of their parents listed.</remarks>
    internal static IEnumerable<ForeignKeyMatch> Find(EntityAlignment alignment) =>
        alignment.ForeignKeys.Where(match => match.Exact is null && match.Table is { PartitionOf: null, Inherits.IsEmpty: true });
}
