using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Migrations.Diffing;

internal sealed record IndexPart(QualifiedName Relation, TableIndex Index) : Part(new(PartKind.Index, Relation, Index.Name), Index with { Comment = null })
{
    public override QualifiedName? Container => Relation;

    public override IEnumerable<Operation> Create() => [new CreateIndex(Relation, Index)];

    public override IEnumerable<Operation> Drop() => [new DropIndex(Relation, Index)];

    public override IEnumerable<Operation>? AlterTo(Part other)
    {
        var to = ((IndexPart)other).Index;
        var name = SqlQuote.Name(new(Relation.Schema, to.Name));
        return to with { Comment = null } == Index with { Comment = null, Options = to.Options }
            ? StorageParameters.Change(Index.Options, to.Options).Select(change => new AlterObject($"index '{to.Name}'", $"ALTER INDEX {name} {change}"))
            : null;
    }

    public override Reaction ReactTo(PartChange needed) => needed.Kind switch
    {
        ChangeKind.Alter => needed.IsRetyped() && needed.IsOfOtherType() && IsComputed ? Reaction.IsRecreated : Reaction.Stays,
        _ => Reaction.IsRecreated,
    };

    private bool IsComputed => Index.Predicate is not null || Index.Keys.Any(key => key.Expression is not null);

    public static IEnumerable<Part> Of(Relation relation, References references)
    {
        foreach (var index in relation.Indexes)
        {
            var name = new QualifiedName(relation.Name.Schema, index.Name);
            var needs = index.Keys.SelectMany(key => references.In(key.Expression, relation.Name).Concat(references.In(key.OperatorClass)).Concat(references.OfCollation(key.Collation)))
                .Concat(references.In(index.Predicate, relation.Name));
            var columns = relation is View ? [] : index.Keys.Select(key => key.Column).OfType<Identifier>().Concat(index.Included);
            yield return new IndexPart(relation.Name, index)
            {
                Comment = index.Comment,
                CommentTarget = "INDEX " + SqlQuote.Name(name),
                Needs =
                [
                    new(new(relation is View ? PartKind.View : PartKind.Table, relation.Name)),
                    .. columns.Select(column => new Need(PartKey.Column(relation.Name, column))),
                    .. needs,
                ],
                Slots = [new(SlotKind.Relation, name)],
            };
        }
    }
}
