using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Conventions;

/// <summary>What EF maps of a class: its members, those of its base classes first, then what only the fluent API names.</summary>
internal sealed class TypeShape
{
    private TypeShape(IReadOnlyList<Member> members, EquatableArray<string> unexplained)
    {
        Members = members;
        Unexplained = unexplained;
    }

    public IReadOnlyList<Member> Members { get; }

    /// <summary>Names that are configured and belong to nothing that can be seen: foreign keys of the model's own making, perhaps.</summary>
    public EquatableArray<string> Unexplained { get; }

    public static TypeShape Read(Scope scope, ContextModel context)
    {
        var members = new List<Member>();
        foreach (var property in MemberDiscovery.Candidates(scope.Type))
        {
            if (MemberDiscovery.Classify(property, scope, context) is { } member)
            {
                members.Add(member);
            }
        }

        var unexplained = ConfiguredMembers.Add(members, scope, context);
        return new TypeShape(members, unexplained.ToEquatableArray());
    }

    public Member? Find(string name) => Members.FirstOrDefault(member => member.Name == name);
}
