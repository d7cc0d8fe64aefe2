using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Migrations.Diffing;

/// <summary>A column without its default, nullability and identity, which can be changed by themselves.</summary>
internal sealed record ColumnPart(QualifiedName Table, Column Column)
    : Part(PartKey.Column(Table, Column.Name), (Column.Type, Column.Collation, Column.Generated, Column.IsVirtual, Column.Storage, Column.Compression))
{
    public bool Only { get; init; }

    public override QualifiedName? Container => Table;

    /// <summary>The column as one that is added by itself.</summary>
    public Column Bare => Column with { Default = null, Identity = null, IsNullable = true };

    public override IEnumerable<Operation> Create() => [new AddColumn(Table, Bare), .. Storage(Bare with { Storage = null, Compression = null }, Column)];

    public override IEnumerable<Operation> Drop() => [new DropColumn(Table, Bare)];

    public override IEnumerable<Operation>? AlterTo(Part other)
    {
        var to = ((ColumnPart)other).Column;
        var endsGenerated = Column is { Generated: not null, IsVirtual: false } && to.Generated is null;
        if (!endsGenerated && (Column.Generated != to.Generated || Column.IsVirtual != to.IsVirtual))
        {
            return null;
        }

        return
        [
            .. endsGenerated ? [new AlterObject($"column '{Table}.{to.Name}'", ColumnSql.Alter(Table, to.Name) + " DROP EXPRESSION")] : Array.Empty<Operation>(),
            .. Column.Type == to.Type && Column.Collation == to.Collation ? [] : Retype(to, isReplaced: false),
            .. Storage(Column, to),
        ];
    }

    /// <remarks>Where the type is made anew, its values have to be, too.</remarks>
    public override IEnumerable<Operation> Adapt(Part other) => Retype(((ColumnPart)other).Column, isReplaced: true);

    public override Reaction ReactTo(PartChange needed) => needed switch
    {
        { Key.Kind: PartKind.Column } => needed.IsRetyped() || needed.IsDropping ? Reaction.IsRecreated : Reaction.Stays,
        { Kind: ChangeKind.Alter } => Reaction.Stays,
        { Key.Kind: PartKind.Type } when Column.Generated is null => Reaction.IsAltered,
        { Key.Kind: PartKind.Table } when needed.Key.Owner != Table => Reaction.IsAltered,
        _ => Reaction.IsRecreated,
    };

    private IEnumerable<Operation> Retype(Column to, bool isReplaced)
    {
        var value = to.Generated is null ? TypeConversion.Using(Column, to, isReplaced) : null;
        yield return new AlterColumnType(Table, Bare, to with { Default = null, Identity = null, IsNullable = true }, value);
    }

    private IEnumerable<Operation> Storage(Column from, Column to)
    {
        if (from.Storage != to.Storage)
        {
            // What a type has by itself has a name of its own since PostgreSQL 16 only.
            yield return Set($"STORAGE {to.Storage ?? TypeConversion.UsualStorage(to.Type)}");
        }

        if (from.Compression != to.Compression)
        {
            yield return Set($"COMPRESSION {to.Compression ?? "DEFAULT"}");
        }

        Operation Set(string what) => new AlterObject($"column '{Table}.{to.Name}'", $"{ColumnSql.Alter(Table, to.Name, Only)} SET {what}");
    }

    public static IEnumerable<Part> Of(Table table, References references)
    {
        foreach (var column in table.Columns)
        {
            var part = new ColumnPart(table.Name, column)
            {
                Only = references.IsParent(table.Name),
                Comment = column.Comment,
                CommentTarget = $"COLUMN {SqlQuote.Name(table.Name)}.{SqlQuote.Identifier(column.Name)}",
                Needs =
                [
                    new(PartKey.Table(table.Name)),
                    .. references.OfType(column.Type),
                    .. references.OfCollation(column.Collation),
                    .. references.In(column.Generated, table.Name).Where(need => need.Key != PartKey.Column(table.Name, column.Name)),
                    .. references.ChildrenOf(table.Name).Where(child => ParentsPart.IsComputedAbove(table, column, child)).Select(child => new Need(new(PartKind.Parents, child.Name))),
                ],
            };
            yield return part;
            if (column.Default is { } value)
            {
                yield return new DefaultPart(table.Name, column, value) { Only = references.IsParent(table.Name), Needs = [new(part.Key), .. references.In(value)] };
            }

            if (!column.IsNullable)
            {
                yield return new NotNullPart(table.Name, column) { Needs = [new(part.Key)] };
            }

            // Partitions have the identity columns of their parent.
            if (column.Identity is { } identity && table.PartitionOf is null)
            {
                yield return new IdentityPart(table.Name, column, identity)
                {
                    Needs = [new(part.Key), new(new(PartKind.NotNull, table.Name, column.Name))],
                    Slots = [new(SlotKind.Relation, identity.Sequence)],
                };
            }
        }
    }
}

