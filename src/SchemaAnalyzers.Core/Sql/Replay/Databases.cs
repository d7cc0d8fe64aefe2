using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>The databases of the server: scripts that set up a whole server go from one to the next with <c>\connect</c>.</summary>
/// <param name="statements">How many statements there are to run: the tables of the first database have room for as many.</param>
internal sealed class Databases(int statements)
{
    private readonly Dictionary<string, Execution> _executions = new(StringComparer.Ordinal) { [""] = new Execution(new Session(new Catalog(statements))) };
    private string _name = "";

    public Execution Current => _executions[_name];

    public SqlScript? Script
    {
        get => Current.Session.Script;
        set => Current.Session.Script = value;
    }

    /// <summary>
    /// What all databases hold together: pg_dump --create leaves the one it is connected to empty, and a set-up may fill several. A
    /// relation that several have in different shapes is uncertain.
    /// </summary>
    public Database Freeze()
    {
        var databases = _executions.Values.Select(execution => Freezer.Freeze(execution.Session.Catalog)).ToList();
        return databases.Skip(1).Aggregate(databases[0], Join);
    }

    /// <summary>As at the beginning of a file, each of which is run by itself.</summary>
    public void Reconnect() => Connect("");

    /// <param name="database">Null stays in the same database.</param>
    public void Connect(string? database)
    {
        var script = Script;
        _name = database ?? _name;
        if (!_executions.ContainsKey(_name))
        {
            _executions.Add(_name, new Execution(new Session(new Catalog())));
        }

        Current.Reconnect();
        Script = script;
    }

    private static Database Join(Database first, Database second) => new()
    {
        Extensions = first.Extensions.Concat(second.Extensions).Distinct().ToEquatableArray(),
        OperatorSchemas = first.OperatorSchemas.Concat(second.OperatorSchemas).Distinct().ToEquatableArray(),
        Schemas = first.Schemas.Concat(second.Schemas).Distinct().ToEquatableArray(),
        ForeignServers = first.ForeignServers.Concat(second.ForeignServers).Distinct().ToEquatableArray(),
        Collations = first.Collations.Concat(second.Collations).Distinct().ToEquatableArray(),
        Types = Join(first.Types, second.Types, (type, _) => type),
        Sequences = Join(first.Sequences, second.Sequences, (sequence, _) => sequence),
        Relations = Join(first.Relations, second.Relations, (one, other) => one == other ? one : one with { Uncertainty = "several databases have it, not alike" }),
        Incomplete = first.Incomplete ?? second.Incomplete,
        Functions = first.Functions.Concat(second.Functions).Distinct().ToEquatableArray(),
    };

    private static NamedSet<T> Join<T>(NamedSet<T> first, NamedSet<T> second, Func<T, T, T> choose)
        where T : class, INamed =>
        new(first.Select(item => second.Find(item.Name) is { } other ? choose(item, other) : item).Concat(second.Where(item => first.Find(item.Name) is null)));
}
