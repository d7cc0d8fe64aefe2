using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Writing;

namespace SchemaAnalyzers.Sql;

/// <summary>Writes a schema as canonical DDL: deterministic, one column a line, in an order in which psql can run it on an empty database.</summary>
/// <remarks>
/// No owners, rights, hosts or dates: only what the schema is. After each view stands what its columns are, on a line
/// <c>-- columns: a integer, b text</c>; after an index that is not valid, the line <c>-- invalid</c>; after a table of which it is not known
/// what the statements that made it did, <c>-- uncertain: </c> and why.
/// </remarks>
public static class SchemaWriter
{
    /// <summary>The version of the format, in the first line of the file.</summary>
    public const int Format = 1;

    public static string Write(Database database)
    {
        var script = new Script();
        WriteHeader(database, script);
        WriteContainers(database, script);
        foreach (var sequence in database.Sequences)
        {
            SequenceStatements.Write(sequence, script);
        }

        WriteObjects(database, script);
        WriteForeignKeys(database, script);
        foreach (var relation in database.Relations)
        {
            EventStatements.Write(relation, script);
        }

        return script.ToString();
    }

    private static void WriteHeader(Database database, Script script)
    {
        var engine = database.EngineVersion is { } version ? $"; PostgreSQL {version}" : "";
        script.AddComment($"schema.sql, written by dotnet schema; format {Format}{engine}").EndBlock();

        // With an empty search_path every name means what it says; bodies of functions may speak of what comes later in the file.
        script.Add("SET client_encoding = 'UTF8'").Add("SET standard_conforming_strings = on").Add("SET check_function_bodies = false")
            .Add("SET client_min_messages = warning").Add("SET search_path = ''").EndBlock();
    }

    private static void WriteContainers(Database database, Script script)
    {
        foreach (var schema in database.Schemas)
        {
            var name = SqlQuote.Identifier(schema.Name);
            if (schema.Name.Value != "public")
            {
                script.Add("CREATE SCHEMA " + name);
            }

            script.AddCommentOn("SCHEMA " + name, schema.Comment);
        }

        script.EndBlock();
        foreach (var extension in database.Extensions)
        {
            var name = SqlQuote.Identifier(extension.Name);
            script.Add($"CREATE EXTENSION IF NOT EXISTS {name}{(extension.Schema is { } schema ? " WITH SCHEMA " + SqlQuote.Identifier(schema) : "")}");
            script.AddCommentOn("EXTENSION " + name, extension.Comment);
        }

        script.EndBlock();
        foreach (var server in database.ForeignServers)
        {
            script.Add($"CREATE SERVER {SqlQuote.Identifier(server.Name)} FOREIGN DATA WRAPPER {SqlQuote.Identifier(server.Wrapper)}");
        }

        script.EndBlock();
        foreach (var collation in database.Collations)
        {
            script.Add($"CREATE COLLATION {SqlQuote.Name(collation.Name)} {collation.Definition}");
            script.AddCommentOn("COLLATION " + SqlQuote.Name(collation.Name), collation.Comment);
        }

        script.EndBlock();
        WritePath(database, script);
    }

    private static void WritePath(Database database, Script script)
    {
        if (!database.OperatorSchemas.IsEmpty)
        {
            script.Add("SET search_path = " + string.Join(", ", database.OperatorSchemas.Select(SqlQuote.Identifier))).EndBlock();
        }
    }

    private static void WriteObjects(Database database, Script script)
    {
        var graph = new ObjectGraph(database);
        var deferred = new Deferred();
        var tables = new TableStatements(database, graph, deferred, script);
        foreach (var item in graph.InOrder())
        {
            switch (item)
            {
                case UserType type:
                    TypeStatements.Write(type, graph, deferred, script);
                    break;
                case Table table:
                    tables.Write(table);
                    break;
                case Function function:
                    FunctionStatements.Write(function, script);
                    break;
                case View view:
                    ViewStatements.Write(view, tables, script);
                    break;
            }
        }

        deferred.WriteTo(script);
    }

    private static void WriteForeignKeys(Database database, Script script)
    {
        foreach (var table in database.Relations.OfType<Table>())
        {
            var name = SqlQuote.Name(table.Name);
            foreach (var key in table.ForeignKeys)
            {
                script.Add($"ALTER TABLE {name} ADD {ConstraintClause.Write(key)}");
                script.AddCommentOn(name, key);
            }

            if (table.ReplicaIdentity is { } identity)
            {
                // After all indexes, those that had to wait included.
                var what = identity.Index is { } index ? "USING INDEX " + SqlQuote.Identifier(index) : identity.IsFull ? "FULL" : "NOTHING";
                script.Add($"ALTER TABLE ONLY {name} REPLICA IDENTITY {what}");
            }

            script.EndBlock();
        }
    }
}
