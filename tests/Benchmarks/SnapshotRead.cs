using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Benchmarks;

/// <summary>Reading a large snapshot, beside what the same facts would cost as JSON.</summary>
[MemoryDiagnoser]
public class SnapshotRead
{
    private SqlSource _sql = null!;
    private string _json = null!;
    private SqlScript _script = null!;

    [Params(1_000, 10_000)]
    public int Tables { get; set; }

    [GlobalSetup]
    public void Write()
    {
        var tables = Enumerable.Range(0, Tables).Select(JsonTable.Create).ToArray();
        _json = JsonSerializer.Serialize(tables);
        var sql = new StringBuilder();
        foreach (var table in tables)
        {
            table.AppendTo(sql);
        }

        _sql = new("schema.sql", sql.ToString());
        _script = Parse();
        if (Replay() != Tables)
        {
            throw new InvalidOperationException("Not all tables were read.");
        }
    }

    [Benchmark(Baseline = true)]
    public int Json() => JsonSerializer.Deserialize<JsonTable[]>(_json)!.Length;

    [Benchmark]
    public SqlScript Parse() => SchemaReader.Parse(_sql, CancellationToken.None);

    [Benchmark]
    public int Replay() => SchemaReader.Replay([_script], CancellationToken.None).Database.Relations.Count;

    [Benchmark]
    public int ParseAndReplay() => SchemaReader.Replay([Parse()], CancellationToken.None).Database.Relations.Count;
}
