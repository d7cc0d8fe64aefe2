using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Columns that hold values of a type inside of others: of composite types, row types, domains and arrays.</summary>
/// <remarks>CheckAttributeType in heap.c, find_composite_type_dependencies in tablecmds.c</remarks>
internal static class RowTypes
{
    private const int MostSteps = 1000;

    /// <summary>No composite type can hold itself.</summary>
    public static void RequireOther(Session session, QualifiedName composite, SqlType field, Span span)
    {
        if (!field.IsBuiltIn && (field.Name == composite || Inside(session, field.Name).Contains(composite)))
        {
            throw new SqlFailure("42P16", $"composite type {composite.Name} cannot be made a member of itself", span);
        }
    }

    /// <summary>The stored values of a type cannot be changed where they are inside of others.</summary>
    /// <param name="what">The kind of the object and its quoted name.</param>
    public static void RequireUnused(Session session, QualifiedName type, string what, string ending, Span span)
    {
        foreach (var table in session.Catalog.Tables)
        {
            foreach (var column in table.Columns)
            {
                var isInside = !column.Type.IsBuiltIn && table.Name != type && (column.Type.Name == type ? !IsDomain(session, type) || column.Type.IsArray : Inside(session, column.Type.Name).Contains(type));
                if (isInside && !(IsDomain(session, type) && IsPlainDomain(session, column.Type)))
                {
                    throw new SqlFailure("0A000", $"cannot alter {what} because column \"{table.Name.Name}.{column.Name}\" uses {ending}", span);
                }
            }
        }
    }

    private static bool IsDomain(Session session, QualifiedName type) => session.Catalog.Types.TryGetValue(type, out var found) && found is DomainType;

    /// <summary>A domain over domains: its values can be checked.</summary>
    private static bool IsPlainDomain(Session session, SqlType type)
    {
        for (var steps = 0; steps < MostSteps && !type.IsArray && session.Catalog.Types.TryGetValue(type.Name, out var found) && found is DomainType domain; steps++)
        {
            if (domain.Underlying.IsBuiltIn || domain.Underlying.IsArray)
            {
                return !domain.Underlying.IsArray;
            }

            type = domain.Underlying;
        }

        return !type.IsArray && IsDomain(session, type.Name);
    }

    /// <summary>The types of which values of a type are made, at any depth.</summary>
    private static HashSet<QualifiedName> Inside(Session session, QualifiedName type)
    {
        var found = new HashSet<QualifiedName>();
        var queue = new Queue<QualifiedName>([type]);
        while (queue.Count > 0 && found.Count < MostSteps)
        {
            foreach (var part in PartsOf(session, queue.Dequeue()).Where(part => !part.IsBuiltIn && found.Add(part.Name)))
            {
                queue.Enqueue(part.Name);
            }
        }

        return found;
    }

    private static IEnumerable<SqlType> PartsOf(Session session, QualifiedName type)
    {
        if (session.Catalog.Relations.TryGetValue(type, out var relation) && relation is ColumnsEntry columns)
        {
            return columns.Columns.Select(column => column.Type);
        }

        return (session.Catalog.Types.TryGetValue(type, out var found) ? found : null) switch
        {
            CompositeType composite => composite.Fields.Select(field => field.Type),
            DomainType domain => [domain.Underlying],
            RangeType range => [range.Subtype],
            _ => [],
        };
    }
}
