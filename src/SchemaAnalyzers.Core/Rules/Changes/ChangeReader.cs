using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Rules.Changes;

/// <summary>What one statement does, before it runs.</summary>
/// <param name="placeOf">The place of a stretch of the text that the statement stands in.</param>
internal sealed partial class ChangeReader(MigrationFacts facts, Func<Span, Place> placeOf)
{
    private readonly List<Change> _changes = [];

    public List<Change> Read(Statement statement)
    {
        _changes.Clear();
        switch (statement)
        {
            case CreateTableStatement create:
                Add(new TableCreated(create.Name.ToString()), create.Name.Span, null);
                break;
            case AlterTableStatement alter:
                Alter(alter);
                break;
            case CreateIndexStatement create:
                Create(create);
                break;
            case DropStatement drop:
                Drop(drop);
                break;
            case AlterDomainStatement { Action: AddConstraint add } alter:
                AddToDomain(alter, add.Constraint);
                break;
            case AddEnumValueStatement add:
                Add(add);
                break;
            case OtherStatement other:
                new OtherReader(facts, other.Text, (change, table) => Add(change, other.Span, table)).Read();
                break;
        }

        return [.. _changes];
    }

    private void Create(CreateIndexStatement create)
    {
        var table = facts.Table(create.Table);
        Add(new IndexCreated(create.Name?.Name, create.IsConcurrent) { IsOnly = create.IsOnly && table.IsPartitioned }, create.Name?.Span ?? create.Table.Span, table);
        if (create.IsConcurrent)
        {
            Add(new NeedsNoTransaction("CREATE INDEX CONCURRENTLY"), create.Name?.Span ?? create.Table.Span, table);
        }
    }

    private void Drop(DropStatement drop)
    {
        if (drop.Kind == ObjectKind.Index)
        {
            foreach (var name in drop.Names)
            {
                Add(drop.IsConcurrent ? new NeedsNoTransaction("DROP INDEX CONCURRENTLY") : new OtherChange("DROP INDEX"), name.Span, facts.TableOfIndex(name));
            }

            return;
        }

        var what = drop.Kind switch
        {
            ObjectKind.Table => "table",
            ObjectKind.Schema => drop.Cascades ? "schema" : null,
            ObjectKind.Type => drop.Cascades ? "type" : null,
            ObjectKind.Domain => drop.Cascades ? "domain" : null,
            _ => null,
        };
        foreach (var name in what is null ? default : drop.Names)
        {
            Add(new DataLost("Drops", what!, name.ToString()), name.Span, new TableUse(name.ToString(), facts.FateOf(drop.Kind, name, isCertain: !drop.IfExists)));
        }
    }

    private void AddToDomain(AlterDomainStatement alter, ConstraintSyntax constraint)
    {
        if (facts.IsOfOldTable(alter.Domain))
        {
            Add(new ConstraintAdded(ConstraintKind.Domain, constraint.Name) { IsUnread = constraint.IsNotValid }, alter.Action.Span, new TableUse(alter.Domain.ToString(), Fate.Old));
        }
    }

    private void Add(AddEnumValueStatement add)
    {
        if (facts.TypeName(add.Type) is { } type)
        {
            Add(new EnumLabelAdded(type.ToString(), add.Label) { IsOfNewType = facts.FateOf(ObjectKind.Type, add.Type, isCertain: true) == Fate.New }, add.Span, null);
        }
    }

    private void Add(Change change, Span span, TableUse? table) => _changes.Add(change with { Place = placeOf(span), Table = table });
}
