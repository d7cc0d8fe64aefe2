using System.Text;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Writing;

/// <summary>A table with all that belongs to it alone, in one block.</summary>
internal sealed class TableStatements(Database database, ObjectGraph graph, Deferred deferred, Script script)
{
    private readonly ILookup<QualifiedName, Sequence> _ownedSequences =
        database.Sequences.Where(sequence => sequence.OwnedBy is not null).ToLookup(sequence => sequence.OwnedBy!.Relation);

    private readonly ILookup<QualifiedName, Table> _children =
        database.Relations.OfType<Table>().SelectMany(table => table.Inherits, (table, parent) => (table, parent)).ToLookup(item => item.parent, item => item.table);

    public void Write(Table table)
    {
        var name = SqlQuote.Name(table.Name);
        var layout = new InheritedLayout(table, database.Relations, KeepsNotNull);
        script.Add(Create(table, layout));
        if (table.Uncertainty is { } reason)
        {
            script.AddComment("uncertain: " + reason.Replace('\r', ' ').Replace('\n', ' '));
        }

        AddKeysApart(name, table);
        AddChecksApart(table, layout);
        AddStorage(name, table);
        foreach (var parent in layout.UsesInherits ? [] : table.Inherits)
        {
            script.Add($"ALTER TABLE {name} INHERIT {SqlQuote.Name(parent)}");
        }

        AddNullability(name, table, layout);
        AddIdentities(name, table, layout);
        if (table.OfType is { } type)
        {
            script.Add($"ALTER TABLE {name} OF {SqlQuote.Name(type)}");
        }

        WriteIndexes(table);
        DeferKeys(name, table);
        if (table.PartitionOf is { } partition)
        {
            script.Add($"ALTER TABLE ONLY {SqlQuote.Name(partition.Parent)} ATTACH PARTITION {name} {PrintedSql.Clean(partition.Bound)}");
        }

        foreach (var sequence in _ownedSequences[table.Name])
        {
            script.Add(SequenceStatements.OwnedBy(sequence, sequence.OwnedBy!));
        }

        WriteComments(name, table);
        script.EndBlock();
    }

    public void WriteIndexes(Relation relation)
    {
        foreach (var index in relation.Indexes)
        {
            var canBeCreated = index.Keys.Select(key => key.Expression).Append(index.Predicate).All(text => graph.CanUse(text, relation.Name));
            if (canBeCreated && !index.IsOnly)
            {
                IndexStatement.Write(relation.Name, index, script);
            }
            else
            {
                // An index with ONLY must not be there yet when partitions are attached: they would be given it.
                deferred.Add(DepthOf(relation), later => IndexStatement.Write(relation.Name, index, later));
            }
        }
    }

    private string Create(Table table, InheritedLayout layout)
    {
        var items = table.Columns.Where(layout.Writes).Select(column => Define(table, column, layout))
            .Concat(InlineConstraints(table, layout).Select(ConstraintClause.Write));
        var kind = table switch
        {
            { ForeignServer: not null } => "FOREIGN TABLE",
            { Persistence: Persistence.Unlogged } => "UNLOGGED TABLE",
            _ => "TABLE",
        };
        var text = new StringBuilder($"CREATE {kind} {SqlQuote.Name(table.Name)} ({TypeStatements.Lines(items)})");
        text.Append(layout.UsesInherits ? $"\nINHERITS ({string.Join(", ", table.Inherits.Select(SqlQuote.Name))})" : "");
        text.Append(table.PartitionKey is { } key ? "\nPARTITION BY " + PrintedSql.Clean(key) : "");
        text.Append(table.ForeignServer is { } server ? "\nSERVER " + server : "");
        return text.Append(table.Options is { } options ? $"\nWITH ({options})" : "").ToString();
    }

