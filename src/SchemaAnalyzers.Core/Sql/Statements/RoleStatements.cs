using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Statements;

/// <summary>A role as written.</summary>
/// <param name="Name">Empty for CURRENT_ROLE, CURRENT_USER and SESSION_USER.</param>
/// <param name="IsOfSession">Whether SESSION_USER stands there.</param>
internal readonly record struct RoleSyntax(Identifier Name, bool IsOfSession = false);

/// <summary>SET ROLE and SET SESSION AUTHORIZATION: who creates what follows.</summary>
/// <param name="Role">Empty for NONE and DEFAULT.</param>
/// <param name="IsSession">Whether AUTHORIZATION was said.</param>
/// <param name="IsLocal">Whether only until the end of the transaction.</param>
internal sealed record SetRoleStatement(Identifier Role, bool IsSession, bool IsLocal = false) : Statement;

/// <summary>ALTER ... OWNER TO of what is no relation.</summary>
internal sealed record SetOwnerStatement(ObjectKind Kind, ObjectName Name, RoleSyntax Owner) : Statement
{
    public EquatableArray<TypeSyntax>? Arguments { get; init; }
}

/// <summary>REASSIGN OWNED BY.</summary>
internal sealed record ReassignOwnedStatement(EquatableArray<RoleSyntax> Roles, RoleSyntax Owner) : Statement;

/// <summary>DROP OWNED BY.</summary>
internal sealed record DropOwnedStatement(EquatableArray<RoleSyntax> Roles, bool Cascades) : Statement;
