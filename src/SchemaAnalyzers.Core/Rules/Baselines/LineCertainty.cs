using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Baselines;

/// <summary>
/// Whether it is certain that what a line accepts is no longer found. What a line speaks of must be in sight and wholly read; a finding that is
/// only hidden, by a fact that became unknown or by another finding that comes first, is not gone.
/// </summary>
public static class LineCertainty
{
    /// <summary>For a line that an entity's finding would answer to.</summary>
    public static bool IsAbout(BaselineLine line, EntityAlignment alignment) =>
        IsAbout(line, alignment.Entity.Name) || (alignment.Entity.Target.TryGet(out var target) && IsAbout(line, target.Name.ToString()));

    /// <summary>For a line that a table's finding would answer to, without any code.</summary>
    public static bool IsAbout(BaselineLine line, Table table) => IsAbout(line, table.Name.ToString());

    /// <summary>Whether all is known of an entity on which the findings of the line's rule depend.</summary>
    public static bool KnowsAll(BaselineLine line, EntityAlignment alignment)
    {
        if (!alignment.Entity.Target.IsKnown || alignment.Relation is not { Uncertainty: null } || alignment.Database.Incomplete is not null)
        {
            return false;
        }

        var property = alignment.Entity.Properties.FirstOrDefault(property => line.Subject.Contains($"{alignment.Entity.Name}.{property.Name}"));
        return property is not null ? IsKnown(property, line.RuleId) : IsKnown(alignment.Entity);
    }

    /// <summary>Whether a finding of the same entity would keep the one of the line from being told.</summary>
    public static bool Hides(Finding finding, BaselineLine line) => finding.Rule switch
    {
        TableNotFound or ColumnNotFound or ConcurrencyTokenNotFound or PrimaryKeyMissing => finding.Rule.Id != line.RuleId || finding.Subject != line.Subject,
        TypeRule => finding.Rule.Id != line.RuleId && finding.Subject == line.Subject,
        _ => false,
    };

    private static bool IsAbout(BaselineLine line, string name) =>
        line.Subject.Any(part => part == name || part.StartsWith(name + ".", StringComparison.Ordinal));

    /// <summary>What the rule looks at: mappers other than EF Core leave the rest to the schema.</summary>
    private static bool IsKnown(MappedProperty property, string rule)
    {
        if (rule == RuleCatalog.ColumnNotFound.Id)
        {
            return property.Column.IsKnown;
        }

        return rule == RuleCatalog.ColumnAllowsNull.Id || rule == RuleCatalog.ColumnForbidsNull.Id
            ? property is { Column.IsKnown: true, ClrType.IsKnown: true, IsNullable.IsKnown: true, HasConverter.IsKnown: true, ValueGeneration.IsKnown: true }
            : IsKnown(property);
    }

    private static bool IsKnown(Entity entity) =>
        entity is { TableColumns.IsKnown: true, PrimaryKey.IsKnown: true, HasAllIndexes: true, HasAllRelationships: true }
        && entity.Properties.All(IsKnown)
        && entity.Indexes.All(IsKnown)
        && entity.Relationships.All(relationship =>
            relationship is { PrincipalTarget.IsKnown: true, PrincipalColumns.IsKnown: true, OnDelete.IsKnown: true, IsUnique.IsKnown: true });

    private static bool IsKnown(MappedProperty property) =>
        property is
        {
            Column.IsKnown: true, ClrType.IsKnown: true, StoreType.IsKnown: true, IsNullable.IsKnown: true, HasConverter.IsKnown: true,
            ValueGeneration.IsKnown: true, Strategy.IsKnown: true, Collation.IsKnown: true, MaxLength.IsKnown: true, Precision.IsKnown: true, Scale.IsKnown: true,
            Default.IsKnown: true, Computed.IsKnown: true, IsConcurrencyToken.IsKnown: true, StoredLabels.IsKnown: true,
        };

    private static bool IsKnown(ModelIndex index) =>
        index is { Name.IsKnown: true, IsUnique.IsKnown: true, IsDescending.IsKnown: true, Filter.IsKnown: true, Method.IsKnown: true, Includes.IsKnown: true, AreNullsDistinct.IsKnown: true };
}
