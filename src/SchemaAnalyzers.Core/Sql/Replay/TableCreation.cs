using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>CREATE TABLE, in the order in which the server works: sequences, columns, checks, keys, foreign keys.</summary>
internal static class TableCreation
{
    public static void Run(Session session, CreateTableStatement statement)
    {
        var name = session.NewName(statement.Name, statement.Persistence);
        if (IsTaken(session, statement.Name, name, statement.IfNotExists, statement))
        {
            return;
        }

        OptionRules.Require(statement.Options, statement.Span);
        TableRules.RequireOnce(statement);
        var table = new TableEntry(name, session.OriginOf(statement.Name.Span))
        {
            DefinedBy = statement,
            Persistence = name.Schema == Catalog.Temporary ? Persistence.Temporary : statement.Persistence,
            PartitionKey = statement.PartitionKey,
            ForeignServer = statement.ForeignServer,
            Options = statement.Options,
            Uncertainty = statement.Uncertainty,
        };
        table.Columns.Capacity = statement.Elements.Count;
        var pending = session.Pending;
        pending.Clear();
        TableRules.RequireSources(session, statement);
        Inheritance.AddParents(session, table, statement, pending);
        if (statement is { PartitionKey: not null, Options.Length: > 0 })
        {
            throw new SqlFailure("42809", "cannot specify storage parameters for a partitioned table", statement.Span);
        }

        if (statement.OfType is { } type)
        {
            AddTypeColumns(session, table, type);
        }

        foreach (var element in statement.Elements)
        {
            AddElement(session, table, statement, element, pending);
        }

        RequireKnownColumns(session, table, statement);
        session.Catalog.Add(table);
        MarkTransient(session, table, statement.DropsOnCommit);
        pending.ValidateAll();
        pending.Apply(session, table);
        Inheritance.CloneIndexes(session, table);
    }

    /// <summary>A table that goes with its transaction. Where none was begun the tool may have begun one: it may be there, or gone.</summary>
    public static void MarkTransient(Session session, TableEntry table, bool dropsOnCommit)
    {
        if (dropsOnCommit && session.IsInTransaction)
        {
            session.Catalog.Passing[table] = true;
        }
        else if (dropsOnCommit)
        {
            table.IsPlaceholder = true;
            table.Uncertainty ??= "it may be dropped already";
            session.Uncertain.Add(table.Name.Name);
        }
    }

    /// <summary>What the partition key and generated columns speak of.</summary>
    private static void RequireKnownColumns(Session session, TableEntry table, CreateTableStatement statement)
    {
        InheritanceRules.RequireKey(table, statement.Span);
        ExpressionRules.Require(session, table.PartitionKey?.Substring(table.PartitionKey.IndexOf('(')), "partition key expression", statement.Span);
        ExpressionCheck.Require(table, table.PartitionKey?.Substring(table.PartitionKey.IndexOf('(')), statement.Span);
        foreach (var column in table.Columns)
        {
            ExpressionCheck.RequireStored(table, column, statement.Span);
            ExpressionRules.RequireOf(session, table, column, statement.Span);
        }
    }

    /// <summary>Whether there is nothing to do, as the relation exists already and IF NOT EXISTS was said.</summary>
    public static bool IsTaken(Session session, ObjectName written, QualifiedName name, bool ifNotExists, CreateTableStatement? table = null)
    {
        if (!session.Catalog.Relations.TryGetValue(name, out var existing))
        {
            return !ifNotExists && session.Catalog.Types.ContainsKey(name)
                ? throw new SqlFailure("42710", $"type \"{name.Name}\" already exists", written.Span)
                : false;
        }

        if (existing is TableEntry { IsPlaceholder: true } && ifNotExists)
        {
            // Which of the two definitions counts is as unknown as before.
            return true;
        }

        if (existing is TableEntry { IsPlaceholder: true })
        {
            // It was only guessed that something creates it: now it is known.
            session.Catalog.Remove(name);
            return false;
        }

        return ifNotExists ? true : throw Earlier(session, table) ?? new SqlFailure("42P07", $"relation \"{name.Name}\" already exists", written.Span);
    }

    /// <summary>The server finds what the definition names before it sees that the name of the table is taken.</summary>
    private static SqlFailure? Earlier(Session session, CreateTableStatement? table)
    {
        if (table is null)
        {
            return null;
        }

        var types = table.Elements.OfType<ColumnSyntax>().Where(column => column.Type is not null).Select(column => new ObjectName(column.Type!.Type.Name.Schema, column.Type.Type.Name.Name, column.Type.Span));
        var sources = table.Elements.OfType<LikeSyntax>().Select(like => like.Source);
        return types.Concat(sources).Concat(table.Inherits).Select(session.MissingSchema).FirstOrDefault(failure => failure is not null) ?? TableRules.Unsupported(table);
    }

