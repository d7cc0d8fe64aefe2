using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Replay;

namespace SchemaAnalyzers.Benchmarks;

/// <summary>
/// Reading a schema of 12 columns a table. The measure is what a snapshot in a data format would cost: <see cref="Json"/> makes plain records of
/// the same facts, <see cref="JsonPass"/> only looks at each token of them.
/// </summary>
[MemoryDiagnoser]
public class SnapshotRead
{
    private SqlSource _sql = null!;
    private string _json = null!;
    private byte[] _utf8 = null!;
    private SqlScript _script = null!;
    private ReplayRun _replayed = null!;
    private Database _database = null!;
    private Database _other = null!;

    [Params(1_000, 10_000)]
    public int Tables { get; set; }

    [GlobalSetup]
    public void Write()
    {
        var tables = Enumerable.Range(0, Tables).Select(JsonTable.Create).ToArray();
        _json = JsonSerializer.Serialize(tables);
        _utf8 = Encoding.UTF8.GetBytes(_json);
        var sql = new StringBuilder();
        foreach (var table in tables)
        {
            table.AppendTo(sql);
        }

        _sql = new("schema.sql", sql.ToString());
        _script = Parse();
        _replayed = new ReplayRun([_script], CancellationToken.None);
        _replayed.Finish();
        _database = Replay();
        _other = ParseAndReplay();
        if (_database.Relations.Count != Tables || _database.Relations.Sum(table => table.Columns.Count) != Tables * tables[0].Columns.Length || !Compare())
        {
            throw new InvalidOperationException("Not all was read.");
        }

        WriteMemoryHeld();
    }

    [Benchmark(Baseline = true)]
    public int Json() => JsonSerializer.Deserialize<JsonTable[]>(_json)!.Length;

    [Benchmark]
    public int JsonPass()
    {
        var tokens = 0;
        for (var reader = new Utf8JsonReader(_utf8); reader.Read();)
        {
            tokens++;
        }

        return tokens;
    }

    [Benchmark]
    public SqlScript Parse() => SchemaReader.Parse(_sql, CancellationToken.None);

    [Benchmark]
    public Database Replay() => SchemaReader.Replay([_script], CancellationToken.None).Database;

    /// <summary>The last part of <see cref="Replay"/>.</summary>
    [Benchmark]
    public Database Freeze() => _replayed.Freeze();

    [Benchmark]
    public Database ParseAndReplay() => SchemaReader.Replay([Parse()], CancellationToken.None).Database;

    /// <summary>With the arrangement of the files, as the analyzer reads them.</summary>
    [Benchmark]
    public Database Files() => SchemaFiles.Read([_sql], CancellationToken.None).Database;

    /// <summary>Two equal schemas of different texts, as the generator compares them when a text was edited.</summary>
    [Benchmark]
    public bool Compare() => _database.Equals(_other);

    /// <summary>What stays in memory while a snapshot is known: the limit is 150 MB for 10,000 tables.</summary>
    private void WriteMemoryHeld()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var script = Parse();
        var database = SchemaReader.Replay([script], CancellationToken.None).Database;
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(script);
        GC.KeepAlive(database);
        Console.WriteLine($"// {Tables} tables, {_sql.Text.Length / 1e6:0.0} million characters: statements and schema hold {held / 1e6:0.0} MB.");
    }
}