    private string Define(Table table, Column column, InheritedLayout layout)
    {
        // Identity columns of partitions come from the parent: a table that has its own cannot be attached.
        var written = table.PartitionOf is null ? column : column with { Identity = null };
        written = layout.DropsDefault(column) ? written with { Identity = null } : written;
        written = !layout.UsesInherits && layout.AllowsNull(column) ? written with { IsNullable = false } : written;
        if (!graph.CanUse(column.Default, table.Name))
        {
            var change = $"ALTER TABLE ONLY {SqlQuote.Name(table.Name)} ALTER COLUMN {SqlQuote.Identifier(column.Name)} SET DEFAULT {PrintedSql.Clean(column.Default!)}";
            deferred.Add(DepthOf(table), later => later.Add(change));
            written = written with { Default = null };
        }

        return ColumnClause.Write(table.Name, layout.DropsDefault(column) ? written with { Default = "NULL" } : written) + (KeepsNotNull(table, column) ? " NO INHERIT" : "");
    }

    /// <summary>Whether a table can have NOT NULL for itself: see https://www.postgresql.org/docs/18/sql-createtable.html. Before PostgreSQL 18 no table inherits it for good.</summary>
    private bool CanKeepNotNull => database.EngineVersion >= 18;

    /// <summary>Whether NOT NULL is not for the tables that inherit the column.</summary>
    private bool KeepsNotNull(Table table, Column column) =>
        CanKeepNotNull && !column.IsNullable && _children[table.Name].Any(child => child.FindColumn(column.Name) is { IsNullable: true });

    private IEnumerable<Constraint> InlineConstraints(Table table, InheritedLayout layout) =>
        Keys(table).Where(key => !key.IsOnly && !IsRepeated(table, key))
        .Concat(table.Checks.Where(check => layout.Writes(check) && IsInline(table, check)))
        .Concat(OwnExclusions(table));

    /// <summary>A partition is given a copy of each exclusion constraint of its parent, whatever it has already.</summary>
    private IEnumerable<ExclusionConstraint> OwnExclusions(Table table)
    {
        if (table.PartitionOf is not { } partition || database.Relations.Find(partition.Parent) is not Table { Exclusions.IsEmpty: false } parent)
        {
            return table.Exclusions;
        }

        var own = table.Exclusions.ToList();
        foreach (var exclusion in parent.Exclusions)
        {
            own.Remove(own.FindLast(other => other.Definition == exclusion.Definition)!);
        }

        return own;
    }

    private static IEnumerable<Constraint> Keys(Table table) => (table.PrimaryKey is { } key ? [key] : Array.Empty<Constraint>()).Concat(table.UniqueConstraints);

    /// <summary>In CREATE TABLE one of two equal keys would be left out.</summary>
    private static bool IsRepeated(Table table, Constraint key) => Keys(table).TakeWhile(other => other != key).Any(other => KeyOf(other) == KeyOf(key));

    private static (EquatableArray<Identifier> Columns, EquatableArray<Identifier> Included, bool IsDeferrable, bool IsDeferred) KeyOf(Constraint key) => key switch
    {
        PrimaryKey primary => (primary.Columns, primary.Included, key.IsDeferrable, key.IsInitiallyDeferred),
        UniqueConstraint unique => (unique.Columns, unique.Included, key.IsDeferrable, key.IsInitiallyDeferred),
        _ => default,
    };

    // Merging with the parent's column made it NOT NULL.
    private void AddNullability(string name, Table table, InheritedLayout layout)
    {
        foreach (var column in table.Columns.Where(layout.AllowsNull))
        {
            script.Add($"ALTER TABLE ONLY {name} ALTER COLUMN {SqlQuote.Identifier(column.Name)} DROP NOT NULL");
        }
    }

    // A column that says that it has no default, where its parent's has one, cannot be an identity column at once.
    private void AddIdentities(string name, Table table, InheritedLayout layout)
    {
        foreach (var column in table.Columns.Where(layout.DropsDefault))
        {
            if (column.Identity is { } identity)
            {
                script.Add($"ALTER TABLE ONLY {name} ALTER COLUMN {SqlQuote.Identifier(column.Name)} ADD{ColumnClause.Identity(table.Name, column, identity)}");
            }
        }
    }

