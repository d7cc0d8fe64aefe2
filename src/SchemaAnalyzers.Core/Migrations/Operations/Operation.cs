namespace SchemaAnalyzers.Migrations;

/// <summary>One step from one schema to another: one statement, written plainly, which does one thing.</summary>
public abstract record Operation
{
    /// <summary>What data is gone for good once this ran, in plain words; null where none is.</summary>
    public virtual string? Loss => null;

    /// <summary>The plain statement, without its final semicolon.</summary>
    internal abstract string Sql { get; }
}
