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
