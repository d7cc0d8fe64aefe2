using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>Contexts of packages, whose configuration no project can see, are known but for what options decide at run time.</summary>
public sealed class PackageTests
{
    private static readonly string[] s_byOptions = ["LoginProvider", "ProviderKey", "Name", "PhoneNumber"];

    public static IEnumerable<object[]> Names() => ModelCase.Names(name => name.StartsWith("fluent-packages", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Only_what_options_decide_is_unknown(string name)
    {
        var compilation = TestCompilation.Create(ModelCase.Source(name));
        var comparison = ModelComparison.Of(ModelReader.For(compilation).AllEntities(default), EfModel.Build("Db", compilation));

        Assert.Empty(comparison.Wrong);
        Assert.NotEqual(0, comparison.Known);
        var open = comparison.Unknown.Where(line => !s_byOptions.Any(property => line.Split(' ')[0].EndsWith("." + property, StringComparison.Ordinal))).ToList();
        Assert.True(open.Count == 0, string.Join("\n", open));
    }
}
