namespace SchemaAnalyzers.Sql;

/// <summary>A parsed SQL text: its statements, in order, and the errors found while parsing. Immutable: one text is parsed once.</summary>
public sealed class SqlScript;
