using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>An option that a team can set for a whole project, in <c>.globalconfig</c>.</summary>
/// <param name="Key">The full key, in lower case.</param>
/// <param name="Values">The valid values, the default first.</param>
/// <param name="Doc">What it decides: one sentence.</param>
/// <param name="Set">The options with one of the valid values set.</param>
public sealed record KnownOption(string Key, EquatableArray<string> Values, string Doc, Func<RuleOptions, string, RuleOptions> Set)
{
    public const string Prefix = "schema_analyzers.";

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
            (options, value) => options with { NamingConvention = NamingConvention.All.FirstOrDefault(convention => convention.Option == value) }));

    private static KnownOption Flag(string name, bool isOn, string doc, Func<RuleOptions, bool, RuleOptions> set) =>
        new(Prefix + name, isOn ? new("true", "false") : new("false", "true"), doc, (options, value) => set(options, value == "true"));
}
