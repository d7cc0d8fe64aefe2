using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaAnalyzers.CSharp;

namespace SchemaAnalyzers.CodeFixes.Editing.Fluent;

/// <summary>
/// Says something new about a class by the fluent API, where the code around says such things that way. A property that is configured there is
/// configured further; else what most properties of the class have decides, attributes or calls.
/// </summary>
internal static class FluentForm
{
    private static readonly HashSet<string> s_mappingAttributes = new(StringComparer.Ordinal) { "ConcurrencyCheckAttribute", "KeyAttribute", "MaxLengthAttribute", "StringLengthAttribute", "TimestampAttribute" };

    /// <summary>Null where it is said by attribute, or nowhere.</summary>
    /// <param name="call">What is called on the builder of the property: <c>HasMaxLength(20)</c>.</param>
    public static IEnumerable<FileChange>? OfProperty(FixTarget target, string property, string call)
    {
        var symbol = PropertyOf(target, property);
        if (symbol is null || EntityOf(target, symbol) is not { } entity || FluentConfiguration.Of(target, entity) is not { } configuration)
        {
            return null;
        }

        if (configuration.Property(property) is var (file, said))
        {
            return FileChange.In(file.Root.SyntaxTree, [ChainedCall.After(file, LastOfProperty(file, said), call)]);
        }

        var isAnnotated = IsSource(symbol) && (HasAttribute(symbol) || PrefersAttributes(entity, configuration));
        return isAnnotated || configuration.PlaceBehind("Property") is not { } place
            ? null
            : FileChange.In(place.File.Root.SyntaxTree, place.Add($"Property({Select(place, symbol)}).{call}"));
    }

    /// <summary>Whether calls configure the property.</summary>
    public static bool IsConfigured(FixTarget target, string property) =>
        PropertyOf(target, property) is { } symbol && EntityOf(target, symbol) is { } entity && FluentConfiguration.Of(target, entity)?.Property(property) is not null;

    /// <summary>A call that gets the property, on the builder of the class: <c>Ignore(x => x.Name)</c>. Null where attributes say such things.</summary>
    public static IEnumerable<FileChange>? OfMember(FixTarget target, string property, string call) =>
        PropertyOf(target, property) is { } symbol
        && EntityOf(target, symbol) is { } entity
        && FluentConfiguration.Of(target, entity) is { } configuration
        && !HasAttribute(symbol)
        && !PrefersAttributes(entity, configuration)
        && configuration.PlaceBehind(call) is { } place
            ? FileChange.In(place.File.Root.SyntaxTree, place.Add($"{call}({Select(place, symbol)})"))
            : null;

    /// <summary>One more call on a relationship, which is said anew before it.</summary>
    public static IEnumerable<FileChange>? OfNavigation(FixTarget target, IPropertySymbol navigation, string call) =>
        FluentConfiguration.Of(target, navigation.ContainingType) is { } configuration
        && !HasAttribute(navigation)
        && !PrefersAttributes(navigation.ContainingType, configuration)
        && configuration.PlaceBehind("HasOne") is { } place
        && NavigationCall.Of(navigation, place.Selector) is { } relationship
            ? FileChange.In(place.File.Root.SyntaxTree, place.Add($"{relationship}.{call}"))
            : null;

    /// <summary>The same about the class that the finding is about.</summary>
    /// <param name="name">The first call: the statement goes behind others that begin with it.</param>
    /// <param name="call">The calls, by the way in which properties are selected there.</param>
    /// <param name="isOnlyForm">Whether no attribute says it.</param>
    public static IEnumerable<FileChange>? OfEntity(FixTarget target, string name, Func<PropertySelector, string> call, bool isOnlyForm = false) =>
        target.Entity is { } entity
        && FluentConfiguration.Of(target, entity) is { } configuration
        && (isOnlyForm || configuration.Says(name) || !HasAttribute(entity))
        && configuration.PlaceBehind(name) is { } place
            ? FileChange.In(place.File.Root.SyntaxTree, place.Add(call(place.Selector)))
            : null;

    /// <summary>The place for statements about a property that is about to be declared.</summary>
    public static FluentPlace? OfNewProperty(FixTarget target, INamedTypeSymbol entity) =>
        FluentConfiguration.Of(target, entity) is { } configuration && !PrefersAttributes(entity, configuration) ? configuration.PlaceBehind("Property") : null;

    /// <summary>The property at the finding, else the one of that name that the class has; null for a part of a part.</summary>
    public static IPropertySymbol? PropertyOf(FixTarget target, string property)
    {
        if (MappedMember.Find(target, property) is { } member)
        {
            return property.Contains('.') ? null : member.SymbolIn(target);
        }

        // What a call decides, another one may not change.
        if (target.Root.FindNode(target.Span).FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } said && ConstantAt.NameOf(said)?.Identifier.ValueText != "Entity")
        {
            return null;
        }

        for (var type = target.Entity; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(property).OfType<IPropertySymbol>().FirstOrDefault() is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Who declares the property; whoever inherits it from another assembly, where no attribute can be put on it.</summary>
    private static INamedTypeSymbol? EntityOf(FixTarget target, IPropertySymbol property) => IsSource(property) ? property.ContainingType : target.Entity;

    private static bool IsSource(ISymbol symbol) => symbol.Locations.Any(location => location.IsInSource);

    private static string Select(FluentPlace place, IPropertySymbol property) =>
        place.File.Model.IsAccessible(place.After.SpanStart, property) ? place.Selector.One(property.Name) : CSharpQuote.Literal(property.Name);

    /// <summary>The last call in the chain that still speaks of the property.</summary>
    private static InvocationExpressionSyntax LastOfProperty(FixTarget file, InvocationExpressionSyntax property) =>
        ConstantAt.CallsAfter(property).TakeWhile(call => file.Model.GetTypeInfo(call).Type is { Name: "PropertyBuilder" }).LastOrDefault() ?? property;

    private static bool PrefersAttributes(INamedTypeSymbol entity, FluentConfiguration configuration) =>
        entity.GetMembers().OfType<IPropertySymbol>().Count(HasAttribute) is > 0 and var annotated && annotated >= configuration.PropertyCount;

    /// <summary>Whether attributes say how it is mapped.</summary>
    private static bool HasAttribute(ISymbol symbol) => symbol.GetAttributes().Any(attribute =>
        attribute.AttributeClass is { ContainingNamespace: { } space } type
        && (s_mappingAttributes.Contains(type.Name) || space.ToDisplayString() is "System.ComponentModel.DataAnnotations.Schema" or "Microsoft.EntityFrameworkCore"));
}
