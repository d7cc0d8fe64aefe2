using System.Text.RegularExpressions;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Files;

namespace SchemaAnalyzers.Npgsql.Tests.Migrations.Changes;

/// <summary>What the pages of the rules about migrations show is run as its tool runs it: what is said to fail fails, with that code, and all else does not.</summary>
public sealed partial class RulePageTests
{
    /// <summary>The rules whose findings are failures.</summary>
    private static readonly string[] s_failures = ["SCH6004", "SCH6008", "SCH6010", "SCH6012"];

    public static TheoryData<string, int> Examples
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var rule in RuleCatalog.OfMigrations)
            {
                foreach (var (_, block) in Blocks(rule))
                {
                    data.Add(rule.Id, block.Line);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_is_true_on_a_server(string id, int line)
    {
        var (schema, block) = Blocks(RuleCatalog.OfMigrations.Single(rule => rule.Id == id)).Single(item => item.Block.Line == line);
        var fires = block.Info == "sql migration fires";
        var database = await (await PostgresServer.Shared).CreateDatabaseAsync();
        await database.RunScriptAsync(schema);
        var before = await FilesAsync(database);

        var said = "";
        foreach (var step in Steps(Marks().Replace(block.Text, "$1")))
        {
            said += await database.RunAllAsync("\\set VERBOSITY verbose\n\\set ON_ERROR_STOP 1\nSET timezone = 'Europe/Berlin';\n" + AsToolRunsIt(step));
        }

        var states = Errors().Matches(said).Select(match => match.Groups[1].Value).ToList();
        Assert.True(states.Count > 0 == (fires && s_failures.Contains(id)), said);
        if (fires && s_failures.Contains(id))
        {
            Assert.Contains(Told(schema, block.Text).First(finding => finding.Rule.Id == id).Message.Split('(', ')'), part => part == states[0]);
        }

        if (id == "SCH6002")
        {
            var after = await FilesAsync(database);
            Assert.Equal(fires, before.Any(file => after.GetValueOrDefault(file.Key, file.Value) != file.Value));
        }
    }

    private static IReadOnlyList<Finding> Told(string schema, string text)
    {
        var files = PageBlock.Files(Marks().Replace(text, "$1"), "migration.sql").Select(file => new SqlSource(file.Name, file.Text)).ToList();
        return MigrationLint.Check([new SqlSource("schema.sql", schema)], files, path => path != "schema.sql", CancellationToken.None).Findings;
    }

    private static IReadOnlyList<MigrationStep> Steps(string text)
    {
        var files = PageBlock.Files(text, "migration.sql").Select(file => new SqlSource(file.Name, file.Text)).ToList();
        var set = SqlFileSet.Arrange(files);
        return set.Steps.IsEmpty ? files.Select(file => new MigrationStep("", file)).ToList() : set.Steps;
    }

    private static string AsToolRunsIt(MigrationStep step) => step.Wrapping switch
    {
        Wrapping.Transaction => $"BEGIN;\n{step.Source.Text}\nCOMMIT;\n",
        Wrapping.OneCommand => Regex.Replace(step.Source.Text.Trim().TrimEnd(';'), ";", "\\;") + ";\n",
        _ => step.Source.Text,
    };

    /// <summary>The file of each table, by name.</summary>
    private static async Task<Dictionary<string, string>> FilesAsync(TestDatabase database) =>
        ((string)(await database.QueryAsync("SELECT coalesce(string_agg(relname || '=' || pg_relation_filenode(oid), ','), '') FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"))!)
            .Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(item => item.Split('='))
            .ToDictionary(item => item[0], item => item[1]);

    private static IEnumerable<(string Schema, PageBlock Block)> Blocks(Rule rule)
    {
        var schema = "";
        var page = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "src", "SchemaAnalyzers.Core", "Rules", rule.GetType().Name + ".md")).ReplaceLineEndings("\n");
        foreach (var block in PageBlock.Read(page))
        {
            schema = block.Info == "sql" ? block.Text : schema;
            if (block.Info.StartsWith("sql migration", StringComparison.Ordinal))
            {
                yield return (schema, block);
            }
        }
    }

    [GeneratedRegex(@"\[\|(.*?)\|\]", RegexOptions.Singleline)]
    private static partial Regex Marks();

    [GeneratedRegex(@"ERROR:\s+([0-9A-Z]{5}):")]
    private static partial Regex Errors();
}
