using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;

namespace SchemaAnalyzers.Reading.Relationships;

/// <summary>The navigations that belong to an entity itself, not to a base class that is an entity too; EF keeps to the base where a name is declared in both.</summary>
internal static class OwnNavigations
{
    public static IEnumerable<Member> Of(INamedTypeSymbol type, ContextModel context)
    {
        var inherited = EntityLevels.Base(type, context);
        var hidden = inherited is null ? null : context.Shape(inherited);
        foreach (var member in context.Shape(type).Members)
        {
            if ((member.IsNavigation || member.Kind == MemberKind.Opaque) && member.Target is not null && !IsDeclaredIn(member, inherited) && hidden?.Find(member.Name) is null)
            {
                yield return member;
            }
        }
    }

    private static bool IsDeclaredIn(Member member, INamedTypeSymbol? type) =>
        type is not null && ClassLevels.Of(type).Contains(member.Symbol?.ContainingType, SymbolEqualityComparer.Default);
}
