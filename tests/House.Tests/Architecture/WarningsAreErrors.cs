using SchemaAnalyzers.House.Tests.Harness;

namespace SchemaAnalyzers.House.Tests.Architecture;

/// <summary>The canary: a project under build/Common.props with a warning in it must not build, and must build without.</summary>
public sealed class WarningsAreErrors : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task A_warning_fails_the_build()
    {
        Write("internal sealed class Canary { private int _neverAssigned; public int Value() { int unused = 1; return _neverAssigned; } }");
        var build = await Dotnet.RunAsync(_directory.Path, "build");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error CS0219", build.Output);

        Write("internal sealed class Canary { public int Value() => 1; }");
        await Dotnet.SucceedAsync(_directory.Path, "build");
    }

    [Fact]
    public async Task A_banned_symbol_fails_the_build()
    {
        Write("internal sealed class Canary { public string Lower(string text) => text.ToLower(); }");
        var build = await Dotnet.RunAsync(_directory.Path, "build");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error RS0030", build.Output);
    }

    public void Dispose() => _directory.Dispose();

    private void Write(string code)
    {
        _directory.Write("Directory.Build.props", $"""<Project><Import Project="{Repository.PathTo("build/Common.props")}" /></Project>""");
        _directory.Write("nuget.config", Repository.Read("nuget.config"));
        _directory.Write("Canary.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        _directory.Write("Canary.cs", code);
    }
}
