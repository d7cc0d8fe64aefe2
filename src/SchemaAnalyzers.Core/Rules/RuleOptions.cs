using SchemaAnalyzers.Model;

namespace SchemaAnalyzers.Rules;

/// <summary>What a team has decided by <c>schema_analyzers.*</c> options, already validated.</summary>
public sealed record RuleOptions
{
    public static readonly RuleOptions Default = new();

    /// <summary>Whether a BEFORE INSERT trigger is trusted to supply required columns.</summary>
    public bool TriggersSupplyColumns { get; init; } = true;

    /// <summary>The naming convention of EF Core's model where the compiled project does not show it; null for none.</summary>
    public NamingConvention? NamingConvention { get; init; }
}
