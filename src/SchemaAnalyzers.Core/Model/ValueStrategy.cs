namespace SchemaAnalyzers.Model;

/// <summary>By which means the database numbers rows.</summary>
/// <remarks>https://www.npgsql.org/efcore/modeling/generated-properties.html</remarks>
public enum ValueStrategy
{
    /// <summary>Nobody said which: the provider's default, where a value is generated at all.</summary>
    Default,
    IdentityByDefault,
    IdentityAlways,
    Serial,

    /// <summary>The mapper takes numbers from a sequence, and sends them.</summary>
    HiLo,

    /// <summary>A default that takes the next value of a sequence.</summary>
    Sequence,
}
