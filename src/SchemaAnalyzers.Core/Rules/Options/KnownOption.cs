using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules.Naming;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>An option that a team can set for a whole project, in <c>.globalconfig</c>.</summary>
/// <param name="Key">The full key, in lower case.</param>
/// <param name="Values">The valid values, the default first; none for an option of free form, whose default is nothing.</param>
/// <param name="Doc">What it decides: one sentence.</param>
/// <param name="Set">The options with one of the valid values set; one of free form is taken back by a blank one.</param>
public sealed record KnownOption(string Key, EquatableArray<string> Values, string Doc, Func<RuleOptions, string, RuleOptions> Set)
{
    public const string Prefix = "schema_analyzers.";

    /// <summary>Year to second.</summary>
    private const int MigrationIdDigits = 14;

    private const string Table = "{table}";
    private const string Columns = "{columns}";
    private const string Principal = "{principal}";

    /// <summary>Whether it can be set for some files, in a section of an .editorconfig: for the classes in them.</summary>
    public bool IsPerPath { get; init; }

    /// <summary>Of an option of free form: what a valid value looks like, as a clause.</summary>
    public string? Form { get; init; }

    /// <summary>Of an option of free form: a valid value.</summary>
    public string? Example { get; init; }

    /// <summary>Of an option of free form: the part of the value that is not valid, or null.</summary>
    public Func<string, string?>? FindMistake { get; init; }

    public static readonly EquatableArray<KnownOption> All = new(
        Flag(
            "triggers_supply_columns",
            isOn: true,
            "Whether a BEFORE INSERT trigger is trusted to fill required columns that no property maps.",
            (options, value) => options with { TriggersSupplyColumns = value }),
        new KnownOption(
            Prefix + "naming_convention",
            NamingConvention.All.Select(convention => convention.Option).Prepend("none").ToEquatableArray(),
            "The naming convention of EF Core's model, where it is configured outside the project that is compiled.",
            (options, value) => options with { NamingConvention = NamingConvention.All.FirstOrDefault(convention => convention.Option == value) }),
        new KnownOption(
            Prefix + "harmless_configuration",
            default,
            "Methods that configure EF Core's model where the project that is compiled does not show it, base contexts included, and map none of its entities differently: `LogExtensions.UseEventLog, AuditedContext.OnModelCreating`.",
            (options, value) => options with { HarmlessConfiguration = Glob.ReadAll(value) })
        {
            Example = "LogExtensions.UseEventLog, AuditedContext.OnModelCreating",
            Form = "names `Type.Method` with `*` for any characters, separated by commas",
            FindMistake = FindNoMethod,
        },
        Flag(
            "legacy_timestamps",
            isOn: false,
            "Whether `Npgsql.EnableLegacyTimestampBehavior` is turned on outside the project that is compiled.",
            (options, value) => options with { HasLegacyTimestamps = value }),
        new KnownOption(
            Prefix + "string_length",
            new("info", "warning"),
            "How loud SCH2005 is about a string that is longer in the database than in the model, or unbounded in the model alone.",
            (options, value) => options with { IsStringLengthRaised = value == "warning" }),
        new KnownOption(
            Prefix + "equivalent_types",
            default,
            "PostgreSQL types that the code may take for each other: `citext = text` silences SCH2002, SCH2005, SCH2007 and SCH2008 between the two.",
            (options, value) => options with { EquivalentTypes = TypePair.ReadAll(value) })
        {
            Form = "pairs `type = type`, separated by commas",
            Example = "citext = text",
            FindMistake = TypePair.FindMistake,
        },
        Names("ignored_tables", 2, "audit.*, *_history", "Tables and views of which nothing is said: `audit.*, *_history`.", (options, globs) => options with { IgnoredTables = globs }),
        Names("ignored_columns", 3, "legacy_*, users.old_name", "Columns of which the rules about missing, unmapped and badly named columns say nothing: `legacy_*, users.old_name`.", (options, globs) => options with { IgnoredColumns = globs }),
        new KnownOption(
            Prefix + "database",
            default,
            "Which schema classes that no context maps are compared with: a name that an item has as `DbContext`.",
            (options, value) => options with { Database = value.Trim().Length == 0 ? null : value.Trim() })
        {
            Form = "a name that a `SchemaSnapshot` item has as `DbContext`",
            Example = "Orders",
            FindMistake = value => value.Trim().IndexOfAny([' ', ',', ';', '|']) >= 0 ? value.Trim() : null,
            IsPerPath = true,
        },
        new KnownOption(
            Prefix + "mandatory_columns",
            default,
            "Columns that every table must have, or those of a pattern: `created_at, audit.*.actor` (SCH1007).",
            (options, value) => options with { MandatoryColumns = MandatoryColumn.ReadAll(value) })
        {
            Form = "column names, each after a pattern for tables where not all are meant, separated by commas",
            Example = "created_at, audit.*.actor",
            FindMistake = MandatoryColumn.FindMistake,
        },
        new KnownOption(
            Prefix + "migrations_since",
            default,
            "From which migration of EF Core on the rules about migrations speak: `20260101000000`. Older ones have run.",
            (options, value) => options with { MigrationsSince = value.Trim().Length == 0 ? null : value.Trim().PadRight(MigrationIdDigits, '0') })
        {
            Form = "the digits that the id of a migration begins with, or the first of them",
            Example = "20260101000000",
            FindMistake = value => value.Trim().All(c => c is >= '0' and <= '9') ? null : value.Trim(),
        },
        Pattern("index_name", "ix_{table}_{columns}", "How indexes are called: `ix_{table}_{columns}` (SCH4001).", (options, pattern) => options with { IndexName = pattern }, Table, Columns),
        Pattern("unique_index_name", "ux_{table}_{columns}", "How unique indexes are called; as `index_name` where it is not set (SCH4001).", (options, pattern) => options with { UniqueIndexName = pattern }, Table, Columns),
        Pattern("primary_key_name", "{table}_pkey", "How primary keys are called: `{table}_pkey` (SCH4005).", (options, pattern) => options with { PrimaryKeyName = pattern }, Table, Columns),
        Pattern("foreign_key_name", "fk_{table}_{principal}_{columns}", "How foreign keys are called: `fk_{table}_{principal}_{columns}` (SCH4005).", (options, pattern) => options with { ForeignKeyName = pattern }, Table, Columns, Principal),
        Pattern("unique_constraint_name", "{table}_{columns}_key", "How unique constraints are called: `{table}_{columns}_key` (SCH4005).", (options, pattern) => options with { UniqueConstraintName = pattern }, Table, Columns),
        Pattern("check_name", "ck_{table}_*", "How CHECK constraints are called: `ck_{table}_*` (SCH4005).", (options, pattern) => options with { CheckName = pattern }, Table));

