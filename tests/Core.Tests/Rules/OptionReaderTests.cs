using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.Core.Tests.Rules;

public class OptionReaderTests
{
    [Fact]
    public void Nothing_set_is_the_default() => Assert.Equal(RuleOptions.Default, Read().Options);

    [Theory]
    [InlineData("false", false)]
    [InlineData(" TRUE ", true)]
    public void Values_are_read_in_any_case(string value, bool expected) =>
        Assert.Equal(expected, Read(("schema_analyzers.triggers_supply_columns", value)).Options.TriggersSupplyColumns);

    [Fact]
    public void Every_naming_convention_can_be_chosen() =>
        Assert.All(NamingConvention.All, convention =>
            Assert.Same(convention, Read(("schema_analyzers.naming_convention", convention.Option)).Options.NamingConvention));

    [Fact]
    public void Every_value_of_every_option_is_valid_and_the_first_is_the_default() =>
        Assert.All(KnownOption.All.Where(option => option.Form is null), option =>
        {
            Assert.All(option.Values, value => Assert.Empty(Read((option.Key, value)).Problems));
            Assert.Equal(RuleOptions.Default, Read((option.Key, option.Values[0])).Options);
        });

    [Fact]
    public void Methods_that_are_vouched_for_are_read() =>
        Assert.Equal(["Log.Use*", "*.AddAuditing"], Read(("schema_analyzers.harmless_configuration", "Log.Use*, *.AddAuditing")).Options.HarmlessConfiguration.Select(glob => glob.Pattern));

    [Fact]
    public void Every_line_of_the_template_is_valid_and_it_has_every_option_and_every_rule()
    {
        var lines = OptionTemplate.Write().Split('\n').Where(line => line.StartsWith('#') && !line.StartsWith("# ", StringComparison.Ordinal)).Select(line => line[1..].Split(" = ", 2)).ToList();
        Assert.Equal(KnownOption.All.Select(option => option.Key).Concat(RuleCatalog.All.Select(rule => $"dotnet_diagnostic.{rule.Id}.severity")), lines.Select(line => line[0]));
        Assert.Empty(Read([.. lines.Select(line => (line[0], line[1]))]).Problems);
        Assert.All(KnownOption.All, option => Assert.True(option.Form is null == option.Example is null, option.Key));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("citext = text", "citext=text")]
    [InlineData("citext=varchar , public.email = Character Varying, jsonb=json", "citext=varchar email=varchar jsonb=json")]
    public void Pairs_of_types_are_read(string value, string expected)
    {
        var reading = Read(("schema_analyzers.equivalent_types", value));
        Assert.Empty(reading.Problems);
        Assert.Equal(expected, string.Join(" ", reading.Options.EquivalentTypes.Select(pair => $"{pair.One}={pair.Other}")));
    }

    [Theory]
    [InlineData("schema_analyzers.equivalent_types", "citext", "has the unknown value 'citext'. Write pairs 'type = type', separated by commas")]
    [InlineData("schema_analyzers.equivalent_types", "citext = text, = x", "has the unknown value '= x'. Write pairs 'type = type', separated by commas")]
    [InlineData("schema_analyzers.harmless_configuration", "UseEventLog", "has the unknown value 'UseEventLog'. Write names 'Type.Method' with '*' for any characters, separated by commas")]
    [InlineData("schema_analyzers.harmless_configuration", "Log.Use*, Shop.Log.UseEventLog", "has the unknown value 'Shop.Log.UseEventLog'. Write names 'Type.Method' with '*' for any characters, separated by commas")]
    [InlineData("schema_analyzers.harmless_configuration", "*.", "has the unknown value '*.'. Write names 'Type.Method' with '*' for any characters, separated by commas")]
    [InlineData("schema_analyzers.string_length", "error", "has the unknown value 'error'. Write one of 'info', 'warning'")]
    [InlineData("schema_analyzers.trigger_supply_columns", "true", "is not known. Write 'schema_analyzers.triggers_supply_columns' or remove it")]
    [InlineData("schema_analyzers.colour", "red", "is not known. Remove it")]
    [InlineData("schema_analyzers.triggers_supply_columns", "flase", "has the unknown value 'flase'. Write 'false'")]
    [InlineData("schema_analyzers.triggers_supply_columns", "sometimes", "has the unknown value 'sometimes'. Write one of 'true', 'false'")]
    [InlineData("schema_analyzers.naming_convention", "snakecase", "has the unknown value 'snakecase'. Write 'snake_case'")]
    public void What_is_not_valid_is_told_with_the_nearest_that_is(string key, string value, string expected)
    {
        var reading = Read((key, value));
        var problem = Assert.Single(reading.Problems);
        Assert.Equal((key, expected), (problem.Key, $"{problem.Fact}. {problem.Remedy}"));
        Assert.Equal(RuleOptions.Default, reading.Options);
    }

    [Fact]
    public void Options_of_others_are_passed_over() =>
        Assert.Empty(Read(("dotnet_diagnostic.sch1002.severity", "error"), ("schema_analyzer.x", "1"), ("build_property.RootNamespace", "X")).Problems);

    private static OptionReading Read(params (string Key, string Value)[] options) =>
        OptionReader.Read(options.Select(option => KeyValuePair.Create(option.Key, option.Value)));
}
