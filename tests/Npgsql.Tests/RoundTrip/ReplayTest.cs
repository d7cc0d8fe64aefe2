using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Npgsql.Tests.RoundTrip;

/// <summary>Compares the replay of a script with what a server makes of it.</summary>
internal static class ReplayTest
{
    /// <summary>Both give the same schema, and offline nothing is uncertain.</summary>
    public static async Task AssertSameAsync(string script)
    {
        var server = await PostgresServer.Shared;
        var direct = await server.CreateDatabaseAsync();
        await direct.RunScriptAsync(script);

        var replayed = Read(script);
        Assert.Empty(replayed.Relations.Where(relation => relation.Uncertainty is not null).Select(relation => $"{relation.Name}: {relation.Uncertainty}"));
        var reloaded = await server.CreateDatabaseAsync();
        await reloaded.RunScriptAsync(SchemaWriter.Write(replayed));

        Assert.Equal(await RoundTripTest.PullAsync(direct), await RoundTripTest.PullAsync(reloaded));
    }

    /// <summary>The schema of a script that has to be without error.</summary>
    public static Database Read(string script)
    {
        var reading = SchemaReader.Replay([SchemaReader.Parse(new SqlSource("script.sql", script), default)], default);
        Assert.True(reading.Errors.IsEmpty, string.Join("\n", reading.Errors));
        return reading.Database;
    }
}
