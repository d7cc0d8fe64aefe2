using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Planning;

/// <summary>One rename, and the one that takes it back.</summary>
/// <param name="Instead">What to do where it is no rename, but one thing that goes and another that comes; null where no data is at stake.</param>
internal sealed record Renamed(Operation Forth, Operation Back, string? Instead)
{
    public static Renamed Table(QualifiedName table, Identifier name) => new(
        new RenameTable(table, name),
        new RenameTable(new(table.Schema, name), table.Name),
        $"If '{name}' is not table '{table}' under another name: do not rename, but create the one and drop the other.");

    public static Renamed Column(QualifiedName table, Identifier column, Identifier name) => new(
        new RenameColumn(table, column, name),
        new RenameColumn(table, name, column),
        $"If '{name}' is not column '{table}.{column}' under another name: do not rename, but add the one and drop the other.");

    /// <summary>What to do instead of adding what a rename would give; null for an operation that does not add it.</summary>
    public static string? Alternative(Operation? operation, Rename rename) => operation switch
    {
        CreateTable create when rename.Column is null && create.Table.Name == new QualifiedName(rename.Relation.Schema, rename.NewName) =>
            $"If '{rename.NewName}' is table '{rename.Relation}' under another name: do not create it, but rename: {new RenameTable(rename.Relation, rename.NewName).Sql};",
        AddColumn add when rename.Column is { } column && add.Table == rename.Relation && add.Column.Name == rename.NewName =>
            $"If '{rename.NewName}' is column '{rename.Relation}.{column}' under another name: do not add it, but rename: {new RenameColumn(rename.Relation, column, rename.NewName).Sql};",
        _ => null,
    };

    public static Renamed Index(Identifier schema, Identifier index, Identifier name) => new(
        new RenameIndex(new(schema, index), name),
        new RenameIndex(new(schema, name), index),
        null);

    public static Renamed Constraint(QualifiedName table, Identifier constraint, Identifier name) => new(
        new RenameConstraint(table, constraint, name),
        new RenameConstraint(table, name, constraint),
        null);
}
