using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Writing;

/// <summary>Types, tables, functions and views in the order in which they can be created.</summary>
internal sealed class ObjectGraph
{
    private readonly List<object> _objects = [];
    private readonly NameIndex _names = new();
    private readonly DependencyOrder _order;
    private readonly HashSet<int> _created = [];

    public ObjectGraph(Database database)
    {
        AddAll(database.Types, type => type.Name);
        AddAll(database.Relations.OfType<Table>(), table => table.Name);
        AddAll(database.Functions.OrderBy(function => function.Name).ThenBy(function => function.Arguments, StringComparer.Ordinal), function => function.Name);
        AddAll(database.Relations.OfType<View>(), view => view.Name);
        AddIdentitySequences();
        _order = new DependencyOrder(_objects.Count);
        for (var id = 0; id < _objects.Count; id++)
        {
            AddNeeds(id, _objects[id]);
        }
    }

    /// <summary>The objects in order; each counts as created once the next is asked for.</summary>
    public IEnumerable<object> InOrder()
    {
        foreach (var id in _order.Sort())
        {
            yield return _objects[id];
            _created.Add(id);
        }
    }

    /// <summary>Whether all that an expression names exists by now, the object itself included.</summary>
    public bool CanUse(string? expression, QualifiedName self) =>
        _names.FindIn(expression).All(id => _created.Contains(id) || _names.Find(self).Contains(id));

    private void AddAll<T>(IEnumerable<T> objects, Func<T, QualifiedName> name)
        where T : class
    {
        foreach (var item in objects)
        {
            _names.Add(name(item), _objects.Count);
            _objects.Add(item);
        }
    }

    /// <summary>They are made with their table.</summary>
    private void AddIdentitySequences()
    {
        for (var id = 0; id < _objects.Count; id++)
        {
            foreach (var column in _objects[id] is Table table ? table.Columns : default)
            {
                if (column.Identity is { } identity)
                {
                    _names.Add(identity.Sequence, id);
                }
            }
        }
    }

    private void AddNeeds(int id, object item)
    {
        switch (item)
        {
            case DomainType domain:
                NeedType(id, domain.Underlying);
                Need(id, domain.Default);
                NeedLater(id, domain.Checks.Select(check => check.Expression));
                break;
            case CompositeType composite:
                NeedTypes(id, composite.Fields.Select(field => field.Type));
                break;
            case RangeType range:
                NeedType(id, range.Subtype);
                Need(id, range.Options);
                break;
            case Table table:
                AddNeeds(id, table);
                break;
            case Function function:
                Need(id, function.Definition);
                break;
            case View view:
                Need(id, view.Definition);
                break;
        }
    }

    private void AddNeeds(int id, Table table)
    {
        NeedTypes(id, table.Columns.Select(column => column.Type));
        foreach (var parent in table.Parents())
        {
            Need(id, _names.Find(parent), isSoft: false);
        }

        Need(id, table.PartitionKey);
        foreach (var column in table.Columns)
        {
            Need(id, column.Generated);
            NeedLater(id, column.Default);
        }

        foreach (var exclusion in table.Exclusions)
        {
            Need(id, exclusion.Definition);
        }

        NeedLater(id, table.Checks.Select(check => check.Expression));
    }

    private void NeedTypes(int id, IEnumerable<SqlType> types)
    {
        foreach (var type in types)
        {
            NeedType(id, type);
        }
    }

    private void NeedType(int id, SqlType type) => Need(id, _names.Find(type.Name), isSoft: false);

    private void Need(int id, string? text) => Need(id, _names.FindIn(text), isSoft: false);

    private void NeedLater(int id, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            NeedLater(id, text);
        }
    }

    private void NeedLater(int id, string? text) => Need(id, _names.FindIn(text), isSoft: true);

    private void Need(int id, IEnumerable<int> needed, bool isSoft)
    {
        foreach (var other in needed)
        {
            _order.Need(id, other, isSoft);
        }
    }
}
