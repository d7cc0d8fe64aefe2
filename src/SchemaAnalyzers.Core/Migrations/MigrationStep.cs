namespace SchemaAnalyzers.Migrations;

/// <summary>One statement of a migration, or what its reader sees in its place.</summary>
/// <param name="Text">SQL as it is written, without its final semicolon; of a note, plain words.</param>
public sealed record MigrationStep(StepKind Kind, string Text)
{
    /// <summary>Whether the server refuses the statement within a transaction.</summary>
    public bool OutsideTransaction { get; init; }

    /// <summary>Whether what came before has to be committed first: else its locks last as long as this takes, which reads all rows.</summary>
    public bool BeginsTransaction { get; init; }

    /// <summary>The operation that this one statement performs alone and wholly; else null.</summary>
    public Operation? Performs { get; init; }

    /// <summary>The statement as a call in C#, where the style that was asked for has one that does the same; else null.</summary>
    public string? Code { get; init; }

    public static MigrationStep Statement(string text) => new(StepKind.Statement, text);

    public static MigrationStep Suggestion(string text) => new(StepKind.Suggestion, text);

    public static MigrationStep Note(string text) => new(StepKind.Note, text);
}

public enum StepKind
{
    Statement,

    /// <summary>SQL that is commented out: the reader of the migration decides.</summary>
    Suggestion,
    Note,
}
