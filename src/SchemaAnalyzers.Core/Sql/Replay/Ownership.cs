using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Who owns what. The user that runs the script has no name here: it is the empty one, and owns all that nobody else does.</summary>
/// <remarks>
/// Few scripts change their role. So no object knows its owner: what appeared while another role was set is found by comparing
/// with what was there before.
/// </remarks>
internal sealed class Ownership(Catalog catalog)
{
    /// <summary>By relation or function, by the name of a type or schema, by foreign server.</summary>
    private readonly Dictionary<object, Identifier> _owners = [];

    /// <summary>What was there when the role was set; null while it is the user that runs the script.</summary>
    private HashSet<object>? _older;

    private (Identifier Session, Identifier? Role) _current;
    private (Identifier Session, Identifier? Role) _lasting;

    private Identifier Current => _current.Role ?? _current.Session;

    public void Set(SetRoleStatement statement, bool isInTransaction)
    {
        if (statement.IsLocal && !isInTransaction)
        {
            return;
        }

        Become(statement.IsSession ? (statement.Role, null) : (_current.Session, statement.Role.IsEmpty ? null : statement.Role));
        _lasting = statement.IsLocal ? _lasting : _current;
    }

    /// <summary>What SET LOCAL set lasts until the end of the transaction.</summary>
    public void EndLocal()
    {
        if (_current != _lasting)
        {
            Become(_lasting);
        }
    }

    /// <summary>Runs something as another role, or as the same where none is said.</summary>
    public void As(Identifier? role, Action action)
    {
        var before = _current;
        if (role is not null)
        {
            Become((before.Session, role));
        }

        try
        {
            action();
        }
        finally
        {
            if (role is not null)
            {
                Become(before);
            }
        }
    }

    public Identifier Resolve(RoleSyntax role) => !role.Name.IsEmpty ? role.Name : role.IsOfSession ? _current.Session : Current;

    public void Give(object item, RoleSyntax owner)
    {
        Settle();
        _owners[item] = Resolve(owner);
    }

    public void Reassign(ReassignOwnedStatement statement)
    {
        foreach (var item in OwnedBy(statement.Roles))
        {
            _owners[item] = Resolve(statement.Owner);
        }
    }

    public List<object> OwnedBy(EquatableArray<RoleSyntax> roles)
    {
        Settle();
        var names = roles.Select(Resolve).ToList();
        return Objects().Where(item => names.Contains(_owners.TryGetValue(item, out var owner) ? owner : default)).ToList();
    }

    /// <summary>A type or schema, which is known by its name, has another one now.</summary>
    public void Rename<T>(T old, T name)
        where T : struct
    {
        Settle();
        if (_owners.TryGetValue(old, out var owner))
        {
            _owners.Remove(old);
            _owners[name] = owner;
        }

        _older?.Add(name);
    }

    /// <summary>A type or schema is gone: another one of its name may have another owner.</summary>
    public void Forget<T>(T name)
        where T : struct
    {
        _owners.Remove(name);
        _older?.Remove(name);
    }

    private void Become((Identifier Session, Identifier? Role) next)
    {
        Settle();
        _current = next;
        _older = Current.IsEmpty ? null : [.. Objects()];
    }

    /// <summary>Notes down who made what is new.</summary>
    private void Settle()
    {
        foreach (var item in _older is null ? [] : Objects().Where(_older.Add).ToList())
        {
            _owners[item] = Current;
        }
    }

    /// <summary>Indexes, and sequences that a table owns, follow their table; a composite type is found as a type.</summary>
    private IEnumerable<object> Objects() =>
        catalog.Relations.Values.Where(relation => relation is ColumnsEntry or SequenceEntry { Owner: null })
            .Concat<object>(catalog.Types.Keys.Cast<object>())
            .Concat(catalog.Functions)
            .Concat(catalog.Servers)
            .Concat(catalog.Schemas.Keys.Where(schema => schema != Catalog.Public || _owners.ContainsKey(schema)).Cast<object>());
}
