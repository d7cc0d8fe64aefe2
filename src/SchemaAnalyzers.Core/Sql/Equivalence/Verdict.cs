namespace SchemaAnalyzers.Sql.Equivalence;

/// <summary>Whether two expressions mean the same.</summary>
public enum Verdict
{
    /// <summary>It cannot be told. Rules take it for equal.</summary>
    Unsure,

    Equal,

    /// <summary>For certain: no server prints one for the other.</summary>
    Different,
}
