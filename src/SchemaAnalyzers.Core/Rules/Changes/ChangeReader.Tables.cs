using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Replay;
using SchemaAnalyzers.Sql.Statements;
using RetypeColumn = SchemaAnalyzers.Sql.Statements.SetColumnType;

namespace SchemaAnalyzers.Rules.Changes;

/// <summary>ALTER TABLE, action by action.</summary>
internal sealed partial class ChangeReader
{
    private void Alter(AlterTableStatement alter)
    {
        if (alter.Kind is not (ObjectKind.Table or ObjectKind.Index))
        {
            return;
        }

        var table = facts.Table(alter.Name);
        if (alter.IfExists && facts.Session.FindRelation(alter.Name) is null)
        {
            return;
        }

        foreach (var action in alter.Actions)
        {
            if (Change(alter, table, action) is { } change)
            {
                Add(change, action.Span, table);
            }

            facts.Checks.See(alter.Name, action);
        }
    }

    private Change? Change(AlterTableStatement alter, TableUse table, TableAction action)
    {
        switch (action)
        {
            case AddColumn add:
                return AddColumn(alter.Name, table, add);
            case DropColumn { IfExists: true } drop when facts.Entry(alter.Name) is { } entry && entry.FindColumn(drop.Name) < 0:
                return null;
            case DropColumn drop:
                return new DataLost("Drops", "column", $"{table.Name}.{drop.Name}");
            case RetypeColumn retype:
                return new ColumnRetyped(retype.Name, facts.Column(alter.Name, retype.Name) is { } column ? facts.Type(column.Type) : null, facts.Type(retype.Type)) { Using = retype.Using };
            case SetNotNull { NotNull: true } set:
                return facts.Column(alter.Name, set.Name) is { IsNullable: false } ? null : new NotNullSet(set.Name, facts.HasNotNullCheck(alter.Name, set.Name));
            case AddConstraint add:
                return Constraint(add.Constraint);
            case ValidateConstraint validate:
                return new ConstraintValidated(validate.Name);
            case SetPersistence set:
                return facts.Entry(alter.Name) is { } known && known.Persistence == set.Persistence ? null : new TableRewritten(set.Persistence == Persistence.Unlogged ? "SET UNLOGGED" : "SET LOGGED");
            case RenameColumn rename:
                return new Renamed(rename.Name, rename.NewName);
            case RenameRelation rename when alter.Kind == ObjectKind.Table:
                return new Renamed(null, rename.NewName);
            case DetachPartition { IsConcurrent: true }:
                return new NeedsNoTransaction("ALTER TABLE ... DETACH PARTITION CONCURRENTLY");
            case SetColumnDefault { Expression: { } value } set:
                Use(facts.Column(alter.Name, set.Name)?.Type, value, set.Span);
                return new OtherChange("ALTER TABLE");
            case NoChange or SetParameters or SetOwner:
                return null;
            default:
                return new OtherChange("ALTER TABLE");
        }
    }

    private ColumnAdded? AddColumn(ObjectName name, TableUse table, AddColumn add)
    {
        var column = add.Column;
        if (add.IfNotExists && facts.Column(name, column.Name) is not null)
        {
            return null;
        }

        foreach (var reference in column.Constraints.OfType<ForeignKeySyntax>().Where(_ => column.Default is not null))
        {
            Add(new ConstraintAdded(ConstraintKind.ForeignKey, reference.Name) { IsUnread = reference.IsNotValid || reference.IsNotEnforced, Referenced = facts.Table(reference.Referenced) }, reference.Span, table);
        }

        var type = facts.Type(column.Type);
        Use(type?.Type, column.Default, add.Span);
        var domain = type is { IsRestricted: true } ? type.Type.ToString() : null;
        return new ColumnAdded(column.Name, type?.Type)
        {
            IsNumbered = column.Identity is not null || column.Type is { IsSerial: true },
            HasDefault = VolatileCalls.IsValue(column.Default) || type is { HasDefault: true },
            VolatileCall = VolatileCalls.FindIn(column.Default, facts.IsVolatile),
            HasConstantDefault = VolatileCalls.IsConstant(column.Default),
            IsGenerated = column.Generated is not null,
            IsStored = column.Generated is not null && !column.IsVirtual,
            IsNotNull = column.NotNull == true || column.Constraints.Any(constraint => constraint is KeySyntax { IsPrimary: true }) || type is { ForbidsNull: true },
            IsUnique = column.Constraints.Any(constraint => constraint is KeySyntax),
            RestrictingDomain = domain,
        };
    }

    /// <summary>A default that is a label of an enum type.</summary>
    private void Use(SqlType? type, string? value, Span span)
    {
        if (type is not null && value is not null && facts.IsEnum(type) && ExpressionTokens.Of(value) is { Count: > 0 } tokens && tokens[0].IsString)
        {
            Add(new EnumLabelUsed(type.Name.ToString(), TokenText.String(value, tokens[0])), span, null);
        }
    }

    private ConstraintAdded? Constraint(ConstraintSyntax constraint) => constraint switch
    {
        ForeignKeySyntax key => new ConstraintAdded(ConstraintKind.ForeignKey, key.Name) { IsUnread = IsUnread(key), Referenced = facts.Table(key.Referenced) },
        CheckSyntax => new ConstraintAdded(ConstraintKind.Check, constraint.Name) { IsUnread = IsUnread(constraint) },
        KeySyntax key => new ConstraintAdded(key.IsPrimary ? ConstraintKind.PrimaryKey : ConstraintKind.Unique, key.Name ?? key.UsingIndex) { IsUnread = key.UsingIndex is not null },
        ExclusionSyntax => new ConstraintAdded(ConstraintKind.Exclusion, constraint.Name),
        _ => null,
    };

    private static bool IsUnread(ConstraintSyntax constraint) => constraint.IsNotValid || constraint.IsNotEnforced;
}
