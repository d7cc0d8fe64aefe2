using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Core.Tests.Writing;

public sealed class SqlQuoteTests
{
    [Theory]
    [InlineData("plain_1", "plain_1")]
    [InlineData("Upper", "\"Upper\"")]
    [InlineData("1st", "\"1st\"")]
    [InlineData("", "\"\"")]
    [InlineData("user", "\"user\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("back\\slash", "\"back\\slash\"")]
    [InlineData("line\nbreak\\\"", "U&\"line\\000Abreak\\\\\"\"\"")]
    [InlineData("right\u202eleft", "U&\"right\\202Eleft\"")]
    [InlineData("größe", "\"größe\"")]
    public void Identifiers(string name, string expected) => Assert.Equal(expected, SqlQuote.Identifier(new Identifier(name)));

    [Theory]
    [InlineData("it's", "'it''s'")]
    [InlineData("a\\b", "E'a\\\\b'")]
    [InlineData("a\r\n\tb'", "E'a\\r\\n\\tb'''")]
    [InlineData("\u2028", "E'\\u2028'")]
    public void Literals(string text, string expected) => Assert.Equal(expected, SqlQuote.Literal(text));

    public static TheoryData<SqlType, string> Types => new()
    {
        { SqlType.BuiltIn("int4"), "integer" },
        { SqlType.BuiltIn("varchar", "20").ToArray(), "character varying(20)[]" },
        { SqlType.BuiltIn("timestamptz", "3"), "timestamp(3) with time zone" },
        { SqlType.BuiltIn("numeric", "10", "2"), "numeric(10,2)" },
        { SqlType.BuiltIn("bpchar"), "bpchar" },
        { SqlType.BuiltIn("bpchar", "1"), "character(1)" },
        { SqlType.BuiltIn("bit"), "\"bit\"" },
        { SqlType.BuiltIn("bit", "1"), "bit(1)" },
        { SqlType.BuiltIn("json"), "json" },
        { SqlType.BuiltIn("char"), "\"char\"" },
        { SqlType.BuiltIn("interval", "2") with { Fields = "DAY TO SECOND" }, "interval day to second(2)" },
        { SqlType.BuiltIn("interval") with { Fields = "YEAR" }, "interval year" },
        { new SqlType(new QualifiedName("Ext", "geometry"), new[] { "Point", "4326" }), "\"Ext\".geometry(Point,4326)" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void Types_are_written_for_the_server_to_read(SqlType type, string expected) => Assert.Equal(expected, SqlQuote.Type(type));
}
