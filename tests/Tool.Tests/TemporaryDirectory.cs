namespace SchemaAnalyzers.Tool.Tests;

internal sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("schema-analyzers-").FullName;

    public IEnumerable<string?> Files => Directory.GetFiles(Path).Select(System.IO.Path.GetFileName);

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
