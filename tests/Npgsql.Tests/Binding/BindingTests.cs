using SchemaAnalyzers.PostgreSql;
using Xunit.Abstractions;

namespace SchemaAnalyzers.Npgsql.Tests.Binding;

/// <summary>The truth test of the binder: the columns of a view are what the server says they are, or unknown.</summary>
public sealed class BindingTests(ITestOutputHelper output)
{
    /// <summary>The version for which the queries are written; others refuse some.</summary>
    private const int MainVersion = 15;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Columns_of_views_are_what_the_server_says(bool saysVersion)
    {
        var server = await PostgresServer.Shared;
        var queries = BoundViews.Lines("expressions.txt").Select(expression => $"SELECT {expression} FROM t{(expression.Contains("OVER w") ? " WINDOW w AS (ORDER BY id)" : "")}")
            .Concat(BoundViews.Lines("aggregates.txt").Select(expression => $"SELECT {expression} FROM t GROUP BY id"))
            .Concat(BoundViews.Lines("queries.txt"))
            .ToList();

        var views = await BoundViews.CreateAsync(server, queries, saysVersion);

        output.WriteLine(TestDepth.Figures($"{views.KnownShare:P2} of {views.Columns.Count} columns known; {views.Refused.Count} of {queries.Count} queries refused"));
        output.WriteLine($"Unknown are\n{string.Join("\n", views.Unknown)}");
        Assert.True(!views.Wrong.Any(), $"{views.Wrong.Count()} wrong:\n{string.Join("\n", views.Wrong)}");
        Assert.True(views.KnownShare >= (saysVersion ? 0.97 : 0.95), "too few known");
        Assert.True(await server.VersionAsync() != MainVersion || views.Refused.Count <= queries.Count / 20, string.Join("\n", views.Refused));
    }

    [Fact]
    public async Task Columns_of_random_views_are_what_the_server_says()
    {
        const int Views = 2000;
        var server = await PostgresServer.Shared;
        for (var i = 0; i < TestDepth.Of(1); i++)
        {
            // The same queries in each build: a build fails for what was changed. Those of a deep run are new ones each time.
            var seed = TestDepth.IsDeep ? Random.Shared.Next() : 19;
            var random = new RandomQueries(seed);
            var queries = Enumerable.Range(0, Views).Select(_ => random.Next()).ToList();

            var views = await BoundViews.CreateAsync(server, queries, saysVersion: true);

            output.WriteLine(TestDepth.Figures($"Seed {seed}: {views.KnownShare:P2} of {views.Columns.Count} columns known; {views.Refused.Count} of {Views} queries refused"));
            output.WriteLine($"Unknown are\n{string.Join("\n", views.Unknown)}");
            Assert.True(!views.Wrong.Any(), $"Seed {seed}: {views.Wrong.Count()} wrong:\n{string.Join("\n", views.Wrong)}");
            Assert.True(views.KnownShare >= 0.97, $"Seed {seed}: too few known");
            Assert.True(views.Columns.Count >= Views / 5, $"Seed {seed}: too few accepted:\n{string.Join("\n", views.Refused.Take(50))}");
        }
    }
}
