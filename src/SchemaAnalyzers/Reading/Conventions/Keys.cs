using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Conventions;

/// <summary>The primary key of the root of a hierarchy: HasKey, attributes, else <c>Id</c>, else <c>{Type}Id</c>.</summary>
internal static class Keys
{
    /// <summary>The names of the key's properties in order; empty where there is none.</summary>
    public static EquatableArray<string> Find(INamedTypeSymbol root, ContextModel context)
    {
        if (context.Configuration.Of(root.Name).Settings.Key is { } configured)
        {
            return configured.Value;
        }

        var own = Conventional(root, context.Shape(root));
        return own.IsEmpty && !IsKeyless(root, context) ? context.JoinKey(root) : own;
    }

    /// <summary>Whether a property is the key but for HasKey. EF then forgets whether its type admits null.</summary>
    public static bool WasKey(string name, INamedTypeSymbol root, ContextModel context) =>
        context.Configuration.Of(root.Name).Settings.Key is { } configured && !configured.Value.Contains(name) && Conventional(root, context.Shape(root)).Contains(name);

    private static EquatableArray<string> Conventional(INamedTypeSymbol root, TypeShape shape)
    {
        if (EntityTypes.HasInherited(root, AttributeNames.Keyless))
        {
            return default;
        }

        if (EntityTypes.FindInherited(root, AttributeNames.PrimaryKey) is { } primaryKey)
        {
            return primaryKey.Strings().ToEquatableArray();
        }

        var columns = shape.Members.Where(member => member.Kind == MemberKind.Column).ToList();
        var marked = columns.Where(member => ColumnFacets.Find(member.Symbol, AttributeNames.Key) is not null).ToList();
        if (marked.Count > 0)
        {
            return marked.Select(member => member.Name).ToEquatableArray();
        }

        var named = columns.Where(member => Equal(member.Name, "Id")).ToList();
        if (named.Count == 0)
        {
            named = columns.Where(member => Equal(member.Name, root.Name + "Id")).ToList();
        }

        return named.Count == 1 ? new([named[0].Name]) : default;
    }

    public static bool IsKeyless(INamedTypeSymbol root, ContextModel context) =>
        context.Configuration.Of(root.Name).Settings.Key is { } configured ? configured.Value.IsEmpty : EntityTypes.HasInherited(root, AttributeNames.Keyless);

    public static Touch? TouchOf(INamedTypeSymbol root, ContextConfiguration configuration) => configuration.Of(root.Name).Key;

    private static bool Equal(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
