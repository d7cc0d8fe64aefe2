using System.Globalization;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>Which models by chance are tried: <c>RANDOM_MODELS</c> says how many, or which: <c>281..300</c>.</summary>
internal static class RandomSeeds
{
    public static IReadOnlyList<int> Of(int usually)
    {
        var asked = (Environment.GetEnvironmentVariable("RANDOM_MODELS") ?? "").Split("..");
        var numbers = asked.Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : TestDepth.Of(usually)).ToArray();
        return numbers.Length == 2 ? [.. Enumerable.Range(numbers[0], numbers[1] - numbers[0])] : [.. Enumerable.Range(0, numbers[0])];
    }
}
