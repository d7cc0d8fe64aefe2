namespace SchemaAnalyzers.Rules;

/// <summary>What a team has decided by <c>schema_analyzers.*</c> options, already validated.</summary>
public sealed record RuleOptions
{
    public static readonly RuleOptions Default = new();

    /// <summary>Whether a BEFORE INSERT trigger is trusted to supply required columns.</summary>
    public bool TriggersSupplyColumns { get; init; } = true;

    /// <summary>How convention-made names are rewritten: <c>none</c>, <c>snake_case</c>, ...</summary>
    public string NamingConvention { get; init; } = "none";
}
