using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Relationships;

/// <summary>The properties that a foreign key references.</summary>
/// <param name="Reason">Why they are not known; null where they are.</param>
internal sealed record PrincipalKey(IReadOnlyList<Member> Members, string? Reason)
{
    /// <param name="said">The properties that the fluent API names; null for the primary key.</param>
    public static PrincipalKey Of(INamedTypeSymbol principal, EquatableArray<string>? said, ContextModel context)
    {
        var root = Hierarchy.RootOf(principal, context);
        if ((context.Configuration.Everything ?? context.Configuration.Of(root.Name).Everything ?? (said is null ? Keys.TouchOf(root, context.Configuration) : null)) is { } touch)
        {
            return new PrincipalKey([], touch.Reason);
        }

        var shape = context.Shape(root);
        var members = (said ?? Keys.Find(root, context)).Select((said is null ? shape : context.Shape(principal)).Find).ToList();
        return members.Count == 0 || members.Any(member => member is not { Kind: MemberKind.Column })
            ? new PrincipalKey([], $"the key of '{root.Name}' is not known")
            : new PrincipalKey(members.OfType<Member>().ToList(), null);
    }
}
