using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Binding;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Replay;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Rules.Changes;

/// <summary>What is known of the schema at one moment of a migration.</summary>
internal sealed class MigrationFacts
{
    private readonly Session _session;
    private readonly SessionView _view;
    private readonly HashSet<RelationEntry> _oldRelations = [];
    private readonly HashSet<QualifiedName> _oldTypes = [];
    private readonly HashSet<Identifier> _oldSchemas = [];

    /// <summary>What is there now is old from now on. So is what nobody has made: it must be there, or the migration fails.</summary>
    public MigrationFacts(Session session)
    {
        (_session, _view) = (session, new SessionView(session));
        LearnAll();
    }

    public Session Session => _session;

    public SeenChecks Checks { get; } = new();

    /// <summary>What is there now is old from now on.</summary>
    private void LearnAll()
    {
        _oldRelations.UnionWith(_session.Catalog.Relations.Values);
        _oldTypes.UnionWith(_session.Catalog.Types.Keys);
        _oldSchemas.UnionWith(_session.Catalog.Schemas.Keys);
    }

    /// <summary>Something was there before of which only now is heard.</summary>
    /// <param name="name">Of a table.</param>
    public void Learn(ObjectName name)
    {
        if (_session.FindRelation(name) is { } relation)
        {
            _oldRelations.Add(relation);
        }
    }

    public TableUse Table(ObjectName name) =>
        _session.FindRelation(name) is { } found ? Use(found is IndexEntry index ? index.Owner : found)
        : new TableUse(name.ToString(), Absent);

    /// <summary>The table of an index; null where it is not known.</summary>
    public TableUse? TableOfIndex(ObjectName name) => _session.FindRelation(name) is IndexEntry index ? Use(index.Owner) : null;

    /// <param name="isCertain">Whether the statement fails where it is not there.</param>
    public Fate FateOf(ObjectKind kind, ObjectName name, bool isCertain) => Find(kind, name) ?? (isCertain ? Absent : Fate.Unknown);

    private Fate? Find(ObjectKind kind, ObjectName name) => kind switch
    {
        ObjectKind.Schema => _session.Catalog.Schemas.ContainsKey(name.Name) ? Fated(_oldSchemas.Contains(name.Name)) : null,
        ObjectKind.Type or ObjectKind.Domain => TypeName(name) is { } type ? Fated(_oldTypes.Contains(type)) : null,
        _ => _session.FindRelation(name) is { } found ? Use(found).Fate : null,
    };

    /// <summary>The table, where all its columns are known.</summary>
    public TableEntry? Entry(ObjectName name) => _session.FindRelation(name) is TableEntry { Uncertainty: null } table ? table : null;

    public Column? Column(ObjectName table, Identifier name) =>
        Entry(table) is { } entry && entry.FindColumn(name) is var at and >= 0 ? entry.Columns[at] : null;

    public QualifiedName? TypeName(ObjectName name) => TypeResolver.FindName(_session, name);

    public TypeUse? Type(TypeSyntax? syntax) => syntax is not null && _session.Find(syntax) is { } type ? Type(type) : null;

    public TypeUse Type(SqlType type) => TypeUse.Of(type, _view);

    /// <summary>Whether some table that was there before has a column of that domain.</summary>
    public bool IsOfOldTable(ObjectName domain) =>
        TypeName(domain) is { } name && _session.Catalog.Tables.Any(table => _oldRelations.Contains(table) && table.Columns.Exists(column => column.Type.Name == name));

    public bool IsEnum(SqlType type) => !type.IsArray && _view.FindType(type.Name) is EnumType;

    /// <summary>Whether a validated CHECK of the table is exactly that the column has a value.</summary>
    public bool HasNotNullCheck(ObjectName table, Identifier column) => Entry(table) is { } entry
        ? entry.Constraints.Exists(constraint => constraint is CheckConstraint { IsValidated: true, IsEnforced: true } check && SeenChecks.SaysNotNull(check.Expression, column))
        : Checks.SayNotNull(table, column);

    /// <summary>Whether it is one function of the schema, and no caller may take its value for that of another call.</summary>
    public bool IsVolatile(ObjectName function)
    {
        var found = _view.FindFunctions(function).Take(2).ToList();
        if (found.Count != 1 || _session.Catalog.Functions.Named(found[0].Name) is not { Count: 1 } entries)
        {
            return false;
        }

        var text = entries[0].Definition;
        return ExpressionTokens.Of(text) is { Count: > 0 } tokens && !tokens.Exists(token => token.Word is Word.Immutable or Word.Stable);
    }

    /// <summary>Unless code that nobody can read may have made it.</summary>
    private Fate Absent => _session.Catalog.Incomplete is null ? Fate.Old : Fate.Unknown;

    private static Fate Fated(bool isOld) => isOld ? Fate.Old : Fate.New;

    private TableUse Use(RelationEntry relation)
    {
        var fate = relation switch
        {
            TableEntry { Persistence: Persistence.Temporary } or ViewEntry { IsTemporary: true } => Fate.New,
            TableEntry { IsPlaceholder: true } or TableEntry { ForeignServer: not null } or ColumnsEntry { Uncertainty: not null } or not TableEntry => Fate.Unknown,
            _ => Fated(_oldRelations.Contains(relation)),
        };
        return new TableUse(relation.Name.ToString(), fate) { IsPartitioned = relation is TableEntry { PartitionKey: not null } };
    }
}