    private static void AddTypeColumns(Session session, TableEntry table, ObjectName type)
    {
        var found = session.Find(type, session.Catalog.Types.ContainsKey);
        if (found is null || session.Catalog.Types[found.Value] is not CompositeType composite)
        {
            throw new SqlFailure("42704", $"type \"{type}\" does not exist", type.Span);
        }

        table.OfType = composite.Name;
        table.Columns.AddRange(composite.Fields.Select(field => new Column(field.Name, field.Type) { Collation = field.Collation, Origin = table.Origin }));
    }

    private static void AddElement(Session session, TableEntry table, CreateTableStatement statement, TableElement element, PendingConstraints pending)
    {
        switch (element)
        {
            case ColumnSyntax { Type: null } adjusted:
                AdjustColumn(session, table, adjusted, pending);
                break;
            case ColumnSyntax column:
                AddColumn(session, table, statement, column, pending);
                break;
            case LikeSyntax like:
                LikeExpansion.Run(session, table, like, pending);
                break;
            case NotNullSyntax notNull:
                var index = ColumnIndex(table, notNull.Column, notNull.Span);
                NotNullConstraints.Remember(table, notNull);
                table.Columns[index] = table.Columns[index] with { IsNullable = false };
                break;
            case ConstraintSyntax constraint:
                pending.Add(constraint);
                break;
        }
    }

    private static void AddColumn(Session session, TableEntry table, CreateTableStatement statement, ColumnSyntax syntax, PendingConstraints pending)
    {
        var inherited = table.FindColumn(syntax.Name);
        if (inherited >= 0 && (statement.Inherits.IsEmpty || table.Columns[inherited].IsLocal))
        {
            throw new SqlFailure("42701", $"column \"{syntax.Name}\" specified more than once", syntax.Span);
        }

        TableRules.RequireNotSystem(syntax.Name, syntax.Span);
        var column = ColumnBuilder.Build(session, table, syntax);
        pending.AddRange(syntax.Constraints);
        if (inherited < 0)
        {
            RequireRoom(table, syntax.Span);
            table.Columns.Add(column);
            return;
        }

        // NOTICE: merging column with inherited definition
        var parent = table.Columns[inherited];
        InheritanceRules.RequireMergeable(column with { Storage = parent.Storage }, parent, syntax.Span);
        TableRules.RequireGenerated(syntax, parent);
        table.Columns[inherited] = column with
        {
            IsNullable = column.IsNullable && parent.IsNullable,
            Default = syntax.Default is null && !syntax.Type!.IsSerial ? parent.Default : column.Default,
            Generated = column.Generated ?? parent.Generated,
            Storage = parent.Storage,
            Compression = column.Compression ?? parent.Compression,
        };
    }

    /// <summary>Of a partition or a typed table: the type is there already.</summary>
    private static void AdjustColumn(Session session, TableEntry table, ColumnSyntax syntax, PendingConstraints pending)
    {
        _ = syntax.Conflict is { } conflict ? throw conflict : true;
        NotNullConstraints.Remember(table, syntax);
        _ = TableRules.Unsupported(syntax, isTyped: table.OfType is not null) is { } unsupported ? throw unsupported : true;

        var index = ColumnIndex(table, syntax.Name, syntax.Span);
        var column = table.Columns[index];
        table.Columns[index] = column with
        {
            Generated = syntax.Generated is { } generated ? Qualifier.Expression(session, generated) : column.Generated,
            IsVirtual = syntax.Generated is null ? column.IsVirtual : syntax.IsVirtual,
            IsNullable = column.IsNullable && syntax.NotNull != true,
            Default = syntax.Default is null ? column.Default : StoredDefault.Of(session, Qualifier.Default(session, syntax.Default, syntax.Span), column.Type),
        };
        pending.AddRange(syntax.Constraints);
    }

    /// <summary>The limit of the server, which also bounds what a hostile file can cost.</summary>
    public static void RequireRoom(TableEntry table, Span span) => RequireRoom(table.Columns.Count, span);

    public static void RequireRoom(int columns, Span span)
    {
        const int Most = 1600;
        if (columns >= Most)
        {
            throw new SqlFailure("54011", "tables can have at most 1600 columns", span);
        }
    }

    public static int ColumnIndex(ColumnsEntry table, Identifier name, Span span)
    {
        var index = table.FindColumn(name);
        if (index < 0 && SystemColumns.Contains(name))
        {
            throw new SqlFailure("0A000", $"cannot alter system column \"{name}\"", span);
        }

        return index >= 0 ? index : throw new SqlFailure("42703", $"column \"{name}\" of relation \"{table.Name.Name}\" does not exist", span);
    }
}
