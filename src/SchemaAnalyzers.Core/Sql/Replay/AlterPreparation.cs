using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>What the server looks at before it takes the first step of ALTER TABLE: all steps in the order in which they are written.</summary>
/// <remarks>ATPrepCmd in tablecmds.c</remarks>
internal static class AlterPreparation
{
    public static void Require(Session session, TableEntry table, AlterTableStatement statement)
    {
        if (statement.Actions.Count > 1 && statement.Actions.OfType<SetPersistence>().SkipWhile(set => set.Persistence == table.Persistence).Skip(1).FirstOrDefault() is { } twice)
        {
            throw new SqlFailure("0A000", "cannot change persistence setting twice", twice.Span);
        }

        if (statement.Actions.Count > 1 && statement.Actions.Where(action => action is NoChange { IsTablespace: true }).Skip(1).FirstOrDefault() is { } again)
        {
            throw new SqlFailure("42601", "cannot have multiple SET TABLESPACE subcommands", again.Span);
        }

        foreach (var action in statement.Actions)
        {
            Require(session, table, action, statement.IsOnly);
        }

        RequireOneType(session, statement.Actions, name => table.FindColumn(name) is var at and >= 0 ? table.Columns[at].Type : null);
    }

    /// <summary>A column whose type was changed by this statement is not what the next step of it was prepared for.</summary>
    /// <param name="typeOf">The type of the column of a name, null for none.</param>
    public static void RequireOneType(Session session, EquatableArray<TableAction> actions, Func<Identifier, SqlType?> typeOf)
    {
        foreach (var steps in actions.Count < 2 ? [] : actions.OfType<SetColumnType>().GroupBy(set => set.Name).Where(steps => steps.Count() > 1))
        {
            if (typeOf(steps.Key) is { } type && steps.Take(steps.Count() - 1).Any(step => session.Resolve(step.Type) != type))
            {
                throw new SqlFailure("0A000", $"cannot alter type of column \"{steps.Key}\" twice", steps.Last().Span);
            }
        }
    }

    private static void Require(Session session, TableEntry table, TableAction action, bool isOnly)
    {
        switch (action)
        {
            case AddColumn or DropColumn when table.OfType is not null:
                throw new SqlFailure("42809", $"cannot {(action is AddColumn ? "add column to" : "drop column from")} typed table", action.Span);
            case SetColumnType set:
                ColumnTypeReplay.Prepare(session, table, set, isOnly);
                break;
            case Statements.AddConstraint { Constraint: KeySyntax { IsPrimary: true } key }:
                NotNullConstraints.RequireInherited(table, key);
                break;
            case SetExpression { Expression: null } drop:
                RequireExpressionOfAll(table, drop, isOnly);
                break;
        }
    }

    /// <summary>The server takes the step for each table below by itself, and refuses it for one that has others below.</summary>
    private static void RequireExpressionOfAll(TableEntry table, SetExpression action, bool isOnly)
    {
        if (isOnly ? table.HasChildren : table.Children.Exists(child => child.HasChildren))
        {
            throw new SqlFailure("0A000", "ALTER TABLE / DROP EXPRESSION must be applied to child tables too", action.Span);
        }

        TableCreation.ColumnIndex(table, action.Name, action.Span);
        if (Inheritance.IsInherited(table, action.Name))
        {
            throw new SqlFailure("42P16", "cannot drop generation expression from inherited column", action.Span);
        }
    }
}
