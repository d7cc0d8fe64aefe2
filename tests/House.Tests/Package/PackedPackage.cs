using System.IO.Compression;
using SchemaAnalyzers.House.Tests.Harness;
using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.House.Tests.Package;

/// <summary>SchemaAnalyzers.nupkg, packed once into a feed of its own. Its version is unique, so that no cache answers with another one.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private static readonly string s_version = $"0.1.0-test.{DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}";

    /// <summary>The classes that use it run at the same time, and none of them knows that it is the last.</summary>
    private static readonly Lazy<Task<string>> s_feed = new(PackAsync);

    public string Version => s_version;

    public string Feed { get; private set; } = "";

    /// <summary>A <c>nuget.config</c> that has the feed besides our own.</summary>
    public string NuGetConfig => Repository.Read("nuget.config").Replace(
        "</configuration>", $"""<packageSources><add key="fresh" value="{Feed}" /></packageSources></configuration>""", StringComparison.Ordinal);

    private string File => Path.Combine(Feed, $"SchemaAnalyzers.{Version}.nupkg");

    public async Task InitializeAsync() => Feed = await s_feed.Value;

    public Task DisposeAsync() => Task.CompletedTask;

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

    /// <summary>At the end it goes, from the user's package cache too.</summary>
    private static async Task<string> PackAsync()
    {
        var feed = Directory.CreateTempSubdirectory("schema-analyzers-").FullName;
        var cache = (await Dotnet.SucceedAsync(feed, "nuget", "locals", "global-packages", "--list")).Split(": ", 2)[1].Trim();
        Keeper.Remove(feed, Path.Combine(cache, "schemaanalyzers", s_version));
        await Dotnet.SucceedAsync(
            RepositoryFiles.Root, "pack", "src/SchemaAnalyzers.CodeFixes", "--no-build", "--configuration", Repository.Configuration, $"-p:Version={s_version}", "--output", feed);
        return feed;
    }
}
