using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Relationships;

/// <summary>The properties that a foreign key references.</summary>
/// <param name="Reason">Why they are not known; null where they are.</param>
internal sealed record PrincipalKey(IReadOnlyList<Member> Members, string? Reason)
{
    public static PrincipalKey Of(INamedTypeSymbol principal, ContextModel context)
    {
        var root = Hierarchy.RootOf(principal, context);
        if ((context.Configuration.Everything ?? context.Configuration.Of(root.Name).Everything ?? Keys.TouchOf(root, context.Configuration)) is { } touch)
        {
            return new PrincipalKey([], touch.Reason);
        }

        var shape = context.Shape(root);
        var members = Keys.Find(root, context).Select(shape.Find).ToList();
        return members.Count == 0 || members.Any(member => member is not { Kind: MemberKind.Column })
            ? new PrincipalKey([], $"the key of '{root.Name}' is not known")
            : new PrincipalKey(members.OfType<Member>().ToList(), null);
    }
}
