using SchemaAnalyzers.Tool.Output;

namespace SchemaAnalyzers.Tool.Tests.Migrating;

public sealed class NewFilesTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void All_are_written_into_a_new_folder()
    {
        var paths = NewFiles.Write(_directory.File("a/b"), [("1.sql", "x"), ("2.sql", "é")]);

        Assert.Equal([_directory.File("a/b/1.sql"), _directory.File("a/b/2.sql")], paths);
        Assert.Equal(["x", "é"], paths.Select(File.ReadAllText));
        Assert.Equal(2, Directory.GetFileSystemEntries(_directory.File("a/b")).Length);
    }

    [Fact]
    public void One_that_is_there_keeps_all_others_from_being_written()
    {
        File.WriteAllText(_directory.File("2.sql"), "old");

        var error = Assert.Throws<ToolException>(() => NewFiles.Write(_directory.Path, [("1.sql", "x"), ("2.sql", "y")]));

        Assert.Equal((1, $"'{_directory.File("2.sql")}' is there already. Nothing was written."), (error.ExitCode, error.Message));
        Assert.Equal(["2.sql"], _directory.Files);
        Assert.Equal("old", File.ReadAllText(_directory.File("2.sql")));
    }

    [Fact]
    public void One_that_cannot_be_written_takes_the_others_and_the_folder_with_it()
    {
        var error = Assert.Throws<ToolException>(() => NewFiles.Write(_directory.File("a/b"), [("1.sql", "x"), (new string('n', 300), "y")]));

        Assert.EndsWith("Nothing was written.", error.Message);
        Assert.Empty(Directory.GetFileSystemEntries(_directory.Path));
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_told()
    {
        File.WriteAllText(_directory.File("a"), "");

        Assert.Throws<ToolException>(() => NewFiles.Write(_directory.File("a"), [("1.sql", "x")]));
    }
}
