using BenchmarkDotNet.Attributes;
using SchemaAnalyzers.Core.Tests.Sql;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Benchmarks;

/// <summary>Scripts that are small to write and could be without end to read: none should take a second.</summary>
[MemoryDiagnoser]
public class Bombs
{
    private string[] _scripts = [];

    [ParamsSource(nameof(Kinds))]
    public string Kind { get; set; } = "";

    public static IEnumerable<string> Kinds => ReplayBombs.All().Select(bomb => bomb.Kind);

    [GlobalSetup]
    public void Write() => _scripts = ReplayBombs.All().First(bomb => bomb.Kind == Kind).Scripts;

    [Benchmark]
    public int Read() => SchemaReader.Replay(_scripts.Select((text, i) => SchemaReader.Parse(new SqlSource($"{i}.sql", text), default)), default).Errors.Count;
}
