using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>An option that a team can set for a whole project, in <c>.globalconfig</c>.</summary>
/// <param name="Key">The full key, in lower case.</param>
/// <param name="Values">The valid values, the default first; none for an option of free form, whose default is nothing.</param>
/// <param name="Doc">What it decides: one sentence.</param>
/// <param name="Set">The options with one of the valid values set.</param>
public sealed record KnownOption(string Key, EquatableArray<string> Values, string Doc, Func<RuleOptions, string, RuleOptions> Set)
{
    public const string Prefix = "schema_analyzers.";

    /// <summary>Of an option of free form: what a valid value looks like, as a clause.</summary>
    public string? Form { get; init; }

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
            FindMistake = TypePair.FindMistake,
        });

    private static KnownOption Flag(string name, bool isOn, string doc, Func<RuleOptions, bool, RuleOptions> set) =>
        new(Prefix + name, isOn ? new("true", "false") : new("false", "true"), doc, (options, value) => set(options, value == "true"));
}
