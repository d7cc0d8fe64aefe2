using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.House.Tests.Harness;

/// <summary>
/// One compiler for all builds of this process, as a user has one: it starts once and has its code, and ours, compiled. It is not the user's own, in which our analyzers would
/// stay loaded: it answers to another name, and ends with this process.
/// </summary>
internal static class CompilerServer
{
    private const string BasePath = "Base Path:";

    private static readonly Lazy<Task<string>> s_shared = new(StartAsync);

    /// <summary>The name of its pipe: the property <c>SharedCompilationId</c> of a build.</summary>
    public static Task<string> Shared => s_shared.Value;

    private static async Task<string> StartAsync()
    {
        var info = (await Command.RunAsync("dotnet", ["--info"], new Dictionary<string, string?> { ["DOTNET_CLI_UI_LANGUAGE"] = "en" }, Path.GetTempPath())).ThrowOnFailure("dotnet --info").Output;
        var sdk = info.Split('\n').Select(line => line.Trim()).First(line => line.StartsWith(BasePath, StringComparison.Ordinal))[BasePath.Length..].Trim();
        var pipe = "schema-analyzers-" + Guid.NewGuid().ToString("N");
        Keeper.Run("dotnet", "exec", Path.Combine(sdk, "Roslyn", "bincore", "VBCSCompiler.dll"), "-pipename:" + pipe);
        return pipe;
    }
}
