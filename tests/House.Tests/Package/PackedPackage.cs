using System.IO.Compression;
using SchemaAnalyzers.House.Tests.Harness;
using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.House.Tests.Package;

/// <summary>SchemaAnalyzers.nupkg, packed into a feed of its own. Its version is unique, so that no cache answers with another one.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly TemporaryDirectory _feed = new();

    public string Version { get; } = $"0.1.0-test.{DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}";

    public string Feed => _feed.Path;

    private string File => Path.Combine(Feed, $"SchemaAnalyzers.{Version}.nupkg");

    public async Task InitializeAsync() =>
        await Dotnet.SucceedAsync(
            RepositoryFiles.Root, "pack", "src/SchemaAnalyzers.CodeFixes", "--no-build", "--configuration", Repository.Configuration, $"-p:Version={Version}", "--output", Feed);

    /// <summary>Takes the package out of the user's package cache too.</summary>
    public async Task DisposeAsync()
    {
        var cache = (await Dotnet.SucceedAsync(Feed, "nuget", "locals", "global-packages", "--list")).Split(": ", 2)[1].Trim();
        var installed = Path.Combine(cache, "schemaanalyzers", Version);
        if (Directory.Exists(installed))
        {
            Directory.Delete(installed, recursive: true);
        }

        _feed.Dispose();
    }

    /// <summary>The files in it, without those of the container format.</summary>
    public string[] Entries()
    {
        using var package = ZipFile.OpenRead(File);
        return [.. package.Entries
            .Select(entry => entry.FullName)
            .Where(name => name != "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    public string Read(string entry)
    {
        using var package = ZipFile.OpenRead(File);
        using var reader = new StreamReader(package.GetEntry(entry)!.Open());
        return reader.ReadToEnd();
    }
}

[CollectionDefinition(nameof(PackedPackage))]
public sealed class PackedPackageGroup : ICollectionFixture<PackedPackage>;
