using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>The schema that EF Core creates for a model: what <c>EnsureCreated</c> would run, replayed.</summary>
internal static class CreatedSchema
{
    public static (string Script, Database Database) Of(IModel model)
    {
        var script = ScriptOf(model);
        var reading = SchemaReader.Replay([SchemaReader.Parse(new SqlSource("schema.sql", script), default)], default);
        Assert.True(reading.Errors.IsEmpty, string.Join("\n", reading.Errors) + "\n" + script);
        return (script, reading.Database);
    }

    /// <summary>The same of a model by chance; null where EF Core writes statements that no server takes.</summary>
    public static Database? TryOf(IModel model)
    {
        var reading = SchemaReader.Replay([SchemaReader.Parse(new SqlSource("schema.sql", ScriptOf(model)), default)], default);
        return reading.Errors.IsEmpty ? reading.Database : null;
    }

    private static string ScriptOf(IModel model)
    {
        using var context = new AnyContext();
        var operations = context.GetService<IMigrationsModelDiffer>().GetDifferences(null, model.GetRelationalModel());
        return string.Join("\n", context.GetService<IMigrationsSqlGenerator>().Generate(operations, model).Select(command => command.CommandText));
    }
}
