using SchemaAnalyzers.Comparing;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>The only rule that looks at all entities of a context at once, so that it costs something only where it is turned on.</summary>
public sealed class TableNotMapped : Rule
{
    public override string Id => "SCH1005";

    public override string Title => "Table not mapped";

    public override string MessageFormat => "Table '{1}' is mapped by no entity of '{0}'. Add an entity, or drop the table in a migration.";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override bool IsEnabledByDefault => false;

    /// <param name="entities">All that map the database: those of other contexts and of classes without one too.</param>
    /// <param name="place">The name of the context.</param>
    public IEnumerable<Finding> Check(string context, Place place, IReadOnlyCollection<Entity> entities, Database database)
    {
        // One entity whose table is not known may map any of them.
        if (entities.Any(entity => !entity.Target.IsKnown))
        {
            yield break;
        }

        var mapped = new HashSet<QualifiedName>(entities.Select(entity => entity.Target.Value.Name));
        foreach (var table in database.Relations.OfType<Table>().Where(table => IsOwn(table) && !IsMapped(table.Name, mapped)))
        {
            yield return new Finding(this, place, new(context, table.Name.ToString()))
            {
                Related = table.Origin.Places,
            }.With(NewEntity.Of(database, table));
        }
    }

    /// <summary>A table of which code could speak: no partition, no table that another server or another tool looks after.</summary>
    private static bool IsOwn(Table table) =>
        table is { Uncertainty: null, PartitionOf: null, ForeignServer: null, Persistence: not Persistence.Temporary } && !Bookkeeping.Contains(table.Name);

    /// <summary>A name that differs by case or underscores only is that of a naming convention that is not seen.</summary>
    private static bool IsMapped(QualifiedName table, HashSet<QualifiedName> mapped) =>
        mapped.Contains(table) || mapped.Any(name => ColumnMatch.IsRewriting(name.Name, table.Name) && name.Schema == table.Schema);
}
