namespace SchemaAnalyzers.Migrations.Writing;

/// <summary>A file of a folder of migrations.</summary>
/// <param name="Name">Without the folder.</param>
public sealed record MigrationFile(string Name, string Text);
