using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.Reporting;

public class SnapshotSetTests
{
    [Fact]
    public void Without_an_item_there_is_no_snapshot()
    {
        var set = Load(new TestProject { OtherFiles = [new("/src/schema.sql", "CREATE TABLE t (id integer);")] });
        Assert.True(set.IsEmpty);
        Assert.Null(set.For(null));
        Assert.Empty(set.Errors);
    }

    [Theory]
    [InlineData(null, null, "a b")]
    [InlineData(2, 1, "b a")]
    [InlineData(null, 7, "b a")]
    public void Files_are_replayed_by_order_then_by_path(int? orderOfA, int? orderOfB, string expected)
    {
        var set = Load(
            new("/src/1.sql", "CREATE TABLE a (id integer);") { Order = orderOfA },
            new("/src/2.sql", "CREATE TABLE b (id integer);") { Order = orderOfB },
            new("/src/3.sql", $"ALTER TABLE {expected[0]} ADD first integer; ALTER TABLE {expected[2]} ADD second integer;"));
        Assert.Empty(set.Errors);
        var needsFirst = Load(
            new("/src/1.sql", expected == "a b" ? "CREATE TABLE a (id integer);" : "ALTER TABLE a ADD x integer;") { Order = orderOfA },
            new("/src/2.sql", expected == "a b" ? "ALTER TABLE a ADD x integer;" : "CREATE TABLE a (id integer);") { Order = orderOfB });
        Assert.Empty(needsFirst.Errors);
    }

    [Theory]
    [InlineData("ShopContext", "shop")]
    [InlineData("App.ShopContext", "shop")]
    [InlineData("App.AuditContext", "audit")]
    [InlineData("Other.AuditContext", "rest")]
    [InlineData("AuditContext", "audit")]
    [InlineData("Shop", "rest")]
    [InlineData(null, "rest")]
    public void A_context_gets_the_files_that_name_it_and_all_others_the_rest(string? context, string expected)
    {
        var set = Load(
            new("/src/shop.sql", "CREATE TABLE shop (id integer);") { DbContext = "ShopContext" },
            new("/src/audit.sql", "CREATE TABLE audit (id integer);") { DbContext = "App.AuditContext | LogContext" },
            new("/src/rest.sql", "CREATE TABLE rest (id integer);"));
        Assert.Equal(expected, Assert.Single(set.For(context)!.Relations).Name.Name.Value);
    }

    [Fact]
    public void A_context_that_no_file_names_has_none()
    {
        var set = Load(new TestSnapshot("/src/shop.sql", "CREATE TABLE shop (id integer);") { DbContext = "ShopContext" });
        Assert.False(set.IsEmpty);
        Assert.False(set.Has("AuditContext"));
        Assert.Null(set.For("AuditContext"));
        Assert.Null(set.For(null));
    }

    [Fact]
    public void What_is_pending_runs_after_the_snapshot_as_its_tool_would()
    {
        var set = Load(
            new("/src/schema.sql", "SELECT pg_catalog.set_config('search_path', '', false);\nCREATE TABLE public.a (id integer);") { Order = 5 },
            new("/src/pending/2_c.sql", "-- +goose Up\nALTER TABLE a ADD c integer;\n-- +goose Down\nALTER TABLE a DROP c;\n") { IsPending = true },
            new("/src/pending/10_d.sql", "-- +goose Up\nALTER TABLE a RENAME c TO d;\n") { IsPending = true });

        Assert.Empty(set.Errors);
        Assert.Equal(["id", "d"], Assert.Single(set.For(null)!.Relations).Columns.Select(column => column.Name.Value));
    }

    [Theory]
    [InlineData("ALTER TABLE a ADD b integer;", "42701")]
    [InlineData("ALTER TABLE x ADD b integer;", "42P01")]
    [InlineData("ALTER TABLE a ADD;", "42601")]
    public void What_cannot_run_after_the_snapshot_is_told_in_its_own_file(string sql, string state)
    {
        var error = Assert.Single(Load(new("/src/schema.sql", "CREATE TABLE a (b integer);"), new("/src/pending/1.sql", sql) { IsPending = true }).Errors);

        Assert.Equal((state, "/src/pending/1.sql"), (error.SqlState, error.Place.Path));
    }