    private void AddKeysApart(string name, Table table)
    {
        foreach (var key in Keys(table).Where(key => !key.IsOnly && IsRepeated(table, key)))
        {
            script.Add($"ALTER TABLE {name} ADD {ConstraintClause.Write(key)}");
        }
    }

    /// <summary>A key with ONLY must not be there yet when partitions are attached: they would be given it.</summary>
    private void DeferKeys(string name, Table table)
    {
        foreach (var key in Keys(table).Where(key => key.IsOnly))
        {
            deferred.Add(DepthOf(table), later => Deferred.AddConstraint(later, "ALTER TABLE ONLY " + name, name, key));
        }
    }

    // CREATE TABLE takes STORAGE since PostgreSQL 16 only.
    private void AddStorage(string name, Table table)
    {
        foreach (var column in table.Columns)
        {
            var alter = $"ALTER TABLE ONLY {name} ALTER COLUMN {SqlQuote.Identifier(column.Name)} SET ";
            Add(column.Storage is { } storage ? alter + "STORAGE " + storage : null, other => other.Storage != column.Storage);
            Add(column.Compression is { } method ? alter + "COMPRESSION " + SqlQuote.Identifier(new Identifier(method)) : null, other => other.Compression != column.Compression);

            // A child takes on what its parent has when it is made.
            void Add(string? statement, Func<Column, bool> isOther)
            {
                if (statement is not null && _children[table.Name].Any(child => child.FindColumn(column.Name) is { } other && isOther(other)))
                {
                    deferred.Add(0, later => later.Add(statement));
                }
                else if (statement is not null)
                {
                    script.Add(statement);
                }
            }
        }
    }

    /// <summary>A child that is made after a check was added to its parent has it as valid, one that was there before does not.</summary>
    private bool HasUncheckedChild(Table table, CheckConstraint check) => _children[table.Name].Any(child => child.Checks.Any(other => other.Name == check.Name && !other.IsValidated));

    private void AddChecksApart(Table table, InheritedLayout layout)
    {
        var name = SqlQuote.Name(table.Name);
        foreach (var check in table.Checks.Where(check => layout.Writes(check) && !IsInline(table, check)))
        {
            if (graph.CanUse(check.Expression, table.Name) && (check.IsValidated || check.NoInherit || !HasUncheckedChild(table, check)))
            {
                script.Add($"ALTER TABLE {name} ADD {ConstraintClause.Write(check)}");
            }
            else
            {
                deferred.Add(DepthOf(table), later => Deferred.AddConstraint(later, "ALTER TABLE " + name, name, check));
            }
        }
    }

    // CREATE TABLE makes every constraint valid.
    private bool IsInline(Table table, CheckConstraint check) => (check.IsValidated || !check.IsEnforced) && graph.CanUse(check.Expression, table.Name);

    private void WriteComments(string name, Table table)
    {
        script.AddCommentOn((table.ForeignServer is null ? "TABLE " : "FOREIGN TABLE ") + name, table.Comment);
        foreach (var column in table.Columns)
        {
            script.AddCommentOn($"COLUMN {name}.{SqlQuote.Identifier(column.Name)}", column.Comment);
        }

        var constraints = Keys(table).Where(key => !key.IsOnly)
            .Concat(table.Checks.Where(check => graph.CanUse(check.Expression, table.Name)))
            .Concat(OwnExclusions(table));
        foreach (var constraint in constraints)
        {
            script.AddCommentOn(name, constraint);
        }
    }

    private int DepthOf(Relation relation)
    {
        var depth = 0;
        for (var table = relation as Table; table?.PartitionOf is { } partition && depth < database.Relations.Count; depth++)
        {
            table = database.Relations.Find(partition.Parent) as Table;
        }

        return depth;
    }
}
