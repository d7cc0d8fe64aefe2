using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Equivalence;

namespace SchemaAnalyzers.Core.Tests.Sql;

public sealed class EquivalenceTests
{
    private static readonly Table s_table = new(new QualifiedName("public", "t"))
    {
        Columns = new(Column("name", "text"), Column("age", "int4"), Column("is_on", "bool"), Column("day", "date"), Column("data", "jsonb"), Column("at", "timestamptz")),
    };

    [Theory]
    [InlineData("name = 'a'", "(name = 'b'::text)")]
    [InlineData("name = 'a'", "name = 'A'")]
    [InlineData("name = '1'", "name = '1.0'")]
    [InlineData("age > 1", "age > 2")]
    [InlineData("age > 1", "age >= 1")]
    [InlineData("age > 1", "1 > age")]
    [InlineData("age > 1", "age > 1 AND name IS NULL")]
    [InlineData("is_on", "NOT is_on")]
    [InlineData("is_on = true", "(is_on = false)")]
    [InlineData("day > '2020-01-01'", "day > '2020-01-02'::date")]
    [InlineData("data = '{}'", "data = '[]'::jsonb")]
    [InlineData("name IN ('a', 'b')", "name = ANY (ARRAY['a'::text, 'c'::text])")]
    [InlineData("name IN ('a', 'b')", "name = ANY (ARRAY['a'::text])")]
    [InlineData("name LIKE 'a%'", "name ~~* 'a%'::text")]
    [InlineData("name IS NULL", "name IS NOT NULL")]
    [InlineData("lower(name) = 'a'", "upper(name) = 'a'")]
    [InlineData("at < now() - interval '1 day'", "at < (now() - '2 days'::interval)")]
    [InlineData("CASE WHEN is_on THEN 1 ELSE 2 END = age", "CASE WHEN is_on THEN 2 ELSE 1 END = age")]
    public void What_means_something_else_is_different(string first, string second)
    {
        Assert.Equal(Verdict.Different, SqlExpressions.Compare(first, second, ExpressionScope.Condition(s_table, null)));
        Assert.Equal(Verdict.Different, SqlExpressions.Compare(second, first, ExpressionScope.Condition(s_table, null)));
    }

    [Theory]
    [InlineData("text", "'a'", "'b'::text")]
    [InlineData("text", "'a'", "NULL")]
    [InlineData("text", "'1'", "'true'")]
    [InlineData("int4", "0", "1")]
    [InlineData("int4", "nextval('a_seq')", "nextval('public.b_seq'::regclass)")]
    [InlineData("int4", "nextval('a.s')", "nextval('b.s'::regclass)")]
    [InlineData("bool", "TRUE", "false")]
    [InlineData("uuid", "gen_random_uuid()", "'00000000-0000-0000-0000-000000000000'::uuid")]
    [InlineData("timestamptz", "now()", "'2020-01-01 00:00:00+00'::timestamp with time zone")]
    [InlineData("jsonb", "'{}'", "'[]'::jsonb")]
    public void Another_default_is_different(string type, string first, string second) =>
        Assert.Equal(Verdict.Different, SqlExpressions.Compare(first, second, ExpressionScope.Value(s_table, Column("x", type), null)));

    [Theory]
    [InlineData("bool", "'t'", "true")]
    [InlineData("int4", "'5'", "5")]
    [InlineData("numeric", "0", "0.00")]
    [InlineData("timestamptz", "CURRENT_TIMESTAMP", "now()")]
    [InlineData("timestamp", "timezone('utc', now())", "(now() AT TIME ZONE 'utc'::text)")]
    [InlineData("int4", "NEXTVAL('a_seq')", "nextval('public.a_seq'::regclass)")]
    [InlineData("_text", "ARRAY[]::text[]", "'{}'::text[]")]
    [InlineData("text", "'a\\b'", "E'a\\\\b'")]
    public void Another_spelling_is_equal(string type, string first, string second) =>
        Assert.Equal(Verdict.Equal, SqlExpressions.Compare(first, second, ExpressionScope.Value(s_table, Column("x", type), null)));

    [Theory]
    [InlineData("name = 'a", "name = 'b'")]
    [InlineData("a = 't'", "a")]
    [InlineData("a = '1 day'", "a = '24:00:00'")]
    [InlineData("xmlexists('/a' PASSING x)", "age > 1")]
    [InlineData("is_on IS TRUE", "is_on")]
    [InlineData("", "is_on")]
    public void What_cannot_be_told_is_unsure(string first, string second) =>
        Assert.Equal(Verdict.Unsure, SqlExpressions.Compare(first, second, ExpressionScope.Condition(s_table, null)));

    [Fact]
    public void Long_and_deep_expressions_end()
    {
        var sum = string.Join(" + ", Enumerable.Range(0, 20_000));
        var deep = string.Concat(Enumerable.Repeat("NOT (", 5_000)) + "a" + new string(')', 5_000);
        var equal = string.Join(" = ", Enumerable.Repeat("(a = b", 100)) + new string(')', 100);
        var many = $"a IN ({string.Join(", ", Enumerable.Range(0, 3_000))})";
        var others = $"a IN ({string.Join(", ", Enumerable.Range(1, 3_000))})";

        Assert.Equal(Verdict.Unsure, SqlExpressions.Compare(sum, sum + " + 1", default));
        Assert.Equal(Verdict.Unsure, SqlExpressions.Compare(deep, "a", default));
        Assert.NotEqual(Verdict.Equal, SqlExpressions.Compare(equal, equal.Replace('b', 'c'), default));
        Assert.NotEqual(Verdict.Equal, SqlExpressions.Compare(many, others, default));
    }

    private static Column Column(string name, string type) =>
        new(new Identifier(name), type[0] == '_' ? SqlType.BuiltIn(type[1..]).ToArray() : SqlType.BuiltIn(type));
}
