namespace SchemaAnalyzers.Sql;

/// <summary>A file of SQL: its path, for messages, and its text.</summary>
public sealed record SqlSource(string Path, string Text);
