using SchemaAnalyzers.PostgreSql;
using Xunit.Abstractions;

namespace SchemaAnalyzers.Npgsql.Tests.Replay;

/// <summary>
/// A folder of SQL files that are not part of the repository, such as PostgreSQL's own regression suite: SCHEMA_ANALYZERS_SUITE says where it is. Each file is
/// run in a database of its own, after <c>test_setup.sql</c> where there is one.
/// </summary>
public sealed class SuiteTests(ITestOutputHelper output)
{
    private static readonly string? s_folder = Environment.GetEnvironmentVariable("SCHEMA_ANALYZERS_SUITE");

    private static readonly string s_only = Environment.GetEnvironmentVariable("SCHEMA_ANALYZERS_SUITE_FILES") ?? "*.sql";

    [Fact]
    public async Task Replay_takes_what_the_server_takes_and_gives_the_same()
    {
        if (s_folder is null)
        {
            return;
        }

        var server = await PostgresServer.Shared;
        var setupPath = Path.Combine(s_folder, "test_setup.sql");
        var setup = File.Exists(setupPath) ? await RunAsync(server, setupPath, null) : null;
        var files = setup is null ? new List<SuiteFile>() : [setup];
        foreach (var path in Directory.GetFiles(s_folder, s_only).Where(path => path != setupPath).Order(StringComparer.Ordinal))
        {
            files.Add(await RunAsync(server, path, setup));
        }

        Report(files);
        var accepted = files.Sum(file => file.Accepted);
        Assert.True(accepted - files.Sum(file => file.RefusedByUs.Count) >= 0.97 * accepted, "less than 97 % of what the server accepts");
    }

    private static async Task<SuiteFile> RunAsync(PostgresServer server, string path, SuiteFile? setup)
    {
        var file = new SuiteFile(server, Path.GetFileName(path), SuiteFile.Split(await File.ReadAllTextAsync(path)), setup);
        await file.RunAsync();
        return file;
    }

    private void Report(List<SuiteFile> files)
    {
        var (accepted, refused) = (files.Sum(file => file.Accepted), files.Sum(file => file.Refused));
        output.WriteLine(TestDepth.Figures($"{files.Count} files; the server accepts {accepted} definitions, of which we refuse {files.Sum(file => file.RefusedByUs.Count)}"));
        output.WriteLine(TestDepth.Figures($"the server refuses {refused}; we, too, with the same class of error {files.Sum(file => file.Agreed)}, with another {files.Sum(file => file.OtherClass.Count)}"));
        output.WriteLine(TestDepth.Figures($"{files.Sum(file => file.Compared)} objects compared, {files.Sum(file => file.Wrong.Count)} differ, {files.Sum(file => file.Uncertain)} uncertain, {files.Sum(file => file.NotHeld)} of types in C"));
        output.WriteLine($"{files.Sum(file => file.NotLoaded.Count)} errors on loading, {files.Sum(file => file.NotLoadable)} more of what is uncertain or of types in C");
        foreach (var line in files.SelectMany(file => file.RefusedByUs).Concat(files.SelectMany(file => file.Wrong)).Concat(files.SelectMany(file => file.NotLoaded)).Concat(files.SelectMany(file => file.OtherClass)))
        {
            output.WriteLine(line);
        }

        foreach (var line in files.SelectMany(file => file.TakenByUs).Order(StringComparer.Ordinal))
        {
            output.WriteLine("taken: " + line);
        }
    }
}
