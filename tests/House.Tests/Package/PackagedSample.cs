using SchemaAnalyzers.House.Tests.Harness;
using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.House.Tests.Package;

/// <summary>A copy of a sample outside of the working copy, with the package in the place of our build files.</summary>
internal sealed class PackagedSample : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private bool _isRestored;

    public PackagedSample(PackedPackage package, string sample)
    {
        var root = $"samples/{sample}/";
        foreach (var path in Repository.Files.Where(path => path.StartsWith(root, StringComparison.Ordinal) && System.IO.Path.GetExtension(path) is ".cs" or ".sql"))
        {
            _directory.Write(path[root.Length..], Repository.Read(path));
        }

        _directory.Write("nuget.config", package.NuGetConfig);
        _directory.Write($"{sample}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" Version="10.0.0" />
                <PackageReference Include="SchemaAnalyzers" Version="{package.Version}" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
    }

    public string Path => _directory.Path;

    public string PathTo(string relativePath) => System.IO.Path.Combine(Path, relativePath);

    public string Read(string relativePath) => File.ReadAllText(PathTo(relativePath));

    public void Write(string relativePath, string text) => _directory.Write(relativePath, text);

    /// <summary>Replaces a text that is there exactly once.</summary>
    public void Edit(string relativePath, string before, string after)
    {
        var text = Read(relativePath);
        Assert.Equal(2, text.Split(before).Length);
        Write(relativePath, text.Replace(before, after, StringComparison.Ordinal));
    }

    /// <summary>What a build tells, whatever its severity.</summary>
    public async Task<string[]> BuildAsync(params string[] arguments)
    {
        var log = PathTo("log.sarif");
        await Dotnet.SucceedAsync(Path, ["build", "--no-incremental", .. _isRestored ? ["--no-restore"] : Array.Empty<string>(), ErrorLog.PropertyFor(log), .. arguments]);
        _isRestored = true;
        return [.. ErrorLog.Read(log, Path).Where(line => line.StartsWith("SCH", StringComparison.Ordinal))];
    }

    /// <summary>What <c>dotnet schema</c> says to its user.</summary>
    public async Task<string> RunToolAsync(params string[] arguments)
    {
        var tool = Repository.PathTo($"src/SchemaAnalyzers.Tool/bin/{Repository.Configuration}/net8.0/SchemaAnalyzers.Tool.dll");
        var said = (await Dotnet.RunAsync(Path, [tool, .. arguments])).ThrowOnFailure("dotnet schema " + string.Join(' ', arguments)).Error;
        _isRestored = true;
        return said;
    }

    public void Dispose() => _directory.Dispose();
}
