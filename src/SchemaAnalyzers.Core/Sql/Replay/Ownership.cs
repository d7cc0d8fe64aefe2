using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Who owns what. The user that runs the script has no name here: it is the empty one, and owns all that nobody else does.</summary>
internal sealed class Ownership : Noted
{
    private readonly Catalog _catalog;

    /// <summary>By relation or function, by the name of a type or schema, by foreign server.</summary>
    private readonly NotedMap<object, Identifier> _owners;

    public Ownership(Catalog catalog)
    {
        _catalog = catalog;
        _owners = new(catalog.Changes);
        Journal = catalog.Changes;
    }

    private (Identifier Session, Identifier? Role) Roles { get; set => field = Change(this, field, value, static (owners, old) => owners.Roles = old); }

    private (Identifier Session, Identifier? Role) Lasting { get; set => field = Change(this, field, value, static (owners, old) => owners.Lasting = old); }

    private Identifier Current => Roles.Role ?? Roles.Session;

    /// <summary>Something new belongs to who makes it.</summary>
    public void Made(object item)
    {
        if (!Current.IsEmpty)
        {
            _owners[item] = Current;
        }
    }

    public void Set(SetRoleStatement statement, bool isInTransaction)
    {
        if (statement.IsLocal && !isInTransaction)
        {
            return;
        }

        Roles = statement.IsSession ? (statement.Role, null) : (Roles.Session, statement.Role.IsEmpty ? null : statement.Role);
        Lasting = statement.IsLocal ? Lasting : Roles;
    }

    /// <summary>What SET LOCAL set lasts until the end of the transaction.</summary>
    public void EndLocal() => Roles = Lasting;

    /// <summary>Runs something as another role, or as the same where none is said.</summary>
    public void As(Identifier? role, Action action)
    {
        var before = Roles;
        Roles = (before.Session, role ?? before.Role);

        try
        {
            action();
        }
        finally
        {
            Roles = before;
        }
    }

    public Identifier Resolve(RoleSyntax role) => !role.Name.IsEmpty ? role.Name : role.IsOfSession ? Roles.Session : Current;

    public void Give(object item, RoleSyntax owner) => _owners[item] = Resolve(owner);

    public void Reassign(ReassignOwnedStatement statement)
    {
        foreach (var item in OwnedBy(statement.Roles))
        {
            _owners[item] = Resolve(statement.Owner);
        }
    }

    public List<object> OwnedBy(EquatableArray<RoleSyntax> roles)
    {
        var names = roles.Select(Resolve).ToList();
        return Objects().Where(item => names.Contains(_owners.TryGetValue(item, out var owner) ? owner : default)).ToList();
    }

    /// <summary>What is known by its name has another one now, or is made anew.</summary>
    public void Rename(object old, object item)
    {
        var hasOwner = _owners.TryGetValue(old, out var owner);
        _owners.Remove(old);
        _owners.Remove(item);
        if (hasOwner)
        {
            _owners[item] = owner;
        }
    }

    /// <summary>A type or schema is gone: another one of its name may have another owner.</summary>
    public void Forget(object name) => _owners.Remove(name);

    /// <summary>Indexes, and sequences that a table owns, follow their table; a composite type is found as a type.</summary>
    private IEnumerable<object> Objects() =>
        _catalog.Relations.Values.Where(relation => relation is ColumnsEntry or SequenceEntry { Owner: null })
            .Concat<object>(_catalog.Types.Keys.Cast<object>())
            .Concat(_catalog.Functions)
            .Concat(_catalog.Servers.Values)
            .Concat(_catalog.Schemas.Keys.Where(schema => schema != Catalog.Public || _owners.ContainsKey(schema)).Cast<object>());
}
