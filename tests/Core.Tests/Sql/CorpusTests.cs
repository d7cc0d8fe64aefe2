namespace SchemaAnalyzers.Core.Tests.Sql;

/// <summary>Scripts for each clause of the grammar. What a server holds after each of them stands beside it; Npgsql.Tests asks a server again.</summary>
public sealed class CorpusTests
{
    [Theory]
    [MemberData(nameof(Corpus.Names), MemberType = typeof(Corpus))]
    public void The_reader_holds_what_the_server_holds(string name) =>
        Assert.Equal(Corpus.Expected(name), Inventory.Of(Read.Good(Corpus.Script(name))));

    [Theory]
    [MemberData(nameof(Corpus.Names), MemberType = typeof(Corpus))]
    public void Line_ends_of_Windows_and_a_byte_order_mark_change_nothing(string name)
    {
        var windows = "\uFEFF" + Corpus.Script(name).Replace("\n", "\r\n", StringComparison.Ordinal);

        Assert.Equal(Corpus.Expected(name), Inventory.Of(Read.Good(windows)));
    }

    [Theory]
    [MemberData(nameof(Corpus.Names), MemberType = typeof(Corpus))]
    public void What_was_read_and_written_is_read_as_the_same(string name)
    {
        var database = Read.Good(Corpus.Script(name));
        var written = SchemaAnalyzers.Sql.SchemaWriter.Write(database);

        Assert.Equal(written, SchemaAnalyzers.Sql.SchemaWriter.Write(Read.Good(written)));
    }
}
