using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations;

/// <summary>One table or view as the entities that share it expect it.</summary>
internal sealed class ExpectedTable
{
    private readonly Database _database;
    private readonly QualifiedName _name;
    private readonly List<Entity> _entities;
    private readonly List<NotExpressible> _gaps;
    private readonly ExpectedColumn _column;

    public ExpectedTable(Database database, IGrouping<QualifiedName, Entity> sharing, List<NotExpressible> gaps)
    {
        _database = database;
        _name = sharing.Key;
        _gaps = gaps;
        _column = new(database, _name);

        // Columns of a hierarchy come in the order in which EF Core creates them: the root's first.
        _entities = sharing.OrderBy(entity => entity.Properties.Any(property => property.IsOfDerivedEntity)).ToList();
    }

    /// <summary>The relation with the columns it lacks; null where nothing can be said or nothing is missing.</summary>
    public Relation? Complete(Relation relation)
    {
        if (relation.Uncertainty is not null)
        {
            return null;
        }

        var columns = new List<Column>();
        foreach (var (entity, property) in MappedProperties())
        {
            if (property.Column.TryGet(out var name) && entity.FindColumn(relation, name) is null && !IsRewritten(property, name, relation))
            {
                AddColumn(columns, entity, property, name, WhyClosed(relation));
            }
        }

        return columns.Count == 0 ? null : relation with { Columns = relation.Columns.Concat(columns).ToEquatableArray() };
    }

    /// <summary>The table that is missing, with all of it that the code says; null where that is nothing.</summary>
    public Table? Create()
    {
        if (IsSystem(_name.Schema) || IsRewritten())
        {
            return null;
        }

        if (_entities.Any(entity => entity.Target.Value.Kind == TargetKind.View))
        {
            _gaps.Add(new($"view '{_name}'", "the code does not hold its query"));
            return null;
        }

        var columns = new List<Column>();
        foreach (var (entity, property) in MappedProperties())
        {
            if (property.Column.TryGet(out var name))
            {
                AddColumn(columns, entity, property, name, null);
            }
            else
            {
                _gaps.Add(new($"the column of property '{entity.Name}.{property.Name}' in table '{_name}'", property.Column.Reason ?? "its name is not known"));
            }
        }

        return columns.Count == 0 ? null : WithKey(new Table(_name) { Columns = columns.ToEquatableArray(), Comment = Comment() });
    }

    private IEnumerable<(Entity Entity, MappedProperty Property)> MappedProperties() =>
        _entities.SelectMany(entity => entity.Properties, (entity, property) => (entity, property));

    private void AddColumn(List<Column> columns, Entity entity, MappedProperty property, Identifier name, string? closed)
    {
        if (SystemColumns.Contains(name) || columns.Any(column => column.Name == name))
        {
            return;
        }

        var reason = closed;
        if (reason is null && _column.TryCreate(entity, property, name, out var created, out reason))
        {
            columns.Add(created);
            return;
        }

        _gaps.Add(new($"column '{_name}.{name}'", reason!));
    }

    private Table WithKey(Table table)
    {
        var subject = $"the primary key of table '{_name}'";
        var owner = _entities.FirstOrDefault(entity => entity.PrimaryKey.IsKnown);
        if (owner is null)
        {
            _gaps.Add(new(subject, _entities[0].PrimaryKey.Reason ?? "it is not known"));
            return table;
        }

        if (owner.PrimaryKey.Value is not { } key)
        {
            return table;
        }

        var columns = key.Properties.Select(name => KeyColumn(owner, table, name)).ToList();
        if (columns.Any(column => column is null))
        {
            _gaps.Add(new(subject, "not all of its columns are known"));
            return table;
        }

        var keyName = key.Name.TryGet(out var known) ? known : DefaultNames.PrimaryKey(_name.Name);
        var names = columns.Select(column => column!.Name).ToEquatableArray();
        return table with
        {
            // The columns of a primary key are NOT NULL whatever else is said of them.
            Columns = table.Columns.Select(column => names.Contains(column.Name) ? column with { IsNullable = false } : column).ToEquatableArray(),
            PrimaryKey = new(keyName, names),
        };
    }

    private static Column? KeyColumn(Entity entity, Table table, string property) =>
        entity.Properties.FirstOrDefault(candidate => candidate.Name == property) is { } mapped && mapped.Column.TryGet(out var name)
            ? table.FindColumn(name)
            : null;

    private string? Comment() =>
        _entities.Select(entity => entity.Comment.TryGet(out var comment) ? comment : null).FirstOrDefault(comment => comment is not null);

    /// <summary>
    /// Where a name that a convention made is missing, but is there in another case or with underscores, a naming convention is probably configured out of
    /// sight: the name is as good as Unknown.
    /// </summary>
    private bool IsRewritten() =>
        !_entities.Any(entity => entity.Target.Value.IsNameExplicit)
        && _database.Relations.Any(relation => ColumnMatch.IsRewriting(_name.Schema, relation.Name.Schema) && ColumnMatch.IsRewriting(_name.Name, relation.Name.Name));

    private static bool IsRewritten(MappedProperty property, Identifier name, Relation relation) =>
        !property.IsColumnExplicit && relation.Columns.Any(column => ColumnMatch.IsRewriting(name, column.Name));

    /// <summary>The catalogs are in every database and in no snapshot.</summary>
    private static bool IsSystem(Identifier schema) =>
        schema.Value == "information_schema" || schema.Value.StartsWith("pg_", StringComparison.Ordinal);

    private static string? WhyClosed(Relation relation) => relation switch
    {
        View => "a view gets its columns from its query",
        Table { PartitionOf: not null } => "a partition gets its columns from its parent",
        Table { ForeignServer: not null } => "a foreign table gets its columns from its server",
        _ => null,
    };
}
