using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary><c>ALTER EXTENSION ... SET SCHEMA</c>: its types, functions and operator classes go along, and with them all that names them.</summary>
internal static class ExtensionMove
{
    public static void Run(Session session, Extension extension, SetObjectSchemaStatement statement)
    {
        session.RequireSchema(statement.Schema, statement.Span);
        var old = extension.Schema ?? Catalog.Public;
        if (old == statement.Schema)
        {
            return;
        }

        foreach (var name in ExtensionTypes.TypesOf(extension) ?? [])
        {
            var (from, to) = Names(name);
            ViewRename.Type(session, from, to);
            RenameReplay.RenameType(session, from, to);
            QualifiedRename.Apply(session, from, to);
        }

        foreach (var name in ExtensionTypes.MembersOf(extension))
        {
            var (from, to) = Names(name);
            ViewRename.Function(session, from, to);
            QualifiedRename.Apply(session, from, to);
        }

        if (session.Catalog.OperatorSchemas.ContainsKey(old) && ExtensionTypes.MayHaveOperators(extension))
        {
            session.Catalog.OperatorSchemas[statement.Schema] = true;
        }

        session.Catalog.Extensions[extension.Name] = extension with { Schema = statement.Schema };

        (QualifiedName From, QualifiedName To) Names(string name) => (new(old, new Identifier(name)), new(statement.Schema, new Identifier(name)));
    }
}
