using SchemaAnalyzers.Rules.Types;

namespace SchemaAnalyzers.Core.Tests.Rules;

public sealed class PatternShapeTests
{
    [Theory]
    [InlineData("[A-Z]{3}", "^[A-Z][A-Z]{2}$")]
    [InlineData(@"\d{5}(?:)", null)]
    [InlineData(@"^\d+$", "^[0-9][0-9]*$")]
    [InlineData(@"[\w.-]+@[a-z]+\.com", @"^[-.\w]+@[a-z]+[.]com$")]
    [InlineData("a|b", null)]
    [InlineData("a{2", null)]
    [InlineData("a+?", null)]
    [InlineData("[", null)]
    [InlineData("\\", null)]
    [InlineData("", "^$")]
    public void Spellings_of_one_pattern_have_one_shape(string attribute, string? check)
    {
        var shape = PatternShape.Of(attribute, isWhole: true);

        Assert.Equal(check is null ? null : PatternShape.Of(check, isWhole: false), shape);
    }

    [Theory]
    [InlineData("[A-Z]{3}", "[A-Z]{3}")]
    [InlineData("[A-Z]{3}", "^[A-Z]{3}")]
    [InlineData("[A-Z]{3}", "^[A-Z]{4}$")]
    [InlineData("[^A-Z]+", "^[A-Z]+$")]
    [InlineData(@"a\.b", "^a.b$")]
    public void Other_patterns_have_another(string attribute, string check) =>
        Assert.NotEqual(PatternShape.Of(check, isWhole: false), PatternShape.Of(attribute, isWhole: true));
}
