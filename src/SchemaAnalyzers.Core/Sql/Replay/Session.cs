using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Running;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>The connection that runs the statements: its search_path, and the script it is at.</summary>
internal sealed class Session : Noted
{
    private static readonly EquatableArray<Identifier> s_defaultPath = new(Catalog.Public);
    private static readonly Identifier s_catalog = new(SqlType.Catalog);

    private (EquatableArray<Identifier> Path, int Version, IReadOnlyList<Identifier> Schemas) _found = (default, -1, []);

    public Session(Catalog catalog)
    {
        Catalog = catalog;
        Journal = catalog.Changes;
    }

    public Catalog Catalog { get; }

    /// <summary>Of the catalog, and of the session itself.</summary>
    public Journal Changes => Catalog.Changes;

    /// <summary>Whether SET said what the path is.</summary>
    private bool IsPathSet { get; set => field = Change(this, field, value, static (session, old) => session.IsPathSet = old); }

    public SqlScript? Script { get; set; }

    /// <summary>Who is told of each statement before it runs; null for nobody.</summary>
    public IReplayWatcher? Watcher { get; set; }

    /// <summary>What may be there or not.</summary>
    public UncertainNames Uncertain { get; } = new();

    /// <summary>Where the script runs a text that is not its own, one in a string; null where it runs its own statements.</summary>
    public Span? At { get; set; }

    public bool IsInTransaction => Point is not null;

    /// <summary>The last point to which ROLLBACK can return; null outside of a transaction.</summary>
    public ReturnPoint? Point { get; set => field = Change(this, field, value, static (session, old) => session.Point = old); }

    public Budget Budget { get; } = new();

    /// <summary>Of the table that is being created: tables are created one after another, so that one object serves them all.</summary>
    public PendingConstraints Pending { get; } = new();

    /// <summary>The major version of the server that the script says it comes from; null where it may be any.</summary>
    public int? EngineVersion => Script?.EngineVersion;

    public EquatableArray<Identifier> Path
    {
        get;
        private set => field = Change(this, field, value, static (session, old) => session.Path = old);
    } = s_defaultPath;

    /// <summary>The search_path as SET takes it.</summary>
    public string PrintPath() =>
        IsPathSet || Path != s_defaultPath ? Path.IsEmpty ? "''" : string.Join(", ", Path.Select(schema => SqlQuote.Identifier(schema))) : "\"$user\", public";

    /// <summary>The schemas of the path that are there: what a path says besides is passed over.</summary>
    public IReadOnlyList<Identifier> SearchPath
    {
        get
        {
            if (_found.Path != Path || _found.Version != Catalog.Schemas.Version)
            {
                _found = (Path, Catalog.Schemas.Version, Path.Where(schema => Catalog.Schemas.ContainsKey(schema) || IsSystem(schema)).Distinct().ToList());
            }

            return _found.Schemas;
        }
    }

    /// <summary>What the path is again when the transaction ends: see SET LOCAL.</summary>
    private EquatableArray<Identifier> LastingPath
    {
        get;
        set => field = Change(this, field, value, static (session, old) => session.LastingPath = old);
    } = s_defaultPath;

    public void SetPath(EquatableArray<Identifier>? schemas)
    {
        Path = LastingPath = schemas ?? s_defaultPath;
        IsPathSet = schemas is not null;
    }

    /// <summary>For the elements of CREATE SCHEMA, and for SET LOCAL.</summary>
    public void SetLocalPath(EquatableArray<Identifier>? schemas) => Path = schemas ?? s_defaultPath;

    /// <summary>What SET LOCAL set lasts until the end of the transaction.</summary>
    public void EndLocalSettings()
    {
        Path = LastingPath;
        Catalog.Owners.EndLocal();
    }

    public Origin OriginOf(Span span) => Script?.OriginOf(At ?? span) ?? default;

