using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>The constraints and indexes of a new table or column, added when all columns are there: checks, then keys, then foreign keys.</summary>
internal sealed class PendingConstraints
{
    private List<CheckSyntax>? _checks;
    private List<KeySyntax>? _keys;
    private List<KeySyntax>? _likeKeys;
    private List<ExclusionSyntax>? _exclusions;
    private List<ForeignKeySyntax>? _foreignKeys;
    private List<CreateIndexStatement>? _indexes;
    private List<CheckConstraint>? _inheritedChecks;

    public void Clear()
    {
        _checks?.Clear();
        _keys?.Clear();
        _likeKeys?.Clear();
        _exclusions?.Clear();
        _foreignKeys?.Clear();
        _indexes?.Clear();
        _inheritedChecks?.Clear();
    }

    public void Add(ConstraintSyntax constraint)
    {
        switch (constraint)
        {
            case CheckSyntax check:
                (_checks ??= []).Add(check);
                break;
            case KeySyntax key:
                (_keys ??= []).Add(key);
                break;
            case ExclusionSyntax exclusion:
                (_exclusions ??= []).Add(exclusion);
                break;
            case ForeignKeySyntax key:
                (_foreignKeys ??= []).Add(key);
                break;
        }
    }

    public void AddRange(EquatableArray<ConstraintSyntax> constraints)
    {
        foreach (var constraint in constraints)
        {
            Add(constraint);
        }
    }

    public void AddInherited(CheckConstraint check) => (_inheritedChecks ??= []).Add(check);

    /// <summary>A key that LIKE ... INCLUDING INDEXES copies: the table has it beside its own, even where one repeats the other.</summary>
    public void AddLike(KeySyntax key) => (_likeKeys ??= []).Add(key);

    /// <summary>An index that LIKE ... INCLUDING INDEXES copies.</summary>
    public void Add(CreateIndexStatement index) => (_indexes ??= []).Add(index);

    /// <summary>In a new table there is no row to validate: NOT VALID has no effect.</summary>
    public void ValidateAll()
    {
        for (var i = 0; i < _checks?.Count; i++)
        {
            _checks[i] = _checks[i].IsNotValid ? _checks[i] with { IsNotValid = false } : _checks[i];
        }

        for (var i = 0; i < _foreignKeys?.Count; i++)
        {
            _foreignKeys[i] = _foreignKeys[i].IsNotValid ? _foreignKeys[i] with { IsNotValid = false } : _foreignKeys[i];
        }
    }

    public void Apply(Session session, TableEntry table)
    {
        for (var i = 0; i < _inheritedChecks?.Count; i++)
        {
            Inherit(session, table, _inheritedChecks[i]);
        }

        for (var i = 0; i < _checks?.Count; i++)
        {
            ConstraintReplay.AddCheck(session, table, _checks[i]);
        }

        MergeKeys(table);
        for (var i = 0; i < _keys?.Count; i++)
        {
            // The tables below have been given the column with its NOT NULL.
            ConstraintReplay.AddKeyOrExclusion(session, table, _keys[i], isOnly: true);
        }

        for (var i = 0; i < _exclusions?.Count; i++)
        {
            ConstraintReplay.AddKeyOrExclusion(session, table, _exclusions[i]);
        }

        AddLikeKeys(session, table);
        for (var i = 0; i < _indexes?.Count; i++)
        {
            IndexReplay.Add(session, table, _indexes[i]);
        }

        for (var i = 0; i < _foreignKeys?.Count; i++)
        {
            TableRules.RequireStored(table, _foreignKeys[i]);
            ForeignKeyReplay.Add(session, table, _foreignKeys[i]);
        }
    }

    private void AddLikeKeys(Session session, TableEntry table)
    {
        if (_likeKeys is not { Count: > 0 } keys)
        {
            return;
        }

        keys.ForEach(key => TableRules.RequireStored(table, key));
        ConstraintReplay.RequireOnePrimaryKey(table, keys);
        keys.ForEach(key => ConstraintReplay.AddKeyOrExclusion(session, table, key, isOnly: true));
    }

    private static void Inherit(Session session, TableEntry table, CheckConstraint check)
    {
        if (!table.HasConstraint(check.Name))
        {
            table.Constraints.Add(check);
        }
    }

    /// <summary>The primary key first; a UNIQUE that repeats another key is not made, but may give it its name.</summary>
    /// <remarks>transformIndexConstraints in parse_utilcmd.c</remarks>
    private void MergeKeys(TableEntry table)
    {
        if (_keys is not { Count: > 0 } keys)
        {
            return;
        }

        keys.ForEach(key => TableRules.RequireStored(table, key));
        ConstraintReplay.RequireOnePrimaryKey(table, keys);
        if (keys.FindIndex(key => key.IsPrimary) is var primary and > 0)
        {
            keys.Insert(0, keys[primary]);
            keys.RemoveAt(primary + 1);
        }

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
    }

    private static bool IsSame(KeySyntax left, KeySyntax right) =>
        left.UsingIndex is null && right.UsingIndex is null && left.Columns == right.Columns && left.Included == right.Included
        && left.NullsNotDistinct == right.NullsNotDistinct && left.IsDeferrable == right.IsDeferrable && left.IsInitiallyDeferred == right.IsInitiallyDeferred;
}
