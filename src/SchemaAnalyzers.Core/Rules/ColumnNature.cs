using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>What a column is in effect: its own definition, and that of the domains it is declared with.</summary>
public static class ColumnNature
{
    // PostgreSQL allows domains over domains without limit; a snapshot that is wrong may even hold a circle.
    private const int MostDomains = 32;

    /// <summary>Whether the database refuses NULL, by the column, its domain, or a validated CHECK.</summary>
    public static bool ForbidsNull(this EntityAlignment alignment, Column column) =>
        alignment.ForbidsNullByType(column)
        || (alignment.Relation is Table table && table.Checks.Any(check => check.IsValidated && MaySayNotNull(check.Expression, column.Name)));

    /// <summary>Whether NULL in the column is null in the property: nothing stands between, or what makes the text of an enum, which knows no null.</summary>
    public static bool HandsNullOn(this MappedProperty property) =>
        property.HasConverter.Is(false) || property.StoredLabels is { IsKnown: true, Value.IsEmpty: false };

    /// <summary>Whether the column itself, its primary key or its domain is NOT NULL.</summary>
    public static bool ForbidsNullByType(this EntityAlignment alignment, Column column) =>
        !column.IsNullable
        || IsNotNull(alignment.Database, column.Type)
        || (alignment.Relation is Table { PrimaryKey: { } key } && key.Columns.Contains(column.Name));

    /// <summary>Whether the type is a domain that refuses NULL.</summary>
    public static bool IsNotNull(Database database, SqlType type) => DomainsOf(database, type).Any(domain => domain.IsNotNull);

    /// <summary>Whether the database finds a value by itself where INSERT names none.</summary>
    public static bool SuppliesValue(this EntityAlignment alignment, Column column) =>
        column.Default is not null
        || column.Generated is not null
        || column.Identity is not null
        || DomainsOf(alignment.Database, column.Type).Any(domain => domain.Default is not null);

    /// <summary>Whether the relation surely has no column of the property's name.</summary>
    public static bool LacksColumn(this EntityAlignment alignment, MappedProperty property) =>
        property.Column.TryGet(out var column)
        && alignment.ColumnOf(property) is null
        && !SystemColumns.Contains(column)
        && NamingConventionGuess.OfColumn(alignment, property) is null;

    /// <summary>Whether an expression of the model may speak of a column that the table lacks: PostgreSQL drops with a column what speaks of it. A guess that can only silence.</summary>
    public static bool MaySpeakOfMissing(this EntityAlignment alignment, string expression) =>
        alignment.Entity.Properties.Any(property => property.Column.IsKnown && expression.IndexOf(property.Column.Value.Value, StringComparison.OrdinalIgnoreCase) >= 0 && alignment.LacksColumn(property));

    /// <summary>The default that a column without one has from its domain.</summary>
    public static string? DomainDefault(this EntityAlignment alignment, Column column) =>
        DomainsOf(alignment.Database, column.Type).Select(domain => domain.Default).FirstOrDefault(text => text is not null);

    /// <summary>The collation that a column without one has from its domain.</summary>
    public static QualifiedName? DomainCollation(this EntityAlignment alignment, Column column) =>
        DomainsOf(alignment.Database, column.Type).Select(domain => domain.Collation).FirstOrDefault(name => name is not null);

    /// <summary>The type below all domains; null where a domain is not in the schema, or the type not known.</summary>
    public static SqlType? BaseTypeOf(Database database, SqlType type)
    {
        var result = type;
        foreach (var domain in DomainsOf(database, type))
        {
            result = domain.Underlying with { IsArray = domain.Underlying.IsArray || type.IsArray };
        }

        return database.Types.Find(result.Name) is DomainType || result.IsUnknown ? null : result;
    }

    /// <summary>Whether a BEFORE INSERT trigger, or a rule, may give an INSERT other values than it names.</summary>
    public static bool MayChangeInsert(this EntityAlignment alignment) =>
        alignment.Relation is { } relation
        && (relation.Rules.Any(rule => rule.IsOnInsert)
            || (alignment.Options.TriggersSupplyColumns && HasTrigger(alignment.Database, relation, 0)));

    /// <summary>Rows that are inserted into a partitioned table fire the triggers of the partition they go to.</summary>
    private static bool HasTrigger(Database database, Relation relation, int depth) =>
        relation.Triggers.Any(trigger => trigger.RunsBeforeInsert)
        || (relation is Table { PartitionKey: not null } && depth < MostDomains && database.Relations
            .OfType<Table>()
            .Any(table => table.PartitionOf?.Parent == relation.Name && HasTrigger(database, table, depth + 1)));

    private static IEnumerable<DomainType> DomainsOf(Database database, SqlType type)
    {
        for (var i = 0; i < MostDomains && !type.IsArray && database.Types.Find(type.Name) is DomainType domain; i++)
        {
            yield return domain;
            type = domain.Underlying;
        }
    }

    /// <summary>Whether the condition may say that the column is not null. A guess that can only silence.</summary>
    private static bool MaySayNotNull(string expression, Identifier column) =>
        expression.IndexOf(column.Value, StringComparison.OrdinalIgnoreCase) >= 0
        && expression.IndexOf("not null", StringComparison.OrdinalIgnoreCase) >= 0;
}
