namespace SchemaAnalyzers.PostgreSql;

/// <summary>Where the programs of a PostgreSQL server are.</summary>
internal sealed record Installation(string Bin)
{
    /// <summary>Names the folder of another server's programs, to test against another version.</summary>
    private const string Override = "SCHEMA_ANALYZERS_POSTGRESQL_BIN";

    public string InitDb => Path.Combine(Bin, "initdb");

    public string Postgres => Path.Combine(Bin, "postgres");

    /// <summary>The client program beside the server; a server without one is used with that on PATH.</summary>
    public string Client(string name) => File.Exists(Path.Combine(Bin, name)) ? Path.Combine(Bin, name) : name;

    /// <summary>Whether the folder of the programs is named, instead of looked for.</summary>
    public static bool IsChosen => Environment.GetEnvironmentVariable(Override) is { Length: > 0 };

    public static Installation Find()
    {
        if (Environment.GetEnvironmentVariable(Override) is { Length: > 0 } chosen)
        {
            return File.Exists(Path.Combine(chosen, "postgres"))
                ? new Installation(chosen)
                : throw new InvalidOperationException($"{Override} is '{chosen}', but there is no program 'postgres' in it.");
        }

        return Installed()
            ?? throw new InvalidOperationException(
                "These tests need a real PostgreSQL server and found none on PATH or in /usr/lib/postgresql. "
                + "Install one: `apt-get install postgresql` (Debian, Ubuntu), `brew install postgresql@17` (macOS). It need not run: the tests start their own.");
    }

    public static Installation? Installed() => OnPath().Concat(Debian()).Concat(Homebrew()).FirstOrDefault();

    private static IEnumerable<Installation> OnPath() =>
        from directory in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        where File.Exists(Path.Combine(directory, "initdb")) && File.Exists(Path.Combine(directory, "postgres"))
        select new Installation(RealDirectory(directory));

    private static IEnumerable<Installation> Debian() => InVersionFolders("/usr/lib/postgresql", "");

    private static IEnumerable<Installation> Homebrew() => InVersionFolders("/opt/homebrew/opt", "postgresql@");

    private static IEnumerable<Installation> InVersionFolders(string root, string prefix) =>
        from directory in Directory.Exists(root) ? Directory.GetDirectories(root, prefix + "*") : []
        let version = int.TryParse(Path.GetFileName(directory)[prefix.Length..], out var number) ? number : 0
        orderby version descending
        let bin = Path.Combine(directory, "bin")
        where File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "postgres"))
        select new Installation(bin);

    // initdb looks for its files beside the real program, so links to it are followed here.
    private static string RealDirectory(string directory) =>
        new FileInfo(Path.Combine(directory, "initdb")).ResolveLinkTarget(returnFinalTarget: true) is { } target
            ? Path.GetDirectoryName(target.FullName)!
            : directory;
}
