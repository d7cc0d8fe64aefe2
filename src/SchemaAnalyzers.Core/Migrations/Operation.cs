using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations;

/// <summary>One step from one schema to another. It holds all that is needed to take it back.</summary>
public abstract record Operation
{
    /// <summary>The step that takes this one back. Data that a step drops cannot come back.</summary>
    public abstract Operation Inverse { get; }
}

public sealed record CreateSchema(Identifier Name) : Operation
{
    public override Operation Inverse => new DropSchema(Name);
}

public sealed record DropSchema(Identifier Name) : Operation
{
    public override Operation Inverse => new CreateSchema(Name);
}

/// <summary>Creates a table with its columns and primary key.</summary>
public sealed record CreateTable(Table Table) : Operation
{
    public override Operation Inverse => new DropTable(Table);
}

public sealed record DropTable(Table Table) : Operation
{
    public override Operation Inverse => new CreateTable(Table);
}

public sealed record AddColumn(QualifiedName Table, Column Column) : Operation
{
    public override Operation Inverse => new DropColumn(Table, Column);
}

public sealed record DropColumn(QualifiedName Table, Column Column) : Operation
{
    public override Operation Inverse => new AddColumn(Table, Column);
}
