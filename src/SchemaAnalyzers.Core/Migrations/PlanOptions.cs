using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations;

/// <summary>What a team asks of its migrations.</summary>
public sealed record PlanOptions
{
    public static readonly PlanOptions Default = new();

    /// <summary>Whether steps that lose data are statements; else they are commented out, with what would be lost.</summary>
    public bool AllowDestructive { get; init; }

    /// <summary>Renames that are known, instead of those that are recognised.</summary>
    public EquatableArray<Rename>? Renames { get; init; }

    /// <summary>The value of <c>lock_timeout</c> that migrations set first; null for none.</summary>
    public string? LockTimeout { get; init; } = "5s";
}
