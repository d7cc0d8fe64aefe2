using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>EF Core decides what a model means: every Known fact must be EF's, and only configuration that is not read may be Unknown.</summary>
public sealed class OracleTests
{
    public static IEnumerable<object[]> Conventions() => ModelCase.Names(name => !name.StartsWith("fluent", StringComparison.Ordinal));

    public static IEnumerable<object[]> Fluent() => ModelCase.Names(name => name.StartsWith("fluent", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Conventions))]
    public void Attributes_and_conventions_are_read_in_full(string name)
    {
        var comparison = Compare(name);

        Assert.True(comparison.Wrong.Count == 0, "wrong:\n" + string.Join("\n", comparison.Wrong));
        Assert.True(comparison.Unknown.Count == 0, "unknown:\n" + string.Join("\n", comparison.Unknown));
        Assert.True(comparison.Known > 0);
    }

    [Theory]
    [MemberData(nameof(Fluent))]
    public void What_the_fluent_api_touches_is_unknown_or_right(string name)
    {
        var comparison = Compare(name);

        Assert.True(comparison.Wrong.Count == 0, "wrong:\n" + string.Join("\n", comparison.Wrong));
    }

    private static ModelComparison Compare(string name)
    {
        var compilation = TestCompilation.Create(ModelCase.Source(name));
        return ModelComparison.Of(ModelReader.For(compilation).AllEntities(default), EfModel.Of(ModelCase.Source(name)));
    }
}
