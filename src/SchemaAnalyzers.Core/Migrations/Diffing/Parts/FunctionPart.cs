using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Writing;

namespace SchemaAnalyzers.Migrations.Diffing;

internal sealed record FunctionPart(Function Function) : Part(KeyOf(Function), Function with { Comment = null })
{
    private const string Language = "\n LANGUAGE";

    /// <summary>All that decides whether a function can be replaced in place.</summary>
    private string Head => Function.Definition.IndexOf(Language, StringComparison.Ordinal) is var end and >= 0 ? Function.Definition.Substring(0, end) : Function.Definition;

    /// <summary>Whether the body is kept as a text, of which the server does not know what it needs.</summary>
    private bool IsOpaque => Function.Definition.IndexOf("\nAS ", StringComparison.Ordinal) >= 0;

    public static PartKey KeyOf(Function function) => new(PartKind.Function, function.Name, new(function.Arguments));

    public override IEnumerable<Operation> Create() => [new CreateFunction(Function)];

    public override IEnumerable<Operation> Drop() => [new DropFunction(Function)];

    public override IEnumerable<Operation>? AlterTo(Part other) =>
        other is FunctionPart to && to.Function.Kind == Function.Kind && Function.Kind != FunctionKind.Aggregate && to.Head == Head ? to.Create() : null;

    /// <remarks>The server keeps what depends on a column from being altered with it only where the body is parsed.</remarks>
    public override Reaction ReactTo(PartChange needed) => needed.Kind == ChangeKind.Alter
        ? needed.Key.Kind is PartKind.Column && needed.IsRetyped() ? Reaction.IsRecreated : Reaction.Stays
        : Reaction.IsRecreated;

    public static IEnumerable<Part> Of(Database database, References references)
    {
        foreach (var function in database.Functions)
        {
            var part = new FunctionPart(function)
            {
                Comment = function.Comment,
                CommentTarget = FunctionStatements.Signature(function),
            };
            var needs = References.InSchema(function.Name.Schema)
                .Concat(references.In(part.IsOpaque ? part.Head : function.Definition))
                .Concat(part.IsOpaque ? references.In(function.Definition, isLoose: true) : [])
                .Where(need => need.Key != part.Key);
            yield return part with { Needs = [.. needs.GroupBy(need => need.Key).Select(group => group.OrderBy(need => need.IsLoose).First())] };
        }
    }
}