internal sealed record DefaultPart(QualifiedName Table, Column Column, string Default) : Part(new(PartKind.Default, Table, Column.Name), Default)
{
    /// <summary>Whether there are tables that inherit the column, which keep theirs.</summary>
    public bool Only { get; init; }

    public override QualifiedName? Container => Table;

    public override IEnumerable<Operation> Create() => [new SetDefault(Table, Column.Name, Default) { Only = Only }];

    public override IEnumerable<Operation> Drop() => [new SetDefault(Table, Column.Name, null) { Only = Only }];

    public override IEnumerable<Operation>? AlterTo(Part other) => ((DefaultPart)other with { Only = Only || ((DefaultPart)other).Only }).Create();

    public override Reaction ReactTo(PartChange needed) => needed.Kind switch
    {
        ChangeKind.Alter => needed.IsRetyped() && needed.IsOfOtherType() ? Reaction.IsRecreated : Reaction.Stays,
        _ => Reaction.IsRecreated,
    };
}

internal sealed record NotNullPart(QualifiedName Table, Column Column) : Part(new(PartKind.NotNull, Table, Column.Name), "")
{
    public override QualifiedName? Container => Table;

    public override IEnumerable<Operation> Create() => [new SetNullable(Table, Column.Name, false)];

    public override IEnumerable<Operation> Drop() => [new SetNullable(Table, Column.Name, true)];
}

internal sealed record IdentityPart(QualifiedName Table, Column Column, Identity Identity) : Part(new(PartKind.Identity, Table, Column.Name), Identity)
{
    public override QualifiedName? Container => Table;

    private Column Without => Column with { Identity = null };

    public override IEnumerable<Operation> Create() => [new SetIdentity(Table, Without, Column)];

    public override IEnumerable<Operation> Drop() => [new SetIdentity(Table, Column, Without)];

    public override IEnumerable<Operation>? AlterTo(Part other)
    {
        var to = (IdentityPart)other;
        var moved = Identity.Sequence == to.Identity.Sequence ? [] : SequenceNames.Move(Identity.Sequence, to.Identity.Sequence);
        if (Column.Type == to.Column.Type && Identity.Options.Type != to.Identity.Options.Type)
        {
            // Only ALTER SEQUENCE changes its type where the column keeps its own.
            moved = [.. moved, new AlterSequence(new(to.Identity.Sequence) { Options = Identity.Options }, new(to.Identity.Sequence) { Options = to.Identity.Options })];
        }

        return [.. moved, .. (Identity with { Sequence = to.Identity.Sequence }) == to.Identity ? [] : new Operation[] { new SetIdentity(Table, Column, to.Column) }];
    }

    /// <remarks>The type of the sequence follows the column's, and its limits with it.</remarks>
    public override Reaction ReactTo(PartChange needed) => needed.Kind == ChangeKind.Alter
        ? needed.IsRetyped() && needed.IsOfOtherType() ? Reaction.IsAltered : Reaction.Stays
        : Reaction.IsRecreated;

    public override IEnumerable<Operation> Adapt(Part other) => [new SetIdentity(Table, Column, ((IdentityPart)other).Column)];
}

internal static class SequenceNames
{
    public static IEnumerable<Operation> Move(QualifiedName from, QualifiedName to)
    {
        if (from.Schema != to.Schema)
        {
            yield return new AlterObject($"sequence '{from}'", $"ALTER SEQUENCE {SqlQuote.Name(from)} SET SCHEMA {SqlQuote.Identifier(to.Schema)}");
        }

        if (from.Name != to.Name)
        {
            yield return new AlterObject($"sequence '{from}'", $"ALTER SEQUENCE {SqlQuote.Name(new(to.Schema, from.Name))} RENAME TO {SqlQuote.Identifier(to.Name)}");
        }
    }
}

internal static class ColumnChanges
{
    /// <summary>Whether the values of a column get another type, so that what is made of them cannot stay as it is.</summary>
    public static bool IsRetyped(this PartChange change) => change is { Kind: ChangeKind.Alter, From: ColumnPart from, To: ColumnPart to }
        && (change.IsForced || from.Column.Type != to.Column.Type || from.Column.Collation != to.Column.Collation);

    /// <summary>Whether it is more than another length or precision.</summary>
    public static bool IsOfOtherType(this PartChange change) => change is { From: ColumnPart from, To: ColumnPart to }
        && (change.IsForced || from.Column.Type.Name != to.Column.Type.Name || from.Column.Type.IsArray != to.Column.Type.IsArray);
}
