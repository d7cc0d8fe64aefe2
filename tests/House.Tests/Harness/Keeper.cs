using System.Diagnostics;

namespace SchemaAnalyzers.House.Tests.Harness;

/// <summary>Ends what must not outlive this process, also when that is killed: a shell reads our end of a pipe.</summary>
internal static class Keeper
{
    // Were they collected, the pipes would close.
    private static readonly List<Process> s_keepers = [];

    /// <summary>Runs a program as long as this process.</summary>
    public static void Run(string program, params string[] arguments) =>
        Start("\"$@\" >/dev/null 2>&1 </dev/null & program=$!; cat >/dev/null; kill $program", [program, .. arguments]);

    /// <summary>Removes directories after this process; they need not be there.</summary>
    public static void Remove(params string[] directories) => Start("cat >/dev/null; rm -rf -- \"$@\"", directories);

    private static void Start(string script, string[] arguments)
    {
        var start = new ProcessStartInfo("sh", ["-c", script, "keeper", .. arguments]) { RedirectStandardInput = true, WorkingDirectory = Path.GetTempPath() };
        var keeper = Process.Start(start) ?? throw new InvalidOperationException("The keeper did not start.");
        lock (s_keepers)
        {
            s_keepers.Add(keeper);
        }
    }
}
