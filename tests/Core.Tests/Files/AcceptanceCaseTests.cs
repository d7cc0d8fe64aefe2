using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Core.Tests.Files;

/// <summary>The situations in which the files of real systems failed, rebuilt small: each under the id of its case in the facts.</summary>
public sealed class AcceptanceCaseTests
{
    [Fact]
    public void OC_000_05_A_table_that_no_earlier_statement_creates_is_named_where_it_is_used_and_what_follows_from_it_is_not()
    {
        var reading = Read(
            ("init/01_users.sql", "CREATE TABLE users (id serial PRIMARY KEY);"),
            ("init/02_jobs.sql", """
                CREATE TABLE jobs (id serial PRIMARY KEY, name text);
                CREATE TABLE job_targets (
                    id serial PRIMARY KEY,
                    target_id integer REFERENCES universal_targets (id)
                );
                CREATE TABLE job_runs (id serial PRIMARY KEY, job_target_id integer REFERENCES job_targets (id), target_id integer REFERENCES universal_targets (id));
                CREATE INDEX idx_job_targets ON job_targets (target_id);
                """),
            ("init/03_analytics.sql", """
                CREATE TABLE metrics (id serial, target_id integer REFERENCES universal_targets (id));
                CREATE TABLE metric_days (metric_id integer REFERENCES metrics (id));
                INSERT INTO metrics (target_id) VALUES (1);
                """));

        Assert.Equal(
            ["init/02_jobs.sql:4 42P01 relation \"universal_targets\" does not exist", "init/02_jobs.sql:6 42P01 relation \"universal_targets\" does not exist", "init/03_analytics.sql:1 42P01 relation \"universal_targets\" does not exist"],
            Show(reading));
    }

    [Fact]
    public void OC_000_06_A_table_created_twice_differently_and_the_columns_that_the_first_definition_lacks()
    {
        var reading = Read(
            ("init/04_analytics.sql", "CREATE TABLE IF NOT EXISTS alert_rules (id serial PRIMARY KEY, name text);"),
            ("init/07_notification.sql", """
                CREATE TABLE IF NOT EXISTS alert_rules (id serial PRIMARY KEY, name text, rule_type text, created_by integer);
                CREATE INDEX idx_alert_rules_type ON alert_rules (rule_type);
                CREATE INDEX idx_alert_rules_created_by ON alert_rules (created_by);
                CREATE INDEX idx_alert_rules_name ON alert_rules (name);
                """));

        Assert.Equal(
            [
                "init/07_notification.sql:1 42P07 relation \"alert_rules\" already exists with other columns, so that this is skipped: \"rule_type\", \"created_by\"",
                "init/07_notification.sql:2 42703 column \"rule_type\" does not exist",
                "init/07_notification.sql:3 42703 column \"created_by\" does not exist",
            ],
            Show(reading));
    }

    [Fact]
    public void A_table_created_twice_alike_is_no_mistake() =>
        Assert.Empty(Show(Read(
            ("a.sql", "CREATE TABLE IF NOT EXISTS users (id serial PRIMARY KEY, name varchar(20) NOT NULL DEFAULT 'x');"),
            ("b.sql", "CREATE TABLE IF NOT EXISTS users (id SERIAL, name character varying(20) DEFAULT 'x' NOT NULL, PRIMARY KEY (id));"))));

    [Fact]
    public void KN_004_08_Of_goose_files_only_the_Up_part_runs()
    {
        var reading = Read(
            ("migrations/001_catalog.sql", "CREATE TABLE catalog (id uuid PRIMARY KEY);"),
            ("migrations/015_status.sql", """
                -- +goose Up
                -- +goose StatementBegin
                ALTER TABLE catalog ADD COLUMN status text NOT NULL DEFAULT 'active';
                -- +goose StatementEnd

                -- +goose Down
                -- +goose StatementBegin
                ALTER TABLE catalog DROP COLUMN status;
                -- +goose StatementEnd
                """));

        Assert.Empty(Show(reading));
        Assert.Equal(["id", "status"], reading.Database.Relations.Find(new QualifiedName("public", "catalog"))!.Columns.Select(column => column.Name.Value));
    }

    [Fact]
    public void KN_004_09_Migration_numbers_used_twice()
    {
        const string Text = "-- +goose Up\nSELECT 1;\n";
        var reading = Read(("m/026_a.sql", Text), ("m/026_b.sql", Text), ("m/027_c.sql", Text), ("m/028_d.sql", Text), ("m/028_e.sql", Text));

        Assert.Equal(
            ["m/026_b.sql:1 42710 goose migration version 26 is used by '026_a.sql' and '026_b.sql'", "m/028_e.sql:1 42710 goose migration version 28 is used by '028_d.sql' and '028_e.sql'"],
            Show(reading));
    }

    [Fact]
    public void KN_004_10_A_syntax_error_in_a_Down_part()
    {
        var reading = Read(("m/014_partitions.sql", "-- +goose Up\nCREATE TABLE events (id bigint);\n\n-- +goose Down\nDROP TABLE IF NOT EXISTS events;\n"));

        Assert.Equal(["m/014_partitions.sql:5 42601 syntax error at or near \"NOT\""], Show(reading));
    }

    [Fact]
    public void PY_002_08_An_include_of_a_file_that_does_not_exist()
    {
        var reading = Read(("init-db.sql", "CREATE TABLE t (id int);\n\\i migrations/001_create_session_tables.sql\n"));

        Assert.Equal(["init-db.sql:2 58P01 migrations/001_create_session_tables.sql: No such file or directory"], Show(reading));
    }

    [Theory]
    [InlineData("\\i other.sql")]
    [InlineData("\\ir other.sql")]
    [InlineData("\\include 'other.sql'")]
    public void An_include_runs_where_it_stands(string command)
    {
        var reading = Read(("db/init.sql", $"CREATE TABLE a (id int);\n{command}\nCREATE TABLE c (b_id int REFERENCES b (id));\n"), ("db/other.sql", "CREATE TABLE b (id int PRIMARY KEY);"));

        Assert.Empty(Show(reading));
        Assert.Equal(3, reading.Database.Relations.Count);
    }

    private static SchemaReading Read(params (string Path, string Text)[] files) =>
        SchemaFiles.Read(files.Select(file => new SqlSource(file.Path, file.Text)).ToList(), default);

    private static IEnumerable<string> Show(SchemaReading reading) =>
        reading.Errors.Select(error => $"{error.Place.Path}:{error.Place.Line + 1} {error.SqlState} {error.Message}");
}
