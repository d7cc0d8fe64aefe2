using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>The constraints and indexes of a new table or column, added when all columns are there: checks, then keys, then foreign keys.</summary>
internal sealed class PendingConstraints
{
    private List<ConstraintSyntax>? _constraints;
    private List<CreateIndexStatement>? _indexes;
    private List<CheckConstraint>? _inheritedChecks;

    public void Add(ConstraintSyntax constraint) => (_constraints ??= []).Add(constraint);

    public void AddRange(EquatableArray<ConstraintSyntax> constraints)
    {
        foreach (var constraint in constraints)
        {
            Add(constraint);
        }
    }

    public void AddInherited(CheckConstraint check) => (_inheritedChecks ??= []).Add(check);

    /// <summary>An index that LIKE ... INCLUDING INDEXES copies.</summary>
    public void Add(CreateIndexStatement index) => (_indexes ??= []).Add(index);

    public void Apply(Session session, TableEntry table)
    {
        foreach (var check in _inheritedChecks ?? [])
        {
            if (!table.Constraints.Exists(other => other.Name == check.Name))
            {
                session.Catalog.AddConstraint(table, check);
            }
        }

        if (_constraints is null && _indexes is null)
        {
            return;
        }

        var constraints = _constraints ?? [];
        foreach (var check in constraints.OfType<CheckSyntax>())
        {
            ConstraintReplay.AddCheck(session, table, check);
        }

        foreach (var key in MergeKeys(table, constraints))
        {
            ConstraintReplay.AddKeyOrExclusion(session, table, key);
        }

        foreach (var index in _indexes ?? [])
        {
            IndexReplay.Add(session, table, index);
        }

        foreach (var key in constraints.OfType<ForeignKeySyntax>())
        {
            ForeignKeyReplay.Add(session, table, key);
        }
    }

    /// <summary>The primary key first; a UNIQUE that repeats another key is not made, but may give it its name.</summary>
    /// <remarks>transformIndexConstraints in parse_utilcmd.c</remarks>
    private static IEnumerable<ConstraintSyntax> MergeKeys(TableEntry table, List<ConstraintSyntax> constraints)
    {
        var keys = constraints.OfType<KeySyntax>().ToList();
        if (keys.Count > 1)
        {
            keys = keys.OrderByDescending(key => key.IsPrimary).ToList();
        }

        ConstraintReplay.RequireOnePrimaryKey(table, keys);
        for (var i = 0; i < keys.Count; i++)
        {
            for (var j = keys.Count - 1; j > i; j--)
            {
                if (IsSame(keys[i], keys[j]))
                {
                    keys[i] = keys[i] with { Name = keys[i].Name ?? keys[j].Name };
                    keys.RemoveAt(j);
                }
            }
        }

        return keys.Concat<ConstraintSyntax>(constraints.OfType<ExclusionSyntax>());
    }

    private static bool IsSame(KeySyntax left, KeySyntax right) =>
        left.UsingIndex is null && right.UsingIndex is null && left.Columns == right.Columns && left.Included == right.Included
        && left.NullsNotDistinct == right.NullsNotDistinct && left.IsDeferrable == right.IsDeferrable && left.IsInitiallyDeferred == right.IsInitiallyDeferred;
}
