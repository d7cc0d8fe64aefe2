using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SchemaAnalyzers.Reading.Packages;

/// <summary>
/// What well-known packages configure where a project cannot see it, written as the calls that they run. The sources are no part of the
/// compilation: nothing in them can be bound, and whatever is found there is located at the context.
/// </summary>
internal static class PackageSources
{
    private static readonly PackageSource[] s_all =
    [
        new("Microsoft.AspNetCore.Identity.EntityFrameworkCore", 10, "Identity.csx"),
        new("MassTransit.EntityFrameworkCoreIntegration", int.MaxValue, "MassTransit.csx"),
        new("OpenIddict.EntityFrameworkCore", int.MaxValue, "OpenIddict.csx"),
    ];

    /// <summary>The sources of the packages that a compilation references, in the versions that they stand for.</summary>
    public static IEnumerable<SyntaxTree> Of(Compilation compilation) =>
        s_all
            .Where(source => Libraries.VersionOf(compilation, source.Assembly) is { } version && version.Major <= source.LastVersion)
            .Select(source => source.Tree.Value);

    private sealed class PackageSource(string assembly, int lastVersion, string resource)
    {
        public string Assembly => assembly;

        public int LastVersion => lastVersion;

        public Lazy<SyntaxTree> Tree { get; } = new(() =>
        {
            using var stream = typeof(PackageSources).Assembly.GetManifestResourceStream(resource)!;
            using var reader = new StreamReader(stream);
            return CSharpSyntaxTree.ParseText(reader.ReadToEnd(), path: resource);
        });
    }
}
