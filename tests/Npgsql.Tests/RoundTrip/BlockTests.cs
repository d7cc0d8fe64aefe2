using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Npgsql.Tests.RoundTrip;

/// <summary>Statements that hide DDL. Each case is run by a server and replayed offline: the schemas are the same, and nothing is uncertain.</summary>
/// <remarks>A file holds many cases, each below a line <c>-- # title</c>.</remarks>
public sealed class BlockTests
{
    private const string Mark = "-- # ";

    private static readonly string s_folder = Path.Combine(RepositoryFiles.Root, "tests", "Npgsql.Tests", "Blocks");

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var file in Directory.GetFiles(s_folder, "*.sql").Order(StringComparer.Ordinal))
            {
                foreach (var (title, _) in Read(Path.GetFileNameWithoutExtension(file)))
                {
                    cases.Add(Path.GetFileNameWithoutExtension(file), title);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_is_replayed_is_what_the_server_does(string file, string title) => await ReplayTest.AssertSameAsync(Read(file).Single(item => item.Title == title).Script);

    private static IEnumerable<(string Title, string Script)> Read(string file) =>
        from part in File.ReadAllText(Path.Combine(s_folder, file + ".sql")).Split('\n' + Mark).Skip(1)
        let end = part.IndexOf('\n', StringComparison.Ordinal)
        select (part[..end], part[(end + 1)..]);
}
