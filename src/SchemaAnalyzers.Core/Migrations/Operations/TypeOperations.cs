using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Writing;

namespace SchemaAnalyzers.Migrations;

public sealed record CreateType(UserType Type) : Operation
{
    internal override string Sql => TypeStatements.Create(Type);
}

public sealed record DropType(UserType Type) : Operation
{
    internal override string Sql => $"DROP {(Type is DomainType ? "DOMAIN" : "TYPE")} {SqlQuote.Name(Type.Name)}";
}

/// <summary>Moves a type out of the way of its successor.</summary>
public sealed record RenameType(UserType Type, Identifier NewName, UserType? Successor) : Operation
{
    public override string? Loss => Type is EnumType from && Successor is EnumType to && from.Labels.FirstOrDefault(label => !to.Labels.Contains(label)) is { } gone
        ? $"label '{gone}' of type '{Type.Name}': a row that has it makes this fail"
        : null;

    internal override string Sql => $"ALTER {(Type is DomainType ? "DOMAIN" : "TYPE")} {SqlQuote.Name(Type.Name)} RENAME TO {SqlQuote.Identifier(NewName)}";
}

/// <param name="Before">The label before which it is put; null where it is the last one.</param>
public sealed record AddEnumLabel(QualifiedName Type, string Label, string? Before) : Operation
{
    internal override string Sql =>
        $"ALTER TYPE {SqlQuote.Name(Type)} ADD VALUE {SqlQuote.Literal(Label)}{(Before is null ? "" : " BEFORE " + SqlQuote.Literal(Before))}";
}

public sealed record RenameEnumLabel(QualifiedName Type, string Label, string NewLabel) : Operation
{
    internal override string Sql => $"ALTER TYPE {SqlQuote.Name(Type)} RENAME VALUE {SqlQuote.Literal(Label)} TO {SqlQuote.Literal(NewLabel)}";
}
