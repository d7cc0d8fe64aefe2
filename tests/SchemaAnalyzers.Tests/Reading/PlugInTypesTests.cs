using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.Reading;

/// <summary>Types that the provider's plug-ins map, by name: as the sources of the plug-ins have them.</summary>
public sealed class PlugInTypesTests
{
    [Theory]
    [InlineData("NodaTime.Instant", "timestamp with time zone")]
    [InlineData("NodaTime.Instant?", "timestamp with time zone")]
    [InlineData("NodaTime.Instant[]", "timestamp with time zone[]")]
    [InlineData("NodaTime.LocalDateTime", "timestamp without time zone")]
    [InlineData("NodaTime.LocalDate", "date")]
    [InlineData("NodaTime.LocalTime", "time without time zone")]
    [InlineData("NodaTime.Period", "interval")]
    [InlineData("NodaTime.DateTimeZone", "text")]
    [InlineData("NodaTime.Interval", null)]
    [InlineData("NetTopologySuite.Geometries.Point", null)]
    [InlineData("Pgvector.Vector", null)]
    public void Types_of_plug_ins_are_columns_of_the_plug_in_s_type(string type, string? expected)
    {
        var compilation = TestCompilation.Create($$"""
            using Microsoft.EntityFrameworkCore;
            namespace NodaTime
            {
                public struct Instant { } public struct LocalDateTime { } public struct LocalDate { } public struct LocalTime { } public class Period { } public class DateTimeZone { } public struct Interval { }
            }
            namespace NetTopologySuite.Geometries { public class Point { } }
            namespace Pgvector { public class Vector { } }
            namespace App
            {
                public class Row { public int Id { get; set; } public {{type}} Value { get; set; } = default!; }
                public class Db : DbContext { public DbSet<Row> Rows => Set<Row>(); }
            }
            """);
        var value = Assert.Single(ModelReader.For(compilation).AllEntities(default)).Properties.Single(property => property.Name == "Value");

        Assert.Equal(expected, value.StoreType.IsKnown ? value.StoreType.Value.ToString() : null);
        Assert.True(value.Column.IsKnown);
    }
}
