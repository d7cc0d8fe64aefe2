using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Migrations.Diffing;

/// <summary>A primary key, unique, check, foreign key or exclusion constraint.</summary>
internal sealed record ConstraintPart(QualifiedName Table, Constraint Constraint)
    : Part(new(Constraint is ForeignKey ? PartKind.ForeignKey : PartKind.Constraint, Table, Constraint.Name), Constraint with { Comment = null })
{
    public override QualifiedName? Container => Table;

    public override IEnumerable<Operation> Create() => [new AddConstraint(Table, Constraint)];

    public override IEnumerable<Operation> Drop() => [new DropConstraint(Table, Constraint)];

    public override IEnumerable<Operation>? AlterTo(Part other)
    {
        var to = ((ConstraintPart)other).Constraint with { Comment = null };
        if (!Constraint.IsValidated && Constraint.IsEnforced && to == Constraint with { IsValidated = true, Comment = null })
        {
            return [new ValidateConstraint(Table, to.Name)];
        }

        return Constraint is ForeignKey && to is ForeignKey && to == Constraint with { Comment = null, IsDeferrable = to.IsDeferrable, IsInitiallyDeferred = to.IsInitiallyDeferred }
            ? [new AlterObject($"constraint '{to.Name}'", $"ALTER TABLE {SqlQuote.Name(Table)} ALTER CONSTRAINT {SqlQuote.Identifier(to.Name)} {Deferral(to)}")]
            : null;
    }

    public override Reaction ReactTo(PartChange needed) => needed.Kind switch
    {
        // The server makes keys anew when the type of a column changes, by itself.
        ChangeKind.Alter => needed.IsRetyped() && needed.IsOfOtherType() && Constraint is not (PrimaryKey or UniqueConstraint) ? Reaction.IsRecreated : Reaction.Stays,
        _ => Reaction.IsRecreated,
    };

    public static IEnumerable<Part> Of(Table table, References references, KeyIndex keys)
    {
        foreach (var constraint in table.Constraints())
        {
            var hasIndex = constraint is PrimaryKey or UniqueConstraint or ExclusionConstraint;
            yield return new ConstraintPart(table.Name, constraint)
            {
                Comment = constraint.Comment,
                CommentTarget = $"CONSTRAINT {SqlQuote.Identifier(constraint.Name)} ON {SqlQuote.Name(table.Name)}",
                Needs = [.. NeedsOf(table, constraint, references, keys).Append(new(PartKey.Table(table.Name))).Distinct()],
                Slots =
                [
                    new(SlotKind.Constraint, new(new Identifier(table.Name.ToString()), constraint.Name)),
                    .. hasIndex ? [new Slot(SlotKind.Relation, new(table.Name.Schema, constraint.Name))] : Array.Empty<Slot>(),
                ],
            };
        }
    }

    private static IEnumerable<Need> NeedsOf(Table table, Constraint constraint, References references, KeyIndex keys) => constraint switch
    {
        PrimaryKey key => Columns(table.Name, key.Columns.Concat(key.Included)).Concat(key.Columns.Select(column => new Need(new(PartKind.NotNull, table.Name, column)))),
        UniqueConstraint unique => Columns(table.Name, unique.Columns.Concat(unique.Included)),
        CheckConstraint check => references.In(check.Expression, table.Name),
        ExclusionConstraint exclusion => references.In(exclusion.Definition, table.Name),
        ForeignKey key => Columns(table.Name, key.Columns).Concat(Columns(key.ReferencedTable, key.ReferencedColumns))
            .Append(new(PartKey.Table(key.ReferencedTable)))
            .Concat(keys.Of(key).Select(needed => new Need(needed))),
        _ => [],
    };

    private static IEnumerable<Need> Columns(QualifiedName table, IEnumerable<Identifier> columns) => columns.Select(column => new Need(PartKey.Column(table, column)));

    private static string Deferral(Constraint to) => to.IsInitiallyDeferred ? "DEFERRABLE INITIALLY DEFERRED" : to.IsDeferrable ? "DEFERRABLE INITIALLY IMMEDIATE" : "NOT DEFERRABLE";
}
