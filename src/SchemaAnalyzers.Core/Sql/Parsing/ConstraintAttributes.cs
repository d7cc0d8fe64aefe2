using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>DEFERRABLE, INITIALLY DEFERRED, NOT VALID, NO INHERIT and ENFORCED after a constraint.</summary>
internal static class ConstraintAttributes
{
    public static T Read<T>(TokenCursor cursor, T constraint)
        where T : ConstraintSyntax
    {
        while (true)
        {
            if (cursor.Accept(Word.Deferrable))
            {
                constraint = constraint with { IsDeferrable = true };
            }
            else if (cursor.Accept(Word.Initially, Word.Deferred))
            {
                constraint = constraint with { IsDeferrable = true, IsInitiallyDeferred = true };
            }
            else if (cursor.Accept(Word.Not, Word.Valid))
            {
                constraint = constraint with { IsNotValid = true };
            }
            else if (cursor.Accept(Word.Not, Word.Enforced))
            {
                constraint = constraint with { IsNotEnforced = true };
            }
            else if (cursor.Accept(Word.No, Word.Inherit))
            {
                constraint = constraint with { NoInherit = true };
            }
            else if (!TryNeutral(cursor))
            {
                return constraint;
            }
        }
    }

    /// <summary>What the grammar itself refuses, before anything is looked up.</summary>
    /// <remarks>processCASbits in gram.y</remarks>
    public static ConstraintSyntax Verify(ConstraintSyntax constraint)
    {
        var kind = constraint switch
        {
            CheckSyntax => "CHECK",
            KeySyntax { IsPrimary: true } => "PRIMARY KEY",
            KeySyntax => "UNIQUE",
            ExclusionSyntax => "EXCLUDE",
            ForeignKeySyntax => "FOREIGN KEY",
            _ => "NOT NULL",
        };
        var attribute = constraint switch
        {
            { IsDeferrable: true } when kind is "CHECK" or "NOT NULL" => "DEFERRABLE",
            { IsNotValid: true } when kind is "PRIMARY KEY" or "UNIQUE" or "EXCLUDE" => "NOT VALID",
            { NoInherit: true } when kind is not ("CHECK" or "NOT NULL") => "NO INHERIT",
            { IsNotEnforced: true } when kind is not ("CHECK" or "FOREIGN KEY") => "NOT ENFORCED",
            _ => null,
        };
        return attribute is null ? constraint : throw new SqlFailure("0A000", $"{kind} constraints cannot be marked {attribute}", constraint.Span);
    }

    /// <summary>After a constraint of a column the attribute is looked at by itself, once the column is made.</summary>
    /// <remarks>transformConstraintAttrs in parse_utilcmd.c</remarks>
    public static SqlFailure? ConflictOfColumn(ConstraintSyntax constraint) => constraint is { IsNotEnforced: true } and not (CheckSyntax or ForeignKeySyntax)
        ? new SqlFailure(SqlStates.SyntaxError, "misplaced NOT ENFORCED clause", constraint.Span)
        : null;

    public static void Skip(TokenCursor cursor)
    {
        while (TryNeutral(cursor))
        {
        }
    }

    private static bool TryNeutral(TokenCursor cursor) =>
        cursor.Accept(Word.Not, Word.Deferrable)
        || cursor.Accept(Word.Initially, Word.Immediate)
        || cursor.Accept(Word.Enforced);
}
