using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules.Naming;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>What a team has decided by <c>schema_analyzers.*</c> options, already validated.</summary>
public sealed record RuleOptions
{
    public static readonly RuleOptions Default = new();

    /// <summary>Whether a BEFORE INSERT trigger is trusted to supply required columns.</summary>
    public bool TriggersSupplyColumns { get; init; } = true;

    /// <summary>Whether <c>Npgsql.EnableLegacyTimestampBehavior</c> is on, where the compiled project does not show it.</summary>
    public bool HasLegacyTimestamps { get; init; }

    /// <summary>Whether SCH2005 warns of lengths that let no statement fail.</summary>
    public bool IsStringLengthRaised { get; init; }

    /// <summary>Types that the code may take for each other.</summary>
    public EquatableArray<TypePair> EquivalentTypes { get; init; }

    /// <summary>The naming convention of EF Core's model where the compiled project does not show it; null for none.</summary>
    public NamingConvention? NamingConvention { get; init; }

    /// <summary>The methods, as <c>Type.Method</c>, that configure EF Core's model out of sight and are vouched for.</summary>
    public EquatableArray<Glob> HarmlessConfiguration { get; init; }

    /// <summary>Tables of which nothing is said.</summary>
    public EquatableArray<Glob> IgnoredTables { get; init; }

    /// <summary>Columns of which nothing is said.</summary>
    public EquatableArray<Glob> IgnoredColumns { get; init; }

    /// <summary>The name of the schema that classes without a context are compared with; null for the one that serves all that is not named.</summary>
    public string? Database { get; init; }

    /// <summary>Columns that tables must have.</summary>
    public EquatableArray<MandatoryColumn> MandatoryColumns { get; init; }

    /// <summary>The version from which on migrations are looked at; null for all.</summary>
    public string? MigrationsSince { get; init; }

    public NamePattern? IndexName { get; init; }

    public NamePattern? UniqueIndexName { get; init; }

    public NamePattern? PrimaryKeyName { get; init; }

    public NamePattern? ForeignKeyName { get; init; }

    public NamePattern? UniqueConstraintName { get; init; }

    public NamePattern? CheckName { get; init; }

    public bool IgnoresTable(QualifiedName table) => IgnoredTables.Any(glob => glob.MatchesPath(table.Schema, table.Name));

    public bool IgnoresColumn(QualifiedName table, Identifier column) => IgnoredColumns.Any(glob => glob.MatchesPath(table.Schema, table.Name, column));
}
