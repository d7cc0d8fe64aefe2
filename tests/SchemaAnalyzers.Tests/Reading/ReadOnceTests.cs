using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.Generating;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Reading.Snapshots;
using SchemaAnalyzers.Reporting;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Files;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.Reading;

/// <summary>Who does not read a text cannot parse it: the texts count how often they are read.</summary>
public sealed class ReadOnceTests
{
    private const string Schema = "CREATE TABLE public.read_once (id serial  PRIMARY KEY, name text NOT NULL);";

    private const string Context = "using Microsoft.EntityFrameworkCore;\nnamespace App;\npublic class AppDbContext : DbContext { public DbSet<ReadOnce> Rows => Set<ReadOnce>(); }\n";

    private const string Entity =
        """
        using System.ComponentModel.DataAnnotations.Schema;
        namespace App;
        [Table("read_once")]
        public class ReadOnce { [Column("id")] public int Id { get; set; } [Column("name")] public string? Name { get; set; } }
        """;

    [Fact]
    public async Task A_keystroke_reads_no_snapshot()
    {
        // Equal content is replayed once in a process, whoever asks: this one is nobody else's.
        var text = new CountedText("-- keystrokes\n" + Schema);
        var editor = new Editor(new File("/src/schema.sql", text), Context, Entity);
        Assert.NotEmpty(await editor.RunAsync());
        Assert.Equal(1, text.Reads);

        foreach (var name in new[] { "N", "Na", "Nam" })
        {
            editor.Edit(1, Entity.Replace("string? Name", $"string? {name}", StringComparison.Ordinal));
            Assert.NotEmpty(await editor.RunAsync());
        }

        Assert.Equal(1, text.Reads);
    }

    [Fact]
    public async Task A_keystroke_reads_no_baseline()
    {
        var baseline = new CountedText("SCH2004 | Test | ReadOnce.Name | public.read_once | name\n");
        var editor = new Editor(new File("/src/schema.sql", new CountedText(Schema)), Context, Entity) { Baseline = new File("/src/schema.baseline", baseline) };
        Assert.Empty(await editor.RunAsync());

        editor.Edit(1, Entity.Replace("string? Name", "string? Title", StringComparison.Ordinal));
        Assert.Equal(["SCH0009", "SCH2004"], (await editor.RunAsync()).Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        Assert.Equal(1, baseline.Reads);
    }

    [Fact]
    public async Task An_edited_snapshot_is_read_once_by_analyzer_and_generator_together()
    {
        var editor = new Editor(new File("/src/schema.sql", new CountedText(Schema)), Context, Entity);
        await editor.RunAsync();
        var edited = new CountedText(Schema.Replace("name text NOT NULL", "name text", StringComparison.Ordinal));
        editor.Edit(new File("/src/schema.sql", edited));
        Assert.Empty(await editor.RunAsync());
        Assert.Equal(1, edited.Reads);
    }

    [Fact]
    public void When_one_migration_is_edited_the_parts_of_the_others_are_not_parsed_again()
    {
        var kept = new File("/src/00001_a.sql", SourceText.From("-- +goose Up\nCREATE TABLE kept (id integer);\n-- +goose Down\nDROP TABLE kept;\n"));
        var edited = new File("/src/00002_b.sql", SourceText.From("-- +goose Up\nALTER TABLE kept ADD a integer;\n-- +goose Down\nALTER TABLE kept DROP a;\n"));
        Assert.Single(Load(kept, edited).For(null)!.Relations);
        var parsed = Parts(kept).Select(part => Known(kept, part)).ToList();
        Assert.Equal(2, parsed.Count);

        var changed = new File(edited.Path, SourceText.From("-- +goose Up\nALTER TABLE kept ADD b integer;\n-- +goose Down\nALTER TABLE kept DROP b;\n"));
        Assert.Throws<OperationCanceledException>(() => Known(changed, Parts(changed)[0]));
        Assert.Equal("b", Load(kept, changed).For(null)!.Relations[0].Columns[1].Name.Value);
        Assert.Equal(parsed, Parts(kept).Select(part => Known(kept, part)), ReferenceEqualityComparer.Instance);
    }

    /// <summary>What migrates up and what takes it back, as the tool's conventions cut the file.</summary>
    private static List<SqlSource> Parts(File file)
    {
        var set = SqlFileSet.Arrange([new SqlSource(file.Path, file.GetText().ToString())]);
        return [.. set.Sources, .. set.Reverts];
    }

    /// <summary>The script that was parsed before: parsing now would be cancelled.</summary>
    private static object Known(File file, SqlSource part) => SnapshotTexts.Parse(file.GetText(), part, new CancellationToken(canceled: true));

    private static SnapshotSet Load(params File[] files) => SnapshotSet.Load([.. files], new Options(), default);

    /// <summary>A project that analyzer and generator look at after each edit.</summary>
    private sealed class Editor(File snapshot, params string[] sources)
    {
        private CSharpCompilation _compilation = TestCompilation.Create(sources);
        private GeneratorDriver _driver = CSharpGeneratorDriver.Create([new MigrationGenerator().AsSourceGenerator()], [snapshot], optionsProvider: new Options());
        private File _snapshot = snapshot;

        public File? Baseline { get; init; }

        public async Task<IReadOnlyList<Diagnostic>> RunAsync()
        {
            _driver = _driver.RunGenerators(_compilation);
            Assert.Null(Assert.Single(_driver.GetRunResult().Results).Exception);
            var analysis = _compilation.WithAnalyzers([new SchemaDiagnosticAnalyzer()], new AnalyzerOptions(Baseline is null ? [_snapshot] : [_snapshot, Baseline], new Options()));
            return await analysis.GetAnalyzerDiagnosticsAsync();
        }

        public void Edit(int source, string text)
        {
            var tree = _compilation.SyntaxTrees[source];
            _compilation = _compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text)));
        }

        public void Edit(File snapshot)
        {
            _driver = _driver.ReplaceAdditionalText(_snapshot, snapshot);
            _snapshot = snapshot;
        }
    }

    private sealed class File(string path, SourceText text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => text;
    }

    private sealed class CountedText(string text) : SourceText
    {
        private int _reads;

        /// <summary>How often the whole text was asked for.</summary>
        public int Reads => _reads;

        public override Encoding Encoding => Encoding.UTF8;

        public override int Length => text.Length;

        public override char this[int position] => text[position];

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => text.CopyTo(sourceIndex, destination, destinationIndex, count);

        public override string ToString(TextSpan span)
        {
            Interlocked.Increment(ref _reads);
            return text.Substring(span.Start, span.Length);
        }
    }

    private sealed class Options : AnalyzerConfigOptionsProvider
    {
        private static readonly AnalyzerConfigOptions s_none = new Values([]);
        private static readonly AnalyzerConfigOptions s_snapshot = OfRole("Snapshot");
        private static readonly AnalyzerConfigOptions s_baseline = OfRole("Baseline");

        public override AnalyzerConfigOptions GlobalOptions => s_none;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => s_none;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => textFile.Path.EndsWith(".baseline", StringComparison.Ordinal) ? s_baseline : s_snapshot;

        private static Values OfRole(string role) => new(new() { ["build_metadata.AdditionalFiles.SchemaAnalyzersRole"] = role });
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => values.TryGetValue(key, out value!);
    }
}
