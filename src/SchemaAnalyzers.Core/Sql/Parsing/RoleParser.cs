using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads who owns what: DROP OWNED BY drops by owner.</summary>
internal static class RoleParser
{
    /// <summary>SET ROLE and SET SESSION AUTHORIZATION; null, with nothing read, for another setting.</summary>
    /// <param name="isAfterSession">Whether SESSION was read, which may be the beginning of SESSION AUTHORIZATION.</param>
    public static SetRoleStatement? Set(TokenCursor cursor, bool isLocal, bool isAfterSession)
    {
        var isSession = cursor.Accept(Word.Session, Word.Authorization) || isAfterSession && cursor.Accept(Word.Authorization);
        if (isSession || cursor.At(Word.Role))
        {
            _ = isSession || cursor.Accept(Word.Role);
            _ = cursor.Accept(Word.To) || cursor.AcceptOperator("=");
            return new SetRoleStatement(Value(cursor), isSession, isLocal);
        }

        return null;
    }

    /// <summary>RESET ROLE and RESET SESSION AUTHORIZATION; null, with nothing read, for another setting.</summary>
    public static SetRoleStatement? Reset(TokenCursor cursor)
    {
        var isSession = cursor.Accept(Word.Session, Word.Authorization);
        return isSession || cursor.Accept(Word.Role) ? new SetRoleStatement(default, isSession) : null;
    }

    /// <summary>From after DROP on.</summary>
    public static DropOwnedStatement DropOwned(TokenCursor cursor)
    {
        cursor.Expect(Word.Owned);
        cursor.Expect(Word.By);
        return new DropOwnedStatement(Roles(cursor), cursor.AcceptCascade());
    }

    public static ReassignOwnedStatement Reassign(TokenCursor cursor)
    {
        cursor.Expect(Word.Reassign);
        cursor.Expect(Word.Owned);
        cursor.Expect(Word.By);
        var roles = Roles(cursor);
        cursor.Expect(Word.To);
        return new ReassignOwnedStatement(roles, Role(cursor));
    }

    public static RoleSyntax Role(TokenCursor cursor)
    {
        if (cursor.Word is Word.CurrentRole or Word.CurrentUser or Word.SessionUser)
        {
            var isOfSession = cursor.At(Word.SessionUser);
            cursor.Advance();
            return new RoleSyntax(default, isOfSession);
        }

        return new RoleSyntax(cursor.Label());
    }

    private static EquatableArray<RoleSyntax> Roles(TokenCursor cursor)
    {
        var roles = new List<RoleSyntax>();
        do
        {
            roles.Add(Role(cursor));
        }
        while (cursor.Accept(TokenKind.Comma));
        return roles.OrEmpty();
    }

    private static Identifier Value(TokenCursor cursor)
    {
        if (cursor.Accept(Word.Default) || cursor.Accept(Word.None))
        {
            return default;
        }

        return cursor.Current.IsString ? new Identifier(cursor.StringConstant()) : cursor.Label();
    }
}
