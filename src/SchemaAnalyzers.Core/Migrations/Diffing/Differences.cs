using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Diffing;

/// <summary>Two schemas as their parts, and what becomes of each.</summary>
internal sealed class Differences
{
    public Differences(Database from, Database to)
    {
        (From, To) = (new(from), new(to));
        Changes = ChangeSet.Between(From, To, name => IsUncertain(from, name) || IsUncertain(to, name));
    }

    public PartSet From { get; }

    public PartSet To { get; }

    public ChangeSet Changes { get; }

    public IEnumerable<Operation> Operations() => new OperationGraph(From, To, Changes).InOrder();

    private static bool IsUncertain(Database database, QualifiedName name) => database.Relations.Find(name)?.Uncertainty is not null;
}
