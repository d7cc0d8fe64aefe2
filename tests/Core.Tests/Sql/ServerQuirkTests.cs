using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Core.Tests.Sql;

/// <summary>What nobody would expect, and what the server does all the same.</summary>
public sealed class ServerQuirkTests
{
    [Fact]
    public void Like_including_identity_makes_the_sequence_bigint_but_keeps_its_limits()
    {
        var database = Read.Good("CREATE TABLE a (id int GENERATED ALWAYS AS IDENTITY); CREATE TABLE b (LIKE a INCLUDING IDENTITY);");

        Assert.Equal(SequenceOptions.Ascending("int4") with { Type = "int8" }, database.Table("b").Columns[0].Identity!.Options);
    }

    [Theory]
    [InlineData("text DEFAULT NULL", null)]
    [InlineData("text DEFAULT NULL::text", null)]
    [InlineData("varchar(20) DEFAULT NULL", "NULL::character varying")]
    [InlineData("numeric(5,2) DEFAULT NULL::numeric", "NULL::numeric")]
    public void Default_null_is_no_default_unless_the_type_has_a_limit(string column, string? expected) =>
        Assert.Equal(expected, Read.Good($"CREATE TABLE t (c {column});").Table("t").Columns[0].Default);

    [Fact]
    public void A_check_is_named_after_the_column_that_it_speaks_of_not_after_the_one_that_it_stands_on()
    {
        var table = Read.Good("CREATE TABLE t (a int, b int CHECK (a > 0), c int CHECK (a > c));").Table("t");

        Assert.Equal(["t_a_check", "t_check"], table.Checks.Select(check => check.Name.Value));
    }

    [Fact]
    public void A_unique_constraint_that_repeats_the_primary_key_is_not_made()
    {
        var table = Read.Good("CREATE TABLE t (a int PRIMARY KEY CONSTRAINT named UNIQUE);").Table("t");

        Assert.Equal(("named", 0), (table.PrimaryKey!.Name.Value, table.UniqueConstraints.Count));
    }

    [Fact]
    public void Steps_of_one_alter_table_run_in_passes()
    {
        var table = Read.Good("CREATE TABLE t (a int); ALTER TABLE t ADD CONSTRAINT c CHECK (b > 0), ADD COLUMN b int, DROP COLUMN a;").Table("t");

        Assert.Equal(("b", "c"), (table.Columns.Single().Name.Value, table.Checks.Single().Name.Value));
    }
}
