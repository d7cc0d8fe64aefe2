namespace SchemaAnalyzers.Tool.Tests.Migrating;

/// <summary>Real projects, built by the tool.</summary>
public sealed class MigrateTests : IDisposable
{
    private const string AddEmail = "ALTER TABLE public.\"Users\" ADD COLUMN \"Email\" text;\n";
    private const string DropEmail = "ALTER TABLE public.\"Users\" DROP COLUMN \"Email\";\n";

    private readonly ScratchProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task What_is_pending_is_shown_and_written_once()
    {
        // As an error, and in the editor's own file, the finding would end the build.
        _project.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.SCH1002.severity = error\n");

        var up = await _project.RunAsync("migrate", "preview");
        Assert.Equal((0, "Building '.' ...\n"), (up.ExitCode, up.Error));
        Assert.Contains(AddEmail, up.Output);

        var down = await _project.RunAsync("migrate", "preview", "--down");
        Assert.Contains(DropEmail, down.Output);

        var added = await _project.RunAsync("migrate", "add", "add email", "-o", "db/migrations");
        Assert.Equal((0, ""), (added.ExitCode, added.Output));
        Assert.Equal("Building '.' ...\nWrote 'db/migrations/0001_add_email.up.sql'.\nWrote 'db/migrations/0001_add_email.down.sql'.\n", added.Error);
        Assert.Equal((up.Output, down.Output), (_project.Read("db/migrations/0001_add_email.up.sql"), _project.Read("db/migrations/0001_add_email.down.sql")));

        _project.Write("schema.sql", _project.Read("schema.sql") + "\n" + up.Output);
        var nothing = await _project.RunAsync("migrate", "add", "again");
        Assert.Equal((0, "", "Building '.' ...\nNothing is pending: the schema has all that the code expects.\n"), (nothing.ExitCode, nothing.Output, nothing.Error));
        Assert.Equal(["0001_add_email.down.sql", "0001_add_email.up.sql"], _project.FilesIn("db/migrations"));
    }

    [Fact]
    public async Task The_folder_says_how_migrations_look()
    {
        _project.Write("migrations/00007_first.sql", "-- +goose Up\nCREATE TABLE t (id int);\n-- +goose Down\nDROP TABLE t;\n");
        var goose = await _project.RunAsync("migrate", "add", "email");
        Assert.Equal("Building '.' ...\nWrote './migrations/00008_email.sql'.\n", goose.Error);
        Assert.StartsWith("-- +goose Up\n", _project.Read("migrations/00008_email.sql"));

        var flyway = await _project.RunAsync("migrate", "add", "email", "-p", "SchemaMigrationStyle=flyway", "-o", "sql");
        Assert.Equal(0, flyway.ExitCode);
        Assert.Equal(["U1__email.sql", "V1__email.sql"], _project.FilesIn("sql"));

        _project.Write("Migrations/20250101000000_First.cs", """
            using Microsoft.EntityFrameworkCore.Migrations;
            namespace Shop.Data.Changes;
            public partial class First : Migration { protected override void Up(MigrationBuilder builder) { } }
            """);
        var ef = await _project.RunAsync("migrate", "add", "AddEmail", "--project", "Shop.csproj");
        Assert.Matches(@"^Building 'Shop\.csproj' \.\.\.\nWrote '\./Migrations/20\d{12}_AddEmail\.cs'\.\n$", ef.Error.Replace("Wrote 'Migrations", "Wrote './Migrations", StringComparison.Ordinal));
        var written = _project.Read("Migrations/" + _project.FilesIn("Migrations").Last());
        Assert.Contains("namespace Shop.Data.Changes\n", written);
        Assert.Contains("[DbContext(typeof(global::Shop.ShopContext))]", written);

        // It is part of the project now, and a class of that name is there.
        var again = await _project.RunAsync("migrate", "add", "AddEmail");
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("has a class of that name", again.Error);
        Assert.Equal(2, _project.FilesIn("Migrations").Count());
    }

    [Fact]
    public async Task Of_several_contexts_one_is_chosen()
    {
        _project.Write("Stock.cs", """
            using Microsoft.EntityFrameworkCore;
            namespace Shop.Stock;
            public sealed class Item { public int Id { get; set; } }
            public sealed class StockContext : DbContext { public DbSet<Item> Items => Set<Item>(); }
            """);

        var open = await _project.RunAsync("migrate", "preview");
        Assert.Equal((1, ""), (open.ExitCode, open.Output));
        Assert.EndsWith("error: Changes are pending for 'Shop.ShopContext', 'Shop.Stock.StockContext'. Choose with --context, or with --project where the name is the same.\n", open.Error);

        var chosen = await _project.RunAsync("migrate", "preview", "--context", "StockContext");
        Assert.Contains("CREATE TABLE public.\"Items\"", chosen.Output);
        Assert.DoesNotContain("Users", chosen.Output);

        var other = await _project.RunAsync("migrate", "preview", "--context", "Shop");
        Assert.Equal((0, ""), (other.ExitCode, other.Output));
        Assert.EndsWith("Nothing is pending for 'Shop'. Changes are pending for 'Shop.ShopContext', 'Shop.Stock.StockContext'.\n", other.Error);
    }

    [Fact]
    public async Task What_is_wrong_is_told_and_nothing_is_written()
    {
        var missing = await _project.RunAsync("migrate", "add", "x", "--project", "Nowhere.csproj");
        Assert.Equal((4, "error: There is no project, solution or folder 'Nowhere.csproj'.\n"), (missing.ExitCode, missing.Error));

        var name = await _project.RunAsync("migrate", "add", "../x");
        Assert.Equal((1, "error: '../x' cannot be part of a file name everywhere. Use letters, digits, spaces, '_', '-' and '.'.\n"), (name.ExitCode, name.Error));

        _project.Write("schema.sql", "CREATE TABLE (;");
        var unreadable = await _project.RunAsync("migrate", "add", "x");
        Assert.Equal(4, unreadable.ExitCode);
        Assert.Contains("The schema snapshot cannot be read. Nothing was written.\n", unreadable.Error);
        Assert.Contains("schema.sql(1,14): syntax error at or near \"(\" (42601)", unreadable.Error);

        File.Delete(_project.PathTo("schema.sql"));
        var none = await _project.RunAsync("migrate", "add", "x");
        Assert.Equal((4, "Building '.' ...\nerror: No project of '.' has a schema snapshot. 'dotnet schema pull' writes one.\n"), (none.ExitCode, none.Error));

        _project.Write("Broken.cs", "class Broken : Missing { }");
        var broken = await _project.RunAsync("migrate", "add", "x");
        Assert.Equal(1, broken.ExitCode);
        Assert.Contains("Broken.cs(1,16): error CS0246", broken.Error);
        Assert.Empty(_project.FilesIn("Migrations"));
    }
}
