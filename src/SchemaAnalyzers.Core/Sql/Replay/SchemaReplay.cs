using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Schemas and extensions.</summary>
internal static class SchemaReplay
{
    public static void Create(Session session, CreateSchemaStatement statement, Action<Statement> run)
    {
        if (statement is { IfNotExists: true, Elements.IsEmpty: false })
        {
            throw new SqlFailure("0A000", "CREATE SCHEMA IF NOT EXISTS cannot include schema elements", statement.Span);
        }

        if (session.Catalog.Schemas.ContainsKey(statement.Name))
        {
            _ = statement.IfNotExists || IsPublicOfDump(statement) ? false : throw new SqlFailure("42P06", $"schema \"{statement.Name}\" already exists", statement.Span);
            return;
        }

        foreach (var element in statement.Elements)
        {
            RequireInside(statement.Name, element);
        }

        session.Catalog.Owners.As(statement.Owner, () => CreateWithElements(session, statement, run));
    }

    private static void CreateWithElements(Session session, CreateSchemaStatement statement, Action<Statement> run)
    {
        session.Catalog.Schemas.Add(statement.Name, new Namespace(statement.Name));
        if (statement.Elements.IsEmpty)
        {
            return;
        }

        var path = session.Path;
        session.SetLocalPath(new EquatableArray<Identifier>([statement.Name, .. path]));
        foreach (var element in statement.Elements)
        {
            run(element);
        }

        session.SetLocalPath(path);
    }

    private static void RequireInside(Identifier schema, Statement element)
    {
        var written = element switch
        {
            CreateTableStatement create => create.Name,
            CreateViewStatement create => create.Name,
            CreateSequenceStatement create => create.Name,
            CreateIndexStatement create => create.Table,
            CreateTriggerStatement create => create.Table,
            _ => default,
        };
        if (written.IsQualified && written.Schema != schema)
        {
            throw new SqlFailure("42P15", $"CREATE specifies a schema ({written.Schema}) different from the one being created ({schema})", written.Span);
        }
    }

    public static void Create(Session session, CreateExtensionStatement statement)
    {
        if (session.Catalog.Extensions.ContainsKey(statement.Name) || statement.Name.Value == "plpgsql")
        {
            _ = statement.IfNotExists || statement.Name.Value == "plpgsql"
                ? false
                : throw new SqlFailure("42710", $"extension \"{statement.Name}\" already exists", statement.Span);
            return;
        }

        if (statement.Schema is { } schema)
        {
            session.RequireSchema(schema, statement.Span);
        }

        var home = statement.Schema ?? session.CreationSchema(statement.Span);
        session.Catalog.Extensions.Add(statement.Name, new Extension(statement.Name, home));
    }

    public static void DropExtension(Session session, ObjectName name, DropStatement statement)
    {
        if (!session.Catalog.Extensions.TryGetValue(name.Name, out var extension))
        {
            _ = statement.IfExists || name.Name.Value == "plpgsql" ? true : throw new SqlFailure("42704", $"extension \"{name.Name}\" does not exist", name.Span);
            return;
        }

        DropMembers(session, extension, statement.Cascades, name.Span);
        session.Catalog.Extensions.Remove(name.Name);
    }

    /// <summary>With an extension go its types and operator classes: columns and indexes that use them need CASCADE.</summary>
    private static void DropMembers(Session session, Extension extension, bool cascades, Span span)
    {
        var home = extension.Schema ?? Catalog.Public;
        var types = (ExtensionTypes.TypesOf(extension) ?? []).Select(type => new QualifiedName(home, new Identifier(type))).Where(type => TypeReplay.IsUsed(session, type)).ToList();
        var indexes = (ExtensionTypes.MembersOf(extension).Count > 0 ? session.Catalog.Relations.Values : []).OfType<ColumnsEntry>().Where(owner => owner.HasIndexes)
            .SelectMany(owner => owner.Indexes.Where(index => ExtensionTypes.IsOf(extension, index)).Select(index => (Owner: owner, index.Name))).ToList();
        if ((types.Count > 0 || indexes.Count > 0) && !cascades)
        {
            throw new SqlFailure("2BP01", $"cannot drop extension {extension.Name} because other objects depend on it", span, "Use DROP ... CASCADE to drop the dependent objects too");
        }

        indexes.ForEach(index => DropReplay.Index(session, index.Owner, index.Name));
        types.ForEach(type => TypeReplay.DropColumns(session, type, span));
    }