    private static KnownOption Names(string name, int depth, string example, string doc, Func<RuleOptions, EquatableArray<Glob>, RuleOptions> set) =>
        new(Prefix + name, default, doc, (options, value) => set(options, Glob.ReadAll(value)))
        {
            Example = example,
            Form = "names with `*` for any characters, separated by commas",
            FindMistake = text => Glob.FindMistake(text, depth),
            IsPerPath = true,
        };

    private static KnownOption Pattern(string name, string example, string doc, Func<RuleOptions, NamePattern?, RuleOptions> set, params string[] parts) =>
        new(Prefix + name, default, doc, (options, value) => set(options, value.Trim().Length == 0 ? null : new NamePattern(value.Trim())))
        {
            Example = example,
            Form = $"a name with {string.Join(", ", parts.Select(part => $"`{part}`"))} or `*`",
            FindMistake = text => NamePattern.FindMistake(text, parts),
        };

    /// <summary>The first part of the list that does not name a method with its type; null where all do.</summary>
    private static string? FindNoMethod(string text) =>
        Glob.FindMistake(text, depth: 2) ?? text.Split(',').Select(part => part.Trim()).FirstOrDefault(part => part.Split('.').Length != 2 || part.StartsWith(".", StringComparison.Ordinal) || part.EndsWith(".", StringComparison.Ordinal));

    private static KnownOption Flag(string name, bool isOn, string doc, Func<RuleOptions, bool, RuleOptions> set) =>
        new(Prefix + name, isOn ? new("true", "false") : new("false", "true"), doc, (options, value) => set(options, value == "true"));
}
