using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.House.Tests.Harness;

/// <summary>Runs <c>dotnet</c> as a user does.</summary>
internal static class Dotnet
{
    // Helper processes end with the command: a server that outlived it would keep its output, and our analyzers, open.
    // What the test runner sets for its own SDK would change what the SDK below it does.
    private static readonly Dictionary<string, string?> s_environment = new()
    {
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "false",
        ["MSBUILD_EXE_PATH"] = null,
        ["MSBuildSDKsPath"] = null,
    };

    public static Task<CommandResult> RunAsync(string directory, params string[] arguments) =>
        Command.RunAsync("dotnet", arguments, s_environment, directory);

    /// <summary>The output of a command that has to succeed.</summary>
    public static async Task<string> SucceedAsync(string directory, params string[] arguments) =>
        (await RunAsync(directory, arguments)).ThrowOnFailure("dotnet " + string.Join(' ', arguments)).Output;
}
