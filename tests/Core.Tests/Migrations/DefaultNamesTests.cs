using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Core.Tests.Migrations;

/// <summary>The names that PostgreSQL 15 gave to serial columns and their keys.</summary>
public sealed class DefaultNamesTests
{
    [Theory]
    [InlineData("users", 1, "id", 1, "users_id_seq")]
    [InlineData("t", 63, "id", 1, "tttttttttttttttttttttttttttttttttttttttttttttttttttttttt_id_seq")]
    [InlineData("users", 1, "c", 63, "users_ccccccccccccccccccccccccccccccccccccccccccccccccccccc_seq")]
    [InlineData("t", 40, "c", 40, "ttttttttttttttttttttttttttttt_ccccccccccccccccccccccccccccc_seq")]
    [InlineData("é", 31, "ß", 31, "éééééééééééééé_ßßßßßßßßßßßßßß_seq")]
    [InlineData("u", 59, "😀", 9, "uuuuuuuuuuuuuuuuuuuuuuuuuuuuu_😀😀😀😀😀😀😀_seq")]
    public void Sequences(string table, int tableTimes, string column, int columnTimes, string expected) =>
        Assert.Equal(expected, DefaultNames.Sequence(Repeat(table, tableTimes), Repeat(column, columnTimes)).Value);

    [Theory]
    [InlineData("users", 1, "users_pkey")]
    [InlineData("t", 63, "tttttttttttttttttttttttttttttttttttttttttttttttttttttttttt_pkey")]
    [InlineData("é", 31, "ééééééééééééééééééééééééééééé_pkey")]
    public void Primary_keys(string table, int times, string expected) =>
        Assert.Equal(expected, DefaultNames.PrimaryKey(Repeat(table, times)).Value);

    private static Identifier Repeat(string text, int times) => new(string.Concat(Enumerable.Repeat(text, times)));
}
