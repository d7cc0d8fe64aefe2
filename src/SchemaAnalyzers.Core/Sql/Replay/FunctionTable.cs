using System.Collections;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>The functions of a catalog, of which several may have one name.</summary>
internal sealed class FunctionTable(Catalog catalog) : IEnumerable<FunctionEntry>
{
    private readonly Dictionary<QualifiedName, List<FunctionEntry>> _functions = [];

    public bool IsEmpty => _functions.Count == 0;

    public bool Contains(QualifiedName name) => _functions.ContainsKey(name);

    public IReadOnlyList<FunctionEntry> Named(QualifiedName name) => _functions.TryGetValue(name, out var functions) ? functions : [];

    public void Add(FunctionEntry function)
    {
        Insert(function, Named(function.Name).Count);
        catalog.Made(function);
    }

    public void Remove(FunctionEntry function)
    {
        if (function.Catalog is null)
        {
            // It went with something that went before it.
            return;
        }

        var functions = _functions[function.Name];
        var at = functions.IndexOf(function);
        catalog.Changes.Note(this, (function, at), static (table, removed) => table.Insert(removed.function, removed.at));
        catalog.Dependants?.Remove(function);
        functions.RemoveAt(at);
        if (functions.Count == 0)
        {
            _functions.Remove(function.Name);
        }

        function.Catalog = null;
    }

    public void Replace(FunctionEntry old, FunctionEntry function)
    {
        var at = _functions[old.Name].IndexOf(old);
        Remove(old);
        Insert(function, at);
        catalog.Owners.Rename(old, function);
    }

    public void Rename(FunctionEntry function, QualifiedName name)
    {
        Remove(function);
        catalog.Changes.Note(function, function.Name, static (renamed, old) => renamed.Name = old);
        function.Name = name;
        Insert(function, Named(name).Count);
    }

    public IEnumerator<FunctionEntry> GetEnumerator() => _functions.Values.SelectMany(functions => functions).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Insert(FunctionEntry function, int at)
    {
        if (!_functions.TryGetValue(function.Name, out var functions))
        {
            _functions.Add(function.Name, functions = []);
        }

        functions.Insert(at, function);
        catalog.Changes.Note(this, function, static (table, added) => table.Remove(added));
        (function.Journal, function.Catalog) = (catalog.Changes, catalog);
        catalog.Dependants?.Add(function);
    }
}
