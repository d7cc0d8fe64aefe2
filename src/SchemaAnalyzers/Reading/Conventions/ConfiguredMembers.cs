using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.TypeMapping;

namespace SchemaAnalyzers.Reading.Conventions;

/// <summary>What the fluent API maps besides properties of the class: fields, and values that no member of the class holds.</summary>
internal static class ConfiguredMembers
{
    /// <summary>Adds them behind the members of the class.</summary>
    /// <returns>The names of which neither a field nor a type argument tells what they are.</returns>
    public static IReadOnlyList<string> Add(List<Member> members, Scope scope, ContextModel context)
    {
        var unexplained = new List<string>();
        foreach (var touches in scope.Configured(context))
        {
            foreach (var name in touches.Properties.Where(name => members.All(member => member.Name != name) && !unexplained.Contains(name)).ToList())
            {
                if (Read(name, touches.FindSettings(name), scope.Type, context) is { } member)
                {
                    members.Add(member with { Touch = touches.Of(name, Aspects.Existence) });
                }
                else
                {
                    unexplained.Add(name);
                }
            }
        }

        // What is said of properties of any entity may be said of this one's.
        unexplained.AddRange(context.Configuration.AnyEntity.Properties.Where(name => members.All(member => member.Name != name)).Except(unexplained));
        return unexplained;
    }

    private static Member? Read(string name, PropertySettings? settings, INamedTypeSymbol type, ContextModel context)
    {
        var field = Field(type, name);
        if (settings is null || (field?.Type ?? settings.Type) is not { } valueType)
        {
            return null;
        }

        var isOutOfSight = field is null && valueType.IsReferenceType && !IsSource(type, context);
        return new Member(name, valueType, field, MemberKind.Column, StoreTypes.Of(valueType, default), null)
        {
            Call = settings.Place,
            NullabilityTouch = isOutOfSight ? new Touch("a field of that name cannot be seen from another project", settings.Place) : null,
        };
    }

    private static IFieldSymbol? Field(INamedTypeSymbol type, string name) =>
        ClassLevels.Of(type).SelectMany(level => level.GetMembers(name)).OfType<IFieldSymbol>().FirstOrDefault();

    /// <summary>Whether all of the class can be seen, private members included.</summary>
    private static bool IsSource(INamedTypeSymbol type, ContextModel context) =>
        ClassLevels.Of(type).All(level => SymbolEqualityComparer.Default.Equals(level.ContainingAssembly, context.Compilation.Assembly));
}
