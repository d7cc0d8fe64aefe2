using Microsoft.CodeAnalysis;

namespace SchemaAnalyzers.Reading;

/// <summary>The mapping libraries that a project references, by the names of their assemblies alone.</summary>
internal sealed record Libraries(bool HasEntityFramework, bool HasPlainMapper)
{
    public bool MapsEntities => HasEntityFramework || HasPlainMapper;

    public static Libraries Of(Compilation compilation)
    {
        var hasEntityFramework = false;
        var hasPlainMapper = false;
        foreach (var reference in compilation.ReferencedAssemblyNames)
        {
            hasEntityFramework |= reference.Name == "Microsoft.EntityFrameworkCore";
            hasPlainMapper |= reference.Name is "Dapper" or "Dapper.Contrib" or "linq2db" or "RepoDb";
        }

        return new Libraries(hasEntityFramework, hasPlainMapper);
    }

    public static Version? VersionOf(Compilation compilation, string assembly) =>
        compilation.ReferencedAssemblyNames.FirstOrDefault(reference => reference.Name == assembly)?.Version;
}
