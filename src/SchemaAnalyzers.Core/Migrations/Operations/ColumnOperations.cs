using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Writing;

namespace SchemaAnalyzers.Migrations;

public sealed record AddColumn(QualifiedName Table, Column Column) : Operation
{
    internal override string Sql => $"ALTER TABLE {SqlQuote.Name(Table)} ADD COLUMN {ColumnClause.Write(Table, Column)}";
}

public sealed record DropColumn(QualifiedName Table, Column Column) : Operation
{
    public override string? Loss => Column.Generated is null ? $"the values of column '{Table}.{Column.Name}'" : null;

    internal override string Sql => $"ALTER TABLE {SqlQuote.Name(Table)} DROP COLUMN {SqlQuote.Identifier(Column.Name)}";
}

public sealed record RenameColumn(QualifiedName Table, Identifier Column, Identifier NewName) : Operation
{
    internal override string Sql => $"ALTER TABLE {SqlQuote.Name(Table)} RENAME COLUMN {SqlQuote.Identifier(Column)} TO {SqlQuote.Identifier(NewName)}";
}

/// <summary>Changes the type or the collation of a column.</summary>
/// <param name="Using">The expression that makes the new value of the old one; null where the server does that itself.</param>
public sealed record AlterColumnType(QualifiedName Table, Column From, Column To, string? Using) : Operation
{
    public override string? Loss => TypeConversion.Loses(From.Type, To.Type)
        ? $"of column '{Table}.{From.Name}' what {SqlQuote.Type(From.Type)} holds and {SqlQuote.Type(To.Type)} does not"
        : null;

    internal override string Sql => $"ALTER TABLE {SqlQuote.Name(Table)} {Action}";

    internal string Action =>
        $"ALTER COLUMN {SqlQuote.Identifier(To.Name)} TYPE {SqlQuote.Type(To.Type)}{ColumnClause.Collate(To.Collation)}{(Using is null ? "" : " USING " + Using)}";
}

/// <summary>Changes several columns in one statement: where their rows have to be written anew, they are so once.</summary>
/// <param name="Changes">Of the table, at least two.</param>
public sealed record AlterColumnTypes(QualifiedName Table, EquatableArray<AlterColumnType> Changes) : Operation
{
    public override string? Loss => Changes.Select(change => change.Loss).OfType<string>().ToList() is { Count: > 0 } losses ? string.Join(", and ", losses) : null;

    internal override string Sql => $"ALTER TABLE {SqlQuote.Name(Table)}\n    {string.Join(",\n    ", Changes.Select(change => change.Action))}";
}

/// <summary>Sets the default of a column, or drops it where there is none.</summary>
public sealed record SetDefault(QualifiedName Table, Identifier Column, string? Default) : Operation
{
    /// <summary>Whether the tables that inherit the column keep theirs.</summary>
    public bool Only { get; init; }

    internal override string Sql =>
        ColumnSql.Alter(Table, Column, Only) + (Default is null ? " DROP DEFAULT" : " SET DEFAULT " + PrintedSql.Clean(Default));
}

/// <summary>Makes a column NOT NULL or lets it be NULL.</summary>
public sealed record SetNullable(QualifiedName Table, Identifier Column, bool IsNullable) : Operation
{
    internal override string Sql => ColumnSql.Alter(Table, Column) + (IsNullable ? " DROP NOT NULL" : " SET NOT NULL");
}

/// <summary>Makes a column an identity column, changes how, or makes it none.</summary>
public sealed record SetIdentity(QualifiedName Table, Column From, Column To) : Operation
{
    internal override string Sql => ColumnSql.Alter(Table, To.Name) + Action();

    private string Action()
    {
        if (To.Identity is not { } identity)
        {
            return " DROP IDENTITY";
        }

        if (From.Identity is not { } before)
        {
            return " ADD" + ColumnClause.Identity(Table, To, identity);
        }

        var kind = identity.IsAlways == before.IsAlways ? "" : $" SET GENERATED {(identity.IsAlways ? "ALWAYS" : "BY DEFAULT")}";
        return kind + string.Concat(SequenceSql.Options(identity.Options).Select(option => " SET " + option)) + SequenceSql.Restart(before.Options, identity.Options);
    }
}

internal static class ColumnSql
{
    /// <summary>ALTER TABLE and ALTER COLUMN, without what is to be done.</summary>
    public static string Alter(QualifiedName table, Identifier column, bool only = false) =>
        $"ALTER TABLE {(only ? "ONLY " : "")}{SqlQuote.Name(table)} ALTER COLUMN {SqlQuote.Identifier(column)}";
}
