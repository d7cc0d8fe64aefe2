namespace SchemaAnalyzers.Rules.Changes;

/// <summary>Whether a migration says how it is taken back.</summary>
internal enum DownPart
{
    /// <summary>Its tool has no such part, or nobody can tell.</summary>
    NotExpected,

    Given,

    Missing,
}
