using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations;

/// <summary>What changes a schema, and what changes it back.</summary>
public sealed record Migration(EquatableArray<MigrationStep> Up, EquatableArray<MigrationStep> Down)
{
    public static readonly Migration Empty = new(default, default);

    public bool IsEmpty => Up.IsEmpty && Down.IsEmpty;
}
