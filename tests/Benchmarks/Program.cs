using BenchmarkDotNet.Running;
using SchemaAnalyzers.Benchmarks;

if (args is ["rules"])
{
    RuleProfile.Print();
    return;
}

// In this process: a benchmark that BenchmarkDotNet builds on its own would need the repository's build files a second time.
// Quick looks: --job Dry (one run), --job Short (three).
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. args, "--inProcess"]);
