using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.House.Tests.Harness;

/// <summary>Runs <c>dotnet</c> as a user does.</summary>
internal static class Dotnet
{
    /// <summary>Helper processes end with the command, or with this process. What the test runner sets for its own SDK would change what the SDK below it does.</summary>
    public static async Task<Dictionary<string, string?>> EnvironmentAsync() => new()
    {
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "true",
        ["SharedCompilationId"] = await CompilerServer.Shared,
        ["MSBUILD_EXE_PATH"] = null,
        ["MSBuildSDKsPath"] = null,
    };

    public static async Task<CommandResult> RunAsync(string directory, params string[] arguments) =>
        await Command.RunAsync("dotnet", arguments, await EnvironmentAsync(), directory);

    /// <summary>The output of a command that has to succeed.</summary>
    public static async Task<string> SucceedAsync(string directory, params string[] arguments) =>
        (await RunAsync(directory, arguments)).ThrowOnFailure("dotnet " + string.Join(' ', arguments)).Output;
}
