using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SchemaAnalyzers.Reading.Configuration;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>The vocabulary is closed: each public method on a builder of EF Core or its provider is understood, known to be harmless, or known to make facts Unknown.</summary>
public sealed class VocabularyTests
{
    private static readonly Assembly[] s_assemblies =
        [typeof(DbContext).Assembly, typeof(RelationalPropertyBuilderExtensions).Assembly, typeof(NpgsqlPropertyBuilderExtensions).Assembly];

    [Theory]
    [InlineData("ModelBuilder")]
    [InlineData("ModelConfigurationBuilder")]
    [InlineData("PropertiesConfigurationBuilder")]
    [InlineData("EntityTypeBuilder")]
    [InlineData("PropertyBuilder")]
    [InlineData("KeyBuilder")]
    [InlineData("IndexBuilder")]
    [InlineData("ReferenceReferenceBuilder")]
    [InlineData("ReferenceCollectionBuilder")]
    public void Every_method_of_a_builder_is_classified(string builder)
    {
        var methods = MethodsOf(builder);
        Assert.NotEmpty(methods);
        Assert.Empty(methods.Except(Known(builder)));
    }

    private static IEnumerable<string> Known(string builder) => builder switch
    {
        "ModelBuilder" => ModelCalls.Names,
        "ModelConfigurationBuilder" or "PropertiesConfigurationBuilder" => ConventionCalls.Names,
        "EntityTypeBuilder" => EntityCalls.Names,
        "PropertyBuilder" => PropertyCalls.Names,
        "KeyBuilder" => ["HasName", "HasAnnotation", "WithoutOverlaps"],
        "IndexBuilder" => IndexCalls.Names,
        _ => RelationCalls.Names,
    };

    /// <summary>Its own, and the extensions on it.</summary>
    private static HashSet<string> MethodsOf(string builder)
    {
        var types = s_assemblies.SelectMany(assembly => assembly.GetExportedTypes()).ToList();
        var own = types
            .Where(type => IsOf(type, builder))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsSpecialName && method.GetBaseDefinition().DeclaringType != typeof(object));
        var extensions = types
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => method.IsDefined(typeof(ExtensionAttribute), false) && Bases(method.GetParameters()[0].ParameterType).Any(type => IsOf(type, builder)));

        // These end the building: no configuration calls them.
        return own.Concat(extensions).Select(method => method.Name).Except(["CreateModelBuilder", "FinalizeModel"]).ToHashSet();
    }

    private static bool IsOf(Type type, string builder) => type.Namespace?.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) == true && type.Name.Split('`')[0] == builder;

    private static IEnumerable<Type> Bases(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            yield return type;
        }
    }
}
