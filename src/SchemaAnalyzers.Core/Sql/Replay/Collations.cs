using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>COLLATE, which only texts take.</summary>
internal static class Collations
{
    /// <summary>The collation of a column of the type; null where it is the type's own.</summary>
    public static QualifiedName? Of(Session session, ObjectName? written, SqlType type, Span span)
    {
        if (written is null)
        {
            return null;
        }

        if (IsCollatable(session, type) == false)
        {
            throw new SqlFailure("42804", $"collations are not supported by type {type}", span);
        }

        return session.Collation(written);
    }

    /// <summary>Null where the type is not known well enough: one of an extension.</summary>
    public static bool? IsCollatable(Session session, SqlType type)
    {
        for (var depth = 0; depth < 100; depth++)
        {
            if (type.IsBuiltIn)
            {
                return type.Name.Name.Value is "text" or "varchar" or "bpchar" or "name";
            }

            switch (session.Catalog.Types.TryGetValue(type.Name, out var found) ? found : null)
            {
                case DomainType domain:
                    type = domain.Underlying;
                    break;
                case null:
                    return null;
                default:
                    return false;
            }
        }

        return null;
    }
}
