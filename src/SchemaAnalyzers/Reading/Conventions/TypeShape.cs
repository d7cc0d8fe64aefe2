using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Conventions;

/// <summary>The members of a class that EF maps, those of its base classes first.</summary>
internal sealed class TypeShape
{
    private TypeShape(IReadOnlyList<Member> members) => Members = members;

    public IReadOnlyList<Member> Members { get; }

    public static TypeShape Read(INamedTypeSymbol type, ContextModel context)
    {
        var members = new List<Member>();
        foreach (var property in MemberDiscovery.Candidates(type))
        {
            if (MemberDiscovery.Classify(property, type, context) is { } member)
            {
                members.Add(member);
            }
        }

        return new TypeShape(members);
    }

    public Member? Find(string name) => Members.FirstOrDefault(member => member.Name == name);
}