    /// <summary>The name of a temporary relation: such relations have a schema of their own, which is searched first.</summary>
    public QualifiedName NewTemporaryName(ObjectName name)
    {
        if (name.IsQualified && name.Schema != Catalog.Temporary)
        {
            RequireSchema(name.Schema, name.Span);
            throw new SqlFailure("42P16", "cannot create temporary relation in non-temporary schema", name.Span);
        }

        return new QualifiedName(Catalog.Temporary, name.Name);
    }

    public QualifiedName NewName(ObjectName name, Persistence persistence) => persistence == Persistence.Temporary ? NewTemporaryName(name) : NewName(name);

    /// <summary>The name of an object that is about to be created.</summary>
    public QualifiedName NewName(ObjectName name)
    {
        if (name.IsQualified)
        {
            RequireSchema(name.Schema, name.Span);
            return new QualifiedName(name.Schema, name.Name);
        }

        return new QualifiedName(CreationSchema(name.Span), name.Name);
    }

    public Identifier CreationSchema(Span span)
    {
        foreach (var schema in SearchPath)
        {
            if (Catalog.Schemas.ContainsKey(schema))
            {
                return schema;
            }
        }

        throw new SqlFailure("3F000", "no schema has been selected to create in", span);
    }

    public void RequireSchema(Identifier schema, Span span)
    {
        if (!Catalog.Schemas.ContainsKey(schema) && !IsSystem(schema))
        {
            throw NoSchema(schema, span);
        }
    }

    public RelationEntry? FindRelation(ObjectName name)
    {
        if (name.IsQualified)
        {
            return Catalog.Relations.TryGetValue(new QualifiedName(name.Schema, name.Name), out var qualified) ? qualified : null;
        }

        if (Catalog.HasTemporary && Catalog.Relations.TryGetValue(new QualifiedName(Catalog.Temporary, name.Name), out var temporary))
        {
            return temporary;
        }

        if (Catalog.HasSystem && Catalog.Relations.TryGetValue(new QualifiedName(Catalog.System, name.Name), out var system))
        {
            return system;
        }

        foreach (var schema in SearchPath)
        {
            if (Catalog.Relations.TryGetValue(new QualifiedName(schema, name.Name), out var relation))
            {
                return relation;
            }
        }

        return null;
    }

    public RelationEntry Relation(ObjectName name) =>
        FindRelation(name) ?? throw MissingSchema(name) ?? new SqlFailure("42P01", $"relation \"{name}\" does not exist", name.Span);

    /// <summary>The error where a name says a schema that is not there, which comes before that the object is not there; else null.</summary>
    public SqlFailure? MissingSchema(ObjectName name) =>
        !name.IsQualified || Catalog.Schemas.ContainsKey(name.Schema) || IsSystem(name.Schema) ? null : NoSchema(name.Schema, name.Span);

    public TableEntry Table(ObjectName name) => Relation(name) switch
    {
        TableEntry table => table,
        _ => throw new SqlFailure("42809", $"\"{name.Name}\" is not a table", name.Span),
    };

    /// <summary>The first schema of the path in which something is found, or null.</summary>
    public QualifiedName? Find(ObjectName name, Func<QualifiedName, bool> exists)
    {
        if (name.IsQualified)
        {
            var qualified = new QualifiedName(name.Schema, name.Name);
            return exists(qualified) ? qualified : null;
        }

        foreach (var schema in SearchPath)
        {
            var candidate = new QualifiedName(schema, name.Name);
            if (exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>A collation; null for the default one.</summary>
    public QualifiedName? Collation(ObjectName? written)
    {
        if (written is not { } name || (name.Name.Value == "default" && (!name.IsQualified || name.Schema == s_catalog)))
        {
            return null;
        }

        return Find(name, Catalog.Collations.ContainsKey) ?? new QualifiedName(name.IsQualified ? name.Schema : s_catalog, name.Name);
    }

    private static SqlFailure NoSchema(Identifier schema, Span span) => new("3F000", $"schema \"{schema}\" does not exist", span);

    private static bool IsSystem(Identifier schema) => schema == s_catalog || schema.Value is "information_schema" or "pg_temp" or "pg_toast";
}
