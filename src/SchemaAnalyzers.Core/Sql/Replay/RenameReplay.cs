using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>RENAME and SET SCHEMA: whoever speaks of the object by its name speaks of the new name afterwards.</summary>
internal static class RenameReplay
{
    public static void Relation(Session session, RelationEntry relation, QualifiedName name, Span span)
    {
        RequireFree(session, name, span);
        var old = relation.Name;
        ViewRename.Relation(session, relation, name);
        session.Catalog.Rename(relation, name);
        switch (relation)
        {
            case IndexEntry index:
                RenameIndex(session, index, old.Name);
                break;
            case SequenceEntry sequence:
                SequenceReplay.Update(sequence, sequence.Options);
                RenameInDefaults(session, old, name);
                break;
            case ColumnsEntry:
                RenameReferences(session, old, name);
                RenameType(session, old, name);
                break;
        }
    }

    /// <summary>With a table go its indexes and the sequences that its columns own.</summary>
    public static void Move(Session session, RelationEntry relation, Identifier schema, Span span)
    {
        session.RequireSchema(schema, span);
        if (relation is SequenceEntry { Owner: not null })
        {
            throw new SqlFailure("0A000", "cannot move an owned sequence into another schema", span);
        }

        var from = relation.Name.Schema;
        if (from == schema)
        {
            return;
        }

        if (from == Catalog.Temporary || schema == Catalog.Temporary)
        {
            throw new SqlFailure("0A000", "cannot move objects into or out of temporary schemas", span);
        }

        Relation(session, relation, new QualifiedName(schema, relation.Name.Name), span);
        QualifiedRename.Apply(session, new QualifiedName(from, relation.Name.Name), relation.Name);
        if (relation is not ColumnsEntry owner)
        {
            return;
        }

        foreach (var part in session.Catalog.Needing<RelationEntry>(owner).FindAll(part => part is IndexEntry or SequenceEntry))
        {
            Relation(session, part, new QualifiedName(schema, part.Name.Name), span);
        }
    }

    public static void Column(Session session, ColumnsEntry relation, Identifier name, Identifier newName, Span span)
    {
        TableCreation.ColumnIndex(relation, name, span);
        if (relation is TableEntry)
        {
            TableRules.RequireNotSystem(newName, span);
        }

        if (relation is TableEntry inheriting && Inheritance.IsInherited(inheriting, name))
        {
            throw new SqlFailure("42P16", $"cannot rename inherited column \"{name}\"", span);
        }

        IEnumerable<ColumnsEntry> targets = relation is TableEntry table ? table.WithDescendants() : [relation];
        foreach (var target in targets)
        {
            if (target.FindColumn(newName) >= 0)
            {
                throw new SqlFailure("42701", $"column \"{newName}\" of relation \"{target.Name.Name}\" already exists", span);
            }

            if (target.FindColumn(name) is var index and >= 0)
            {
                ColumnRename.Apply(session, target, name, newName);
                target.Columns[index] = target.Columns[index] with { Name = newName };
            }
        }

        if (relation is ViewEntry view)
        {
            // The query goes on to give the old name.
            view.ColumnNames = view.Columns.Select(column => column.Name).ToEquatableArray();
        }
    }

    public static void RequireFree(Session session, QualifiedName name, Span span)
    {
        if (session.Catalog.Relations.ContainsKey(name))
        {
            throw new SqlFailure("42P07", $"relation \"{name.Name}\" already exists", span);
        }
    }

    /// <summary>Columns, domains and composite types of the type get its new name.</summary>
    public static void RenameType(Session session, QualifiedName old, QualifiedName name)
    {
        foreach (var relation in session.Catalog.Naming<ColumnsEntry>(old))
        {
            for (var i = 0; i < relation.Columns.Count; i++)
            {
                if (relation.Columns[i].Type.Name == old)
                {
                    relation.Columns[i] = relation.Columns[i] with { Type = relation.Columns[i].Type with { Name = name } };
                }
            }
        }

        foreach (var table in session.Catalog.Naming<TableEntry>(old).Where(table => table.OfType == old))
        {
            table.OfType = name;
        }

        foreach (var function in session.Catalog.Naming<FunctionEntry>(old).Where(function => function.Uses(old)))
        {
            function.Parameters = function.Parameters.Select(parameter => parameter.Type.Name == old ? parameter with { Type = parameter.Type with { Name = name } } : parameter).ToEquatableArray();
            function.Definition = QualifiedRename.Rename(function.Definition, old, name);
            function.Result = function.Result is { Type: { } result } && result.Name == old ? function.Result with { Type = result with { Name = name } } : function.Result;
        }

        foreach (var type in TypeReplay.Naming(session, old))
        {
            if (type is RangeType range && range.Subtype.Name == old)
            {
                session.Catalog.Types[type.Name] = RangeReplay.WithSubtype(range, range.Subtype with { Name = name });
            }
            else if (type is DomainType domain && domain.Underlying.Name == old)
            {
                session.Catalog.Types[type.Name] = domain with { Underlying = domain.Underlying with { Name = name } };
            }
            else if (type is CompositeType composite && composite.Fields.Any(field => field.Type.Name == old))
            {
                var fields = composite.Fields.Select(field => field.Type.Name == old ? field with { Type = field.Type with { Name = name } } : field);
                session.Catalog.Types[type.Name] = composite with { Fields = fields.ToEquatableArray() };
            }
        }
    }

    private static void RenameIndex(Session session, IndexEntry entry, Identifier old)
    {
        if (entry.IsConstraint && entry.Owner is TableEntry table && table.Constraints.Find(old) is { } constraint)
        {
            table.Constraints.Replace(constraint, constraint with { Name = entry.Name.Name });
        }
        else if (entry.Owner.Indexes.IndexOf(old) is var at and >= 0)
        {
            entry.Owner.Indexes[at] = entry.Owner.Indexes[at] with { Name = entry.Name.Name };
        }
    }

    private static void RenameReferences(Session session, QualifiedName old, QualifiedName name)
    {
        foreach (var table in session.Catalog.Naming<TableEntry>(old))
        {
            for (var i = 0; i < table.Constraints.Count; i++)
            {
                if (table.Constraints[i] is ForeignKey key && key.ReferencedTable == old)
                {
                    table.Constraints[i] = key with { ReferencedTable = name };
                }
            }
        }
    }

    private static void RenameInDefaults(Session session, QualifiedName old, QualifiedName name)
    {
        var oldText = SqlQuote.Literal(SqlQuote.Name(old)) + "::regclass";
        var newText = SqlQuote.Literal(SqlQuote.Name(name)) + "::regclass";
        foreach (var table in session.Catalog.Naming<TableEntry>(old))
        {
            for (var i = 0; i < table.Columns.Count; i++)
            {
                if (table.Columns[i].Default is { } text && text.Contains(oldText))
                {
                    table.Columns[i] = table.Columns[i] with { Default = text.Replace(oldText, newText) };
                }
            }
        }
    }
}
