using SchemaAnalyzers.Migrations.Expecting;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Core.Tests.Migrations;

public sealed class RetypedDefaultTests
{
    private const string Schema = "CREATE TYPE public.mood AS ENUM ('good', 'bad'); CREATE TYPE public.state AS ENUM ('good', 'done'); CREATE TABLE public.t (";

    [Theory]
    [InlineData("public.mood", "'good'::public.mood", "public.state", "'good'::public.state")]
    [InlineData("public.mood", "'bad'::public.mood", "public.state", null)]
    [InlineData("public.mood", "'good'::public.mood", "varchar(20)", "'good'::character varying")]
    [InlineData("varchar(20)", "'good'::character varying", "public.mood", "'good'::public.mood")]
    [InlineData("varchar(20)", "'ten'::character varying", "integer", null)]
    [InlineData("jsonb", "'{}'::jsonb", "json", "'{}'::json")]
    [InlineData("text[]", "'{}'::text[]", "integer[]", "'{}'::integer[]")]
    [InlineData("integer", "0", "bigint", "0")]
    [InlineData("integer", "0", "boolean", null)]
    [InlineData("integer", "0", "date", null)]
    [InlineData("text[]", "ARRAY[lower('A'::text)]", "varchar(5)[]", "ARRAY[lower('A'::text)]")]
    [InlineData("integer", "0", "text", "0")]
    [InlineData("timestamp", "now()", "timestamptz", "now()")]
    [InlineData("timestamptz", "now()", "uuid", null)]
    public void It_is_taken_over_where_it_means_the_same(string from, string expression, string to, string? expected)
    {
        var reading = SchemaReader.Replay([SchemaReader.Parse(new("schema.sql", $"{Schema}a {from}, b {to});"), default)], default);
        Assert.Empty(reading.Errors);
        var columns = reading.Database.Relations.First().Columns;
        Assert.Equal(expected, RetypedDefault.Of(reading.Database, expression, columns[0].Type, columns[1].Type));
    }
}
