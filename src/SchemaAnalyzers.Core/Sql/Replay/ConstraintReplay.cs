using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Adds checks, keys and exclusions.</summary>
internal static class ConstraintReplay
{
    public static void Add(Session session, TableEntry table, ConstraintSyntax constraint, bool isOnly)
    {
        TableRules.RequireStored(table, constraint);
        switch (constraint)
        {
            case CheckSyntax { NoInherit: false } when isOnly && table.HasChildren:
                throw new SqlFailure("42P16", "constraint must be added to child tables too", constraint.Span);
            case CheckSyntax check:
                AddCheck(session, table, check);
                break;
            case KeySyntax { IsPrimary: true } key when isOnly && table is { PartitionKey: not null } && HasNullable(table, key.Columns):
                throw new SqlFailure("42P16", "constraint must be added to child tables too", constraint.Span);
            case KeySyntax or ExclusionSyntax:
                if (constraint is KeySyntax { UsingIndex: { } index } && !table.Indexes.Exists(other => other.Name == index))
                {
                    throw KeyRules.CannotAdopt(session, table, index, constraint.Span);
                }

                RequireOnePrimaryKey(table, [.. new[] { constraint }.OfType<KeySyntax>()]);
                AddKeyOrExclusion(session, table, constraint, isOnly);
                break;
            case ForeignKeySyntax key:
                ForeignKeyReplay.Add(session, table, key);
                break;
            case NotNullSyntax notNull:
                NotNullConstraints.Add(table, notNull, isOnly);
                break;
        }
    }

    public static void AddCheck(Session session, TableEntry table, CheckSyntax syntax)
    {
        ExpressionCheck.Require(table, syntax.Expression, syntax.Span);
        ExpressionRules.Require(session, syntax.Expression, "check constraint", syntax.Span);
        if (syntax.NoInherit && table.PartitionKey is not null)
        {
            throw new SqlFailure("42P16", $"cannot add NO INHERIT constraint to partitioned table \"{table.Name.Name}\"", syntax.Span);
        }

        var expression = Qualifier.Expression(session, syntax.Expression);
        var name = syntax.Name ?? NameChooser.Constraint(session.Catalog, table.Name, OnlyColumn(table, expression), "check");
        if (IsInherited(table, name))
        {
            // NOTICE: merging constraint with inherited definition
            table.OwnChecks = table.OwnChecks.With(name);
            return;
        }

        RequireNewName(table, syntax, name);
        var check = new CheckConstraint(name, expression)
        {
            NoInherit = syntax.NoInherit,
            IsValidated = !syntax.IsNotValid && !syntax.IsNotEnforced,
            IsEnforced = !syntax.IsNotEnforced,
            Comment = syntax.Comment,
            Origin = session.OriginOf(syntax.Span),
        };
        foreach (var target in syntax.NoInherit ? [table] : table.WithDescendants())
        {
            if (!target.HasConstraint(name))
            {
                target.Constraints.Add(check);
            }
            else
            {
                target.OwnChecks = target.OwnChecks.With(name);
            }
        }
    }

    private static bool IsInherited(TableEntry table, Identifier name) =>
        table.Parents.Exists(parent => parent.Constraints.Exists(constraint => constraint is CheckConstraint { NoInherit: false } && constraint.Name == name));

    public static void RequireOnePrimaryKey(TableEntry table, List<KeySyntax> keys)
    {
        var last = keys.FindLast(key => key.IsPrimary);
        if (last is not null && (table.PrimaryKey is not null || !ReferenceEquals(keys.Find(key => key.IsPrimary), last)))
        {
            throw new SqlFailure("42P16", $"multiple primary keys for table \"{table.Name.Name}\" are not allowed", last.Span);
        }
    }

    private static bool HasNullable(TableEntry table, EquatableArray<Identifier> columns) =>
        table.Children.Exists(child => columns.Any(column => child.FindColumn(column) is var at and >= 0 && child.Columns[at].IsNullable));

