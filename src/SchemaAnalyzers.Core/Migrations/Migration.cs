namespace SchemaAnalyzers.Migrations;

/// <summary>SQL that changes a schema, and SQL that changes it back.</summary>
public sealed record Migration(string Up, string Down);