    /// <remarks>The history gives the snapshot, not what is to come.</remarks>
    [Theory]
    [InlineData("CREATE TABLE a (id integer);", false)]
    [InlineData("CREATE TABLE a (id integer, b integer);", true)]
    public void The_snapshot_itself_is_compared_with_its_history(string history, bool isStale)
    {
        var set = Load(
            new("/src/schema.sql", "CREATE TABLE a (id integer);"),
            new("/src/db/1.sql", history) { IsMigration = true },
            new("/src/pending/2.sql", "ALTER TABLE a ADD b integer;") { IsPending = true });

        Assert.Equal(2, Assert.Single(set.For(null)!.Relations).Columns.Count);
        Assert.Equal(isStale, set.Stale.Any());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Shop")]
    public void What_is_pending_goes_to_the_only_snapshot_or_to_the_one_it_names(string? context)
    {
        TestSnapshot pending = new("/src/pending/1.sql", "CREATE TABLE b (id integer);") { IsPending = true, DbContext = context };
        TestSnapshot shop = new("/src/shop.sql", "CREATE TABLE a (id integer);") { DbContext = "Shop" };

        Assert.Equal(2, Load(shop, pending).For("Shop")!.Relations.Count);
        var both = Load(shop, new("/src/rest.sql", "CREATE TABLE c (id integer);"), pending);
        Assert.Equal((context is null ? 1 : 2, context is null ? 2 : 1), (both.For("Shop")!.Relations.Count, both.For(null)!.Relations.Count));
    }

    [Fact]
    public void An_error_silences_its_own_files_only()
    {
        var set = Load(
            new("/src/shop.sql", "CREATE TABLE shop (id integer;") { DbContext = "ShopContext" },
            new("/src/rest.sql", "CREATE TABLE rest (id integer);"));
        Assert.Equal("/src/shop.sql", Assert.Single(set.Errors).Place.Path);
        Assert.Null(set.For("ShopContext"));
        Assert.True(set.Has("ShopContext"));
        Assert.NotNull(set.For("OtherContext"));
    }

    [Fact]
    public void A_statement_that_fails_makes_only_what_hangs_on_it_uncertain()
    {
        var set = Load(new TestSnapshot("/src/schema.sql", "CREATE TABLE a (id integer REFERENCES b); CREATE TABLE c (id integer);"));
        Assert.Equal("42P01", Assert.Single(set.Errors).SqlState);
        var relations = set.For(null)!.Relations;
        Assert.Equal([true, false], relations.Select(relation => relation.Uncertainty is not null));
    }

    [Fact]
    public void Migrations_are_run_as_their_tool_runs_them()
    {
        var set = Load(
            new("/src/db/2_b.up.sql", "ALTER TABLE a ADD b integer;"),
            new("/src/db/2_b.down.sql", "ALTER TABLE a DROP b;"),
            new("/src/db/10_c.up.sql", "ALTER TABLE a ADD c integer;"),
            new("/src/db/10_c.down.sql", "ALTER TABLE a DROP c;"),
            new("/src/db/1_a.up.sql", "ALTER TABLE a ADD a integer;"),
            new("/src/db/1_a.down.sql", "ALTER TABLE a DROP a;"),
            new("/src/z_first.sql", "CREATE TABLE a (id integer);") { Order = 0 });
        Assert.Empty(set.Errors);
        Assert.Equal(["id", "a", "b", "c"], Assert.Single(set.For(null)!.Relations).Columns.Select(column => column.Name.Value));
    }

    [Theory]
    [InlineData("id integer", "id integer", 0)]
    [InlineData("id integer", "id bigint", 1)]
    [InlineData("id integer", "id integer, extra nothing", 0)]
    public void Migrations_beside_a_snapshot_are_what_it_is_checked_against(string snapshot, string history, int stale)
    {
        var set = Load(
            new("/src/schema.sql", $"CREATE TABLE a ({snapshot});"),
            new("/src/db/1.sql", $"CREATE TABLE a ({history});") { IsMigration = true });
        Assert.Equal("int4", Assert.Single(set.For(null)!.Relations[0].Columns).Type.Name.Name.Value);
        Assert.Equal(stale, set.Stale.Count());
    }

    [Fact]
    public void Migrations_alone_are_the_snapshot()
    {
        var set = Load(new TestSnapshot("/src/db/1.sql", "CREATE TABLE a (id integer);") { IsMigration = true });
        Assert.Single(set.For(null)!.Relations);
        Assert.Empty(set.Stale);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_an_error()
    {
        var error = Assert.Single(Load(Single(new Text("/src/schema.sql", null))).Errors);
        Assert.Equal(("58030", "could not read the file"), (error.SqlState, error.Message));
    }

    [Fact]
    public void A_file_that_is_too_long_is_an_error_and_is_not_parsed()
    {
        var error = Assert.Single(Load(Single(new Text("/src/schema.sql", new Endless()))).Errors);
        Assert.Equal("54000", error.SqlState);
    }

    [Fact]
    public void An_order_that_is_no_number_is_an_error()
    {
        var options = new Options(("SchemaAnalyzersRole", "Snapshot"), ("SchemaAnalyzersOrder", "first"));
        var set = SnapshotSet.Load([new Text("/src/schema.sql", SourceText.From("CREATE TABLE t (id integer);"))], options, default);
        Assert.Equal("invalid value for metadata Order: \"first\"", Assert.Single(set.Errors).Message);
    }

    [Fact]
    public void Equal_content_is_replayed_once_though_the_texts_are_recreated()
    {
        const string Sql = "CREATE TABLE replayed_once (id integer);";
        var first = Load(new TestSnapshot("/src/schema.sql", Sql)).For(null);
        Assert.NotNull(first);
        Assert.Same(first, Load(new TestSnapshot("/src/schema.sql", Sql)).For(null));
        Assert.NotSame(first, Load(new TestSnapshot("/src/schema.sql", Sql + " ")).For(null));
        Assert.NotSame(first, Load(new TestSnapshot("/src/other.sql", Sql)).For(null));
    }

    [Fact]
    public void A_cancelled_reading_is_not_remembered()
    {
        var text = new Text("/src/schema.sql", SourceText.From("CREATE TABLE cancelled (id integer);"));
        var options = new Options(("SchemaAnalyzersRole", "Snapshot"));
        Assert.ThrowsAny<OperationCanceledException>(() => SnapshotSet.Load([text], options, new CancellationToken(canceled: true)));
        Assert.NotNull(SnapshotSet.Load([text], options, default).For(null));
    }

    [Fact]
    public void Many_threads_get_one_schema()
    {
        var databases = new Schema.Database?[16];
        Parallel.For(0, databases.Length, i => databases[i] = Load(new TestSnapshot("/src/schema.sql", "CREATE TABLE shared_by_threads (id integer);")).For(null));
        Assert.Single(databases.Distinct(ReferenceEqualityComparer.Instance));
    }

    private static SnapshotSet Load(params TestSnapshot[] snapshots) => Load(new TestProject { Snapshots = snapshots });

    private static SnapshotSet Load(TestProject project) => Load(project.Open().AnalyzerOptions);

    private static SnapshotSet Load(AnalyzerOptions options) => SnapshotSet.Load(options.AdditionalFiles, options.AnalyzerConfigOptionsProvider, default);

    private static AnalyzerOptions Single(AdditionalText text) => new([text], new Options(("SchemaAnalyzersRole", "Snapshot")));

    private sealed class Text(string path, SourceText? text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText? GetText(CancellationToken cancellationToken = default) => text;
    }

    /// <summary>A text that says it is longer than any schema, and fails whoever reads it.</summary>
    private sealed class Endless : SourceText
    {
        public override Encoding? Encoding => null;

        public override int Length => int.MaxValue;

        public override char this[int position] => throw new InvalidOperationException();

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => throw new InvalidOperationException();
    }

    private sealed class Options(params (string Name, string Value)[] metadata) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Values([]);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values([]);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(metadata);

        private sealed class Values((string Name, string Value)[] metadata) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = metadata.FirstOrDefault(pair => key == "build_metadata.AdditionalFiles." + pair.Name).Value!;
                return value is not null;
            }
        }
    }
}
