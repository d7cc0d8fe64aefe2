using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Files;

namespace SchemaAnalyzers.Core.Tests.Files;

public sealed class SqlFileSetTests
{
    [Theory]
    [InlineData("Flyway", "V10__c.sql V2__b.sql V1.1__a2.sql V1__a.sql R__views.sql U2__b.sql afterMigrate.sql", "V1__a.sql V1.1__a2.sql V2__b.sql V10__c.sql R__views.sql")]
    [InlineData("Flyway", "V1__a.sql V2__b.sql B2__base.sql V3__c.sql", "B2__base.sql V3__c.sql")]
    [InlineData("golang-migrate", "10_b.up.sql 10_b.down.sql 9_a.up.sql 9_a.down.sql", "9_a.up.sql 10_b.up.sql")]
    [InlineData("Diesel", "m/2_b/up.sql m/2_b/down.sql m/1_a/up.sql m/1_a/down.sql", "m/1_a/up.sql m/2_b/up.sql")]
    [InlineData(null, "2_b.sql 10_c.sql 1_a.sql", "1_a.sql 2_b.sql 10_c.sql")]
    [InlineData(null, "docker-entrypoint-initdb.d/2_b.sql docker-entrypoint-initdb.d/10_c.sql", "docker-entrypoint-initdb.d/10_c.sql docker-entrypoint-initdb.d/2_b.sql")]
    [InlineData(null, "b.sql a.sql", "a.sql b.sql")]
    public void Runs_files_in_the_order_of_their_tool(string? tool, string files, string expected)
    {
        var set = SqlFileSet.Arrange(files.Split(' ').Select(path => new SqlSource(path, "SELECT 1;")).ToList());

        Assert.Equal(tool, set.Tool);
        Assert.Equal(expected, string.Join(' ', set.Sources.Select(source => source.Path)));
        Assert.DoesNotContain(set.Sources, source => set.Reverts.Contains(source));
        Assert.Empty(set.Problems);
    }

    [Theory]
    [InlineData("goose", "-- +goose Up\nup;\n-- +goose Down\ndown;\n")]
    [InlineData("goose", "--+goose up\n-- +goose StatementBegin\nup;\n-- +goose StatementEnd\n-- +goose DOWN\ndown;")]
    [InlineData("dbmate", "-- migrate:up transaction:false\nup;\n\n-- migrate:down\ndown;")]
    [InlineData("sql-migrate", "-- +migrate Up\r\nup;\r\n-- +migrate Down\r\ndown;\r\n")]
    [InlineData("node-pg-migrate", "-- Up Migration\nup;\n-- Down Migration\ndown;\n")]
    [InlineData("tern", "up;\n---- create above / drop below ----\ndown;\n")]
    public void Keeps_the_part_that_migrates_up_at_its_offset(string tool, string text)
    {
        var set = SqlFileSet.Arrange([new SqlSource("001_a.sql", text)]);

        Assert.Equal(tool, set.Tool);
        var kept = Assert.Single(set.Sources).Text;
        Assert.Equal(text.Length, kept.Length);
        Assert.Equal(text.IndexOf("up;", StringComparison.Ordinal), kept.IndexOf("up;", StringComparison.Ordinal));
        Assert.DoesNotContain("down;", kept, StringComparison.Ordinal);
        var revert = Assert.Single(set.Reverts).Text;
        Assert.Equal(text.IndexOf("down;", StringComparison.Ordinal), revert.IndexOf("down;", StringComparison.Ordinal));
        Assert.DoesNotContain("up;", revert, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_markers_among_marked_ones_runs_whole()
    {
        var set = SqlFileSet.Arrange([new SqlSource("002_b.sql", "-- +goose Up\nb;\n-- +goose Down\nx;"), new SqlSource("001_a.sql", "a;")]);

        Assert.Equal(["a;"], set.Sources.Take(1).Select(source => source.Text));
    }

    [Theory]
    [InlineData("026_a.sql", "26_b.sql", "-- +goose Up\nSELECT 1;", "goose migration version 26 is used by '026_a.sql' and '26_b.sql'")]
    [InlineData("V1_0__a.sql", "V1.0__b.sql", "SELECT 1;", "Flyway migration version 1.0 is used by 'V1.0__b.sql' and 'V1_0__a.sql'")]
    [InlineData("1_a.up.sql", "0001_b.up.sql", "SELECT 1;", "golang-migrate migration version 1 is used by '0001_b.up.sql' and '1_a.up.sql'")]
    public void A_version_used_twice_is_a_problem(string first, string second, string text, string message)
    {
        var set = SqlFileSet.Arrange([new SqlSource(first, text), new SqlSource(second, text)]);

        Assert.Equal(message, Assert.Single(set.Problems).Message);
    }

    [Fact]
    public void Sqitch_runs_the_plan_with_the_first_form_of_a_reworked_change()
    {
        var plan = """
            %syntax-version=1.0.0
            %project=shop

            users 2024-01-01T00:00:00Z A <a@b.c> # Users
            orders [users] 2024-01-02T00:00:00Z A <a@b.c>
            @v1 2024-01-03T00:00:00Z A <a@b.c>
            users [users@v1] 2024-01-04T00:00:00Z A <a@b.c> # Again
            """;
        var set = SqlFileSet.Arrange(
        [
            new("db/sqitch.plan", plan), new("db/deploy/users.sql", "3"), new("db/deploy/users@v1.sql", "1"), new("db/deploy/orders.sql", "2"), new("db/revert/users.sql", "x"),
        ]);

        Assert.Equal("sqitch", set.Tool);
        Assert.Equal(["1", "2", "3"], set.Sources.Select(source => source.Text));
        Assert.Equal(["x"], set.Reverts.Select(source => source.Text));
    }
}
