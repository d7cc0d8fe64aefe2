using System.Globalization;
using System.Text.RegularExpressions;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.Core.Tests.Rules;

public class RuleCatalogTests
{
    public static TheoryData<string> Ids => new(RuleCatalog.All.Select(rule => rule.Id));

    [Fact]
    public void Lists_every_rule_once_in_order_of_id()
    {
        var all = typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract);
        Assert.Equal(all.Select(type => type.Name).Order(StringComparer.Ordinal), RuleCatalog.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));
        Assert.Equal(RuleCatalog.All.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal), RuleCatalog.All.Select(rule => rule.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Texts_are_in_style(string id)
    {
        var rule = RuleCatalog.All.Single(rule => rule.Id == id);
        Assert.Matches("^SCH[0-9]{4}$", rule.Id);
        Assert.Matches(@"^[A-Z].*[^.!?]$", rule.Title);
        Assert.NotEqual(rule.Title, rule.MessageFormat);
        var placeholders = Regex.Matches(rule.MessageFormat, @"\{(\d+)\}").Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(Enumerable.Range(0, placeholders.Max() + 1), placeholders.Distinct().Order());
        Assert.Equal(0, rule.MessageFormat.Count(c => c == '\'') % 2);
        Assert.DoesNotContain('\n', rule.MessageFormat);
    }
}
