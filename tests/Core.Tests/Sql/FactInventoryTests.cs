using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Core.Tests.Sql;

public sealed class FactInventoryTests
{
    /// <summary>The counts are those of the server's catalogs after loading each file.</summary>
    [Theory]
    [InlineData("opsconductor-after", 35, 442, 32, 36, 133, 18)]
    public void A_file_holds_what_the_server_finds_in_it(string file, int tables, int columns, int foreignKeys, int uniques, int indexes, int enums)
    {
        var database = Read.Good(FactFiles.Read(file));

        var all = database.Relations.OfType<Table>().ToList();
        Assert.Equal(
            (tables, columns, foreignKeys, uniques, indexes, enums),
            (all.Count, all.Sum(table => table.Columns.Count), all.Sum(table => table.ForeignKeys.Count), all.Sum(table => table.UniqueConstraints.Count), all.Sum(table => table.Indexes.Count), database.Types.OfType<EnumType>().Count()));
    }

    [Theory]
    [MemberData(nameof(FactFiles.Names), MemberType = typeof(FactFiles))]
    public void Every_table_column_index_and_constraint_knows_where_it_was_written(string file)
    {
        var database = Read.Good(FactFiles.Read(file));

        foreach (var table in database.Relations.OfType<Table>())
        {
            Assert.NotNull(table.Origin.Place);
            Assert.All(table.Columns, column => Assert.NotNull(column.Origin.Place));
            Assert.All(table.Indexes, index => Assert.NotNull(index.Origin.Place));
            Assert.All(table.ForeignKeys, key => Assert.NotNull(key.Origin.Place));
            Assert.All(table.UniqueConstraints, key => Assert.NotNull(key.Origin.Place));
        }
    }
}