    public static void Drop(Session session, ObjectName name, DropStatement statement)
    {
        var schema = name.Name;
        if (!session.Catalog.Schemas.ContainsKey(schema))
        {
            _ = statement.IfExists ? false : throw new SqlFailure("3F000", $"schema \"{schema}\" does not exist", name.Span);
            return;
        }

        var relations = session.Catalog.Naming<RelationEntry>(Mentions.In(schema));
        var collations = session.Catalog.Collations.Values.Where(collation => collation.Name.Schema == schema).ToList();
        if (!statement.Cascades && (collations.Count > 0 || session.Catalog.Naming<object>(Mentions.In(schema)).Count > 0))
        {
            throw new SqlFailure("2BP01", $"cannot drop schema {schema} because other objects depend on it", name.Span, "Use DROP ... CASCADE to drop the dependent objects too");
        }

        foreach (var relation in relations.Where(relation => relation.Catalog is not null))
        {
            DropReplay.Remove(session, relation, cascades: true, name.Span);
        }

        foreach (var type in session.Catalog.Naming<QualifiedName>(Mentions.In(schema)))
        {
            TypeReplay.Remove(session, type, name.Span);
        }

        foreach (var function in session.Catalog.Naming<FunctionEntry>(Mentions.In(schema)))
        {
            session.Catalog.Functions.Remove(function);
        }

        collations.ForEach(collation => CollationReplay.Remove(session, collation, name.Span));
        foreach (var extension in session.Catalog.Extensions.Values.Where(extension => extension.Schema == schema).ToList())
        {
            session.Catalog.Extensions.Remove(extension.Name);
        }

        session.Catalog.Schemas.Remove(schema);
        session.Catalog.Owners.Forget(schema);
    }

    public static void Rename(Session session, Identifier schema, Identifier newName, Span span)
    {
        session.RequireSchema(schema, span);
        if (session.Catalog.Schemas.ContainsKey(newName))
        {
            throw new SqlFailure("42P06", $"schema \"{newName}\" already exists", span);
        }

        session.Catalog.Schemas[newName] = session.Catalog.Schemas[schema] with { Name = newName };
        foreach (var relation in session.Catalog.Naming<RelationEntry>(Mentions.In(schema)))
        {
            RenameReplay.Relation(session, relation, new QualifiedName(newName, relation.Name.Name), span);
        }

        foreach (var type in session.Catalog.Naming<QualifiedName>(Mentions.In(schema)))
        {
            RenameObjects.Type(session, type, new QualifiedName(newName, type.Name), span);
        }

        foreach (var function in session.Catalog.Naming<FunctionEntry>(Mentions.In(schema)))
        {
            session.Catalog.Functions.Rename(function, new QualifiedName(newName, function.Name.Name));
        }

        foreach (var collation in session.Catalog.Collations.Values.Where(collation => collation.Name.Schema == schema).ToList())
        {
            CollationReplay.Rename(session, collation, new QualifiedName(newName, collation.Name.Name), span);
        }

        SchemaRename.Apply(session, schema, newName);
        session.Catalog.Owners.Rename(schema, newName);
        session.Catalog.Schemas.Remove(schema);
    }

    /// <summary>pg_dump writes CREATE SCHEMA public where it was changed, for a database in which it was dropped.</summary>
    private static bool IsPublicOfDump(CreateSchemaStatement statement) => statement.Name == Catalog.Public;
}
