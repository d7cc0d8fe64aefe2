using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Writing;

/// <summary>Statements that had to wait until all tables, functions and views were there.</summary>
/// <remarks>
/// Partitions come before their parents: what is added to a parent is merged with what its partitions have, but a partition
/// cannot take on what its parent has already given to it.
/// </remarks>
internal sealed class Deferred
{
    private readonly List<(int Depth, Action<Script> Write)> _statements = [];

    /// <param name="depth">How many parents the partition has above it.</param>
    public void Add(int depth, Action<Script> write) => _statements.Add((depth, write));

    /// <param name="alter">ALTER TABLE or ALTER DOMAIN with the quoted name.</param>
    /// <param name="target">What COMMENT ON CONSTRAINT calls the same.</param>
    public static void AddConstraint(Script script, string alter, string target, Constraint constraint)
    {
        script.Add($"{alter} ADD {ConstraintClause.Write(constraint)}");
        script.AddCommentOn(target, constraint);
    }

    public void WriteTo(Script script)
    {
        foreach (var (_, write) in _statements.OrderByDescending(item => item.Depth))
        {
            write(script);
        }

        script.EndBlock();
    }
}
