using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Finds the types that a script names.</summary>
internal static class TypeResolver
{
    /// <summary>The type, with its schema. The built-in ones are known since they were read.</summary>
    public static SqlType Resolve(this Session session, TypeSyntax syntax) => syntax.IsSerial
        ? throw new SqlFailure("42704", "type \"serial\" does not exist", syntax.Span)
        : session.ResolveOfColumn(syntax);

    /// <summary>The same for the column of a table, which may be a serial.</summary>
    public static SqlType ResolveOfColumn(this Session session, TypeSyntax syntax) =>
        session.Find(syntax) is { } found ? found.IsBuiltIn || !TypeReplay.IsShell(session, found.Name) ? found : throw IsShell(found, syntax.Span) : throw session.MissingSchema(new ObjectName(syntax.Type.Name.Schema, syntax.Type.Name.Name, syntax.Span)) ?? new SqlFailure("42704", $"type \"{syntax.Type.Name}\" does not exist", syntax.Span);

    private static SqlFailure IsShell(SqlType type, Span span) => new("42704", $"type \"{type.Name.Name}\" is only a shell", span);

    /// <summary>The type, with its schema; null where there is none of that name.</summary>
    public static SqlType? Find(this Session session, TypeSyntax syntax)
    {
        var type = syntax.Type;
        if (syntax.IsKnown)
        {
            return type;
        }

        if (syntax.ColumnOf is { } table && session.FindRelation(table) is ColumnsEntry { Uncertainty: null } owner && owner.FindColumn(syntax.Column) is var at and >= 0)
        {
            return owner.Columns[at].Type;
        }

        if (type.IsBuiltIn)
        {
            return TypeParser.FindBuiltIn(type.Name.Name.Value) is not null ? type : null;
        }

        var name = new ObjectName(type.Name.Schema, type.Name.Name, syntax.Span);
        return FindName(session, name) is { } found ? type with { Name = found } : ArrayOf(session, type, name);
    }

    /// <summary>The full name of a type that the script or an extension created, or null.</summary>
    public static QualifiedName? FindName(Session session, ObjectName name)
    {
        var catalog = session.Catalog;
        if (catalog.HasTemporary && !name.IsQualified && catalog.Relations.TryGetValue(new QualifiedName(Catalog.Temporary, name.Name), out var temporary) && temporary is ColumnsEntry)
        {
            return temporary.Name;
        }

        var found = session.Find(name, candidate => catalog.Types.ContainsKey(candidate) || catalog.Relations.TryGetValue(candidate, out var relation) && relation is ColumnsEntry);
        return found ?? ExtensionTypes.Find(session, name);
    }

    /// <summary>PostgreSQL calls the array of <c>t</c> also <c>_t</c>.</summary>
    private static SqlType? ArrayOf(Session session, SqlType type, ObjectName name)
    {
        var text = name.Name.Value;
        if (text.Length < 2 || text[0] != '_')
        {
            return null;
        }

        var element = new ObjectName(name.Schema, new Identifier(text.Substring(1)), name.Span);
        return FindName(session, element) is { } found ? (type with { Name = found }).ToArray() : null;
    }
}
