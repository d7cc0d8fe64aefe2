namespace SchemaAnalyzers.PostgreSql;

/// <summary>The account under which a server runs: our own, unless we are root, which PostgreSQL refuses.</summary>
internal static class ServerAccount
{
    private const string Name = "postgres";

    public static bool IsNeeded { get; } = OperatingSystem.IsLinux() && Environment.UserName == "root";

    /// <summary>The same command, run as the server's account.</summary>
    public static (string Program, string[] Arguments) Wrap(string program, params string[] arguments) =>
        IsNeeded ? ("runuser", ["-u", Name, "--", program, .. arguments]) : (program, arguments);

    /// <summary>Makes sure that the account exists and owns the directory.</summary>
    public static async Task OwnAsync(string directory)
    {
        if (!IsNeeded)
        {
            return;
        }

        if ((await Command.RunAsync("id", ["-u", Name])).ExitCode != 0)
        {
            (await Command.RunAsync("useradd", ["--system", "--no-create-home", "--shell", "/usr/sbin/nologin", Name])).ThrowOnFailure("useradd");
        }

        (await Command.RunAsync("chown", [Name, directory])).ThrowOnFailure("chown");
    }
}