    public static void AddKeyOrExclusion(Session session, TableEntry table, ConstraintSyntax syntax, bool isOnly = false)
    {
        if (syntax is KeySyntax { UsingIndex: { } index } usingIndex)
        {
            AdoptIndex(session, table, usingIndex, index, isOnly);
            return;
        }

        KeyRules.RequireFew(syntax is KeySyntax few ? few.Columns.Count + few.Included.Count : ((ExclusionSyntax)syntax).Keys.Count + ((ExclusionSyntax)syntax).Included.Count, syntax.Span);
        var name = syntax.Name ?? ChooseName(session, table, syntax);
        RequireNewName(table, syntax, name);
        var constraint = syntax is KeySyntax key ? Key(session, table, key, name, isOnly) : Exclusion(session, table, (ExclusionSyntax)syntax, name);
        AddIndexed(session, table, constraint, syntax.Span);
    }

    /// <summary>Adds a constraint with the index behind it.</summary>
    public static IndexEntry AddIndexed(Session session, TableEntry table, Constraint constraint, Span span)
    {
        var qualified = new QualifiedName(table.Name.Schema, constraint.Name);
        if (session.Catalog.Relations.ContainsKey(qualified))
        {
            throw new SqlFailure("42P07", $"relation \"{constraint.Name}\" already exists", span);
        }

        var index = new IndexEntry(qualified, constraint.Origin, table) { IsConstraint = true };
        session.Catalog.Add(index);
        table.Constraints.Add(constraint);
        return index;
    }

    public static Identifier ChooseName(Session session, TableEntry table, ConstraintSyntax syntax)
    {
        switch (syntax)
        {
            case KeySyntax { IsPrimary: true }:
                return NameChooser.Relation(session.Catalog, table.Name, null, "pkey", isConstraint: true);
            case KeySyntax key:
                var columns = NameChooser.IndexColumns(key.Columns.Concat(key.Included).Select(column => (Identifier?)column));
                return NameChooser.Relation(session.Catalog, table.Name, NameChooser.Addition(columns), "key", isConstraint: true);
            default:
                var keys = NameChooser.IndexColumns(((ExclusionSyntax)syntax).Keys.Select(part => part.Column ?? part.NameHint).Concat(((ExclusionSyntax)syntax).Included.Select(column => (Identifier?)column)));
                return NameChooser.Relation(session.Catalog, table.Name, NameChooser.Addition(keys), "excl", isConstraint: true);
        }
    }

    private static Constraint Key(Session session, TableEntry table, KeySyntax syntax, Identifier name, bool isOnly)
    {
        KeyRules.RequireDistinct(syntax);
        RequireColumns(table, syntax.Columns, syntax.Span);
        RequireColumns(table, syntax.Included, syntax.Span);
        if (table.PartitionKey is not null)
        {
            KeyRules.RequirePartitionColumns(table, syntax.Columns.Select(column => (Identifier?)column), syntax.Span);
        }

        VirtualColumns.RequireNone(table, syntax.Columns, syntax.IsPrimary ? "primary keys" : "unique constraints", syntax.Span);
        VirtualColumns.RequireNone(table, syntax.Included, "indexes", syntax.Span);
        if (syntax.IsPrimary)
        {
            SetNotNull(table, syntax.Columns, isOnly);
        }

        var origin = session.OriginOf(syntax.Span);
        return syntax.IsPrimary
            ? new PrimaryKey(name, syntax.Columns)
            {
                Included = syntax.Included,
                IndexOptions = syntax.IndexOptions,
                WithoutOverlaps = syntax.WithoutOverlaps,
                IsDeferrable = syntax.IsDeferrable,
                IsInitiallyDeferred = syntax.IsInitiallyDeferred,
                Origin = origin,
            }
            : new UniqueConstraint(name, syntax.Columns)
            {
                Included = syntax.Included,
                NullsNotDistinct = syntax.NullsNotDistinct,
                IndexOptions = syntax.IndexOptions,
                WithoutOverlaps = syntax.WithoutOverlaps,
                IsDeferrable = syntax.IsDeferrable,
                IsInitiallyDeferred = syntax.IsInitiallyDeferred,
                Origin = origin,
            };
    }

    private static void RequireColumns(TableEntry table, EquatableArray<Identifier> columns, Span span)
    {
        foreach (var column in columns)
        {
            if (table.FindColumn(column) < 0 && !SystemColumns.Contains(column))
            {
                throw new SqlFailure("42703", $"column \"{column}\" named in key does not exist", span);
            }
        }
    }

    public static void SetNotNull(TableEntry table, EquatableArray<Identifier> columns, bool isOnly)
    {
        if (isOnly || !table.HasChildren)
        {
            SetNotNull(table, columns);
            return;
        }

        foreach (var target in table.WithDescendants())
        {
            SetNotNull(target, columns);
        }
    }

