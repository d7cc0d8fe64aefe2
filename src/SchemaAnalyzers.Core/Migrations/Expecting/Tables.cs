using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Expecting;

/// <summary>Adds the tables that are missing, and the columns.</summary>
internal static class Tables
{
    public static void AddMissing(Draft draft)
    {
        var tables = draft.Align().GroupBy(alignment => alignment.Entity.Target.Value.Name).OrderBy(group => group.Key).ToList();
        foreach (var sharing in tables)
        {
            // Columns of a hierarchy come in the order in which EF Core creates them: the root's first.
            var alignments = sharing.OrderBy(alignment => alignment.Entity.Properties.Any(property => property.IsOfDerivedEntity)).ToList();
            if (alignments[0].Relation is { } relation)
            {
                Complete(draft, relation, alignments);
            }
            else if (alignments.Exists(TableNotFound.IsMissing))
            {
                Create(draft, sharing.Key, alignments);
            }
        }

        OpenTables.Tell(draft, tables);
        draft.Commit();
    }

    private static void Complete(Draft draft, Relation relation, List<EntityAlignment> alignments)
    {
        foreach (var alignment in alignments)
        {
            foreach (var property in ColumnNotFound.Find(alignment))
            {
                if (WhyClosed(relation) is { } reason)
                {
                    draft.Leave($"column '{relation.Name}.{property.Column.Value}'", reason);
                }
                else
                {
                    AddColumn(draft, draft.Find(relation.Name)!, alignment.Entity, property, property.Column.Value);
                }
            }
        }
    }

    private static void Create(Draft draft, QualifiedName name, List<EntityAlignment> alignments)
    {
        if (alignments.Exists(alignment => alignment.Entity.Target.Value.Kind == TargetKind.View))
        {
            draft.Leave($"view '{name}'", "the code does not hold its query");
            return;
        }

        draft.Create(new Table(name) { Comment = CommentOn(draft, name, alignments) });
        foreach (var entity in alignments.Select(alignment => alignment.Entity))
        {
            foreach (var property in entity.Properties)
            {
                if (property.Column.TryGet(out var column))
                {
                    AddColumn(draft, draft.Find(name)!, entity, property, column);
                }
                else
                {
                    draft.Leave($"the column of property '{entity.Name}.{property.Name}' in table '{name}'", property.Column.Reason ?? "its name is not known");
                }
            }
        }

        if (draft.Find(name)!.Columns.IsEmpty)
        {
            draft.Abandon(name);
        }
    }

    private static string? CommentOn(Draft draft, QualifiedName name, List<EntityAlignment> alignments)
    {
        var comments = alignments.Select(alignment => alignment.Entity.Comment).ToList();
        if (comments.Exists(comment => !comment.IsKnown))
        {
            draft.Leave($"the comment on table '{name}'", comments.Find(comment => !comment.IsKnown).Reason ?? "it is not known");
        }

        return comments.Select(comment => comment.IsKnown ? comment.Value : null).FirstOrDefault(comment => comment is not null);
    }

    private static void AddColumn(Draft draft, Table table, Entity entity, MappedProperty property, Identifier name)
    {
        if (SystemColumns.Contains(name) || table.FindColumn(name) is not null)
        {
            return;
        }

        property = NewColumn.WithType(draft, property);
        if (NewColumn.WhyNot(draft, entity, property) is { } reason)
        {
            draft.Leave($"column '{table.Name}.{name}'", reason);
        }
        else
        {
            draft.AddColumn(table, NewColumn.Of(draft, table.Name, property, name));
        }
    }

    private static string? WhyClosed(Relation relation) => relation switch
    {
        View => "a view gets its columns from its query",
        Table { PartitionOf: not null } => "a partition gets its columns from its parent",
        Table { ForeignServer: not null } => "a foreign table gets its columns from its server",
        Table { OfType: not null } => "a typed table gets its columns from its type",
        _ => null,
    };
}
