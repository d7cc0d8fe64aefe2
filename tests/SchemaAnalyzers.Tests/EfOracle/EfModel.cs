using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>The model that EF Core itself builds from a source: compiled, loaded, asked. No server is needed for that.</summary>
internal static class EfModel
{
    private static readonly ConcurrentDictionary<string, Lazy<IModel>> s_models = new(StringComparer.Ordinal);

    /// <summary>The model of the context Db in a source: built once for all tests that ask. A deep run draws too many to keep them.</summary>
    /// <exception cref="InvalidOperationException">EF Core rejects the model.</exception>
    public static IModel Of(string source) =>
        TestDepth.IsDeep ? Build("Db", TestCompilation.Create(source)) : s_models.GetOrAdd(source, text => new(() => Build("Db", TestCompilation.Create(text)))).Value;

    /// <summary>Null where EF Core itself rejects the model, or fails on it: its validator of shared tables expects mappings that some models lack.</summary>
    public static IModel? TryOf(string source)
    {
        try
        {
            return Of(source);
        }
        catch (Exception rejected) when (rejected is InvalidOperationException or NullReferenceException)
        {
            return null;
        }
    }

    /// <exception cref="InvalidOperationException">EF Core rejects the model.</exception>
    public static IModel Build(string contextName, params CSharpCompilation[] compilations) =>
        With(contextName, compilations, context => context.GetService<IDesignTimeModel>().Model);

    /// <summary>The statements by which EF Core creates the schema of the model.</summary>
    /// <exception cref="InvalidOperationException">EF Core rejects the model.</exception>
    public static string Script(string contextName, params CSharpCompilation[] compilations) =>
        With(contextName, compilations, context => context.Database.GenerateCreateScript());

    private static T With<T>(string contextName, CSharpCompilation[] compilations, Func<DbContext, T> ask)
    {
        var loader = new AssemblyLoadContext("model", isCollectible: true);
        Assembly? last = null;
        foreach (var compilation in compilations)
        {
            using var stream = new MemoryStream();
            var emitted = compilation.Emit(stream);
            Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
            stream.Position = 0;
            last = loader.LoadFromStream(stream);
        }

        var type = last!.GetType(contextName, throwOnError: true)!;
        var builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
        builder.UseNpgsql("Host=none").AmongMany();
        using var context = (DbContext)Activator.CreateInstance(type, builder.Options)!;
        return ask(context);
    }
}