    private static void SetNotNull(TableEntry table, EquatableArray<Identifier> columns)
    {
        foreach (var column in columns)
        {
            if (table.FindColumn(column) is var index and >= 0 && table.Columns[index].IsNullable)
            {
                table.Columns[index] = table.Columns[index] with { IsNullable = false };
            }
        }
    }

    private static ExclusionConstraint Exclusion(Session session, TableEntry table, ExclusionSyntax syntax, Identifier name)
    {
        foreach (var key in syntax.Keys)
        {
            _ = key.Column is { } column && table.FindColumn(column) < 0 && table.Uncertainty is null
                ? throw new SqlFailure("42703", $"column \"{column}\" named in key does not exist", syntax.Span)
                : true;
            _ = key is { Column: { } named, Collation: { } collation } && table.FindColumn(named) is var at and >= 0 ? Collations.Of(session, collation, table.Columns[at].Type, collation.Span) : null;
            ExpressionCheck.Require(table, key.Expression, syntax.Span);
        }

        RequireColumns(table, syntax.Included, syntax.Span);
        KeyRules.RequirePartitionColumns(table, syntax.Keys.Select(key => key.Column), syntax.Span);
        ExpressionCheck.Require(table, syntax.Predicate, syntax.Span);
        return new(name, Qualifier.Expression(session, syntax.Definition) + (syntax.IsDeferrable ? " DEFERRABLE" : "") + (syntax.IsInitiallyDeferred ? " INITIALLY DEFERRED" : ""))
        {
            IsDeferrable = syntax.IsDeferrable,
            IsInitiallyDeferred = syntax.IsInitiallyDeferred,
            Origin = session.OriginOf(syntax.Span),
        };
    }

    /// <summary>ADD CONSTRAINT ... USING INDEX: the index becomes the constraint's and takes its name.</summary>
    private static void AdoptIndex(Session session, TableEntry table, KeySyntax syntax, Identifier indexName, bool isOnly)
    {
        var position = table.Indexes.FindIndex(index => index.Name == indexName);

        var index = table.Indexes[position];
        if (!index.IsUnique || index.Keys.Any(key => key.Column is null) || index.Predicate is not null)
        {
            throw new SqlFailure("42809", $"\"{indexName}\" is not a unique index", syntax.Span);
        }

        if (!index.IsValid)
        {
            throw new SqlFailure("55000", $"index \"{indexName}\" is not valid", syntax.Span);
        }

        if (table.PartitionKey is not null)
        {
            throw new SqlFailure("0A000", "ALTER TABLE / ADD CONSTRAINT USING INDEX is not supported on partitioned tables", syntax.Span);
        }

        for (var i = 0; i < index.Keys.Count; i++)
        {
            _ = index.Keys[i] is { IsDescending: false, NullsFirst: false, OperatorClass: null, Collation: null }
                ? true
                : throw new SqlFailure("42809", $"index \"{indexName}\" column number {i + 1} does not have default sorting behavior", syntax.Span);
        }

        var entry = (IndexEntry)session.Catalog.Relations[new QualifiedName(table.Name.Schema, indexName)];
        table.Indexes.RemoveAt(position);
        entry.IsConstraint = true;
        var name = syntax.Name ?? indexName;
        if (name != indexName)
        {
            session.Catalog.Rename(entry, new QualifiedName(table.Name.Schema, name));
        }

        var columns = index.Keys.Select(key => key.Column!.Value).ToEquatableArray();
        var adopted = syntax with { Columns = columns, Included = index.Included, NullsNotDistinct = index.NullsNotDistinct, IndexOptions = index.Options };
        table.Constraints.Add(Key(session, table, adopted, name, isOnly));
    }

    /// <summary>The column that a check speaks of, where it is exactly one.</summary>
    private static string? OnlyColumn(TableEntry table, string expression)
    {
        var columns = ExpressionColumns.Of(table, expression);
        return columns.Count == 1 ? columns.First().Value : null;
    }

    public static void RequireNewName(TableEntry table, ConstraintSyntax syntax, Identifier name)
    {
        if (syntax.Name is not null && table.HasConstraint(name))
        {
            throw new SqlFailure("42710", $"constraint \"{name}\" for relation \"{table.Name.Name}\" already exists", syntax.Span);
        }
    }
}
