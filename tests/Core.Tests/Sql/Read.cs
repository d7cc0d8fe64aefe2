using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Core.Tests.Sql;

/// <summary>Reads SQL for tests.</summary>
internal static class Read
{
    public static SchemaReading All(params string[] texts) =>
        SchemaReader.Replay(texts.Select((text, index) => SchemaReader.Parse(new SqlSource($"{index}.sql", text), default)), default);

    /// <summary>The schema of a text that has to be without error.</summary>
    public static Database Good(params string[] texts)
    {
        var reading = All(texts);
        Assert.True(reading.Errors.IsEmpty, string.Join("\n", reading.Errors));
        return reading.Database;
    }

    /// <summary>The only error of a text that has to have one.</summary>
    public static SqlError Bad(params string[] texts) => Assert.Single(All(texts).Errors);

    public static Table Table(this Database database, string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var qualified = dot < 0 ? new QualifiedName("public", name) : new QualifiedName(name[..dot], name[(dot + 1)..]);
        return Assert.IsType<Table>(database.Relations.Find(qualified));
    }
}
