using FsCheck;
using FsCheck.Fluent;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Rules.Baselines;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Core.Tests.Rules;

public sealed class BaselineTests
{
    [Fact]
    public void Every_line_comes_back_whatever_the_names_hold() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((first, second) => AssertComesBack(first.Get, second.Get)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(" a ", "#")]
    [InlineData("a|b", "a\\")]
    [InlineData("a\r\nSCH1002 | x", "\u2028\u0085\u202e\ufeff\t")]
    [InlineData("\ud800", "a\udc00\U0001F600")]
    [InlineData("\\u0041", "")]
    [InlineData("<<<<<<<", "=======")]
    public void Hostile_names_come_back(string first, string second) => AssertComesBack(first, second);

    [Fact]
    public void It_is_sorted_and_has_each_line_once_and_merges_line_by_line()
    {
        var text = BaselineWriter.Write([Line("b"), Line("a"), Line("b")]);
        var lines = text.Split('\n');
        Assert.Equal(["SCH1001 | Shop | a | public.t", "SCH1001 | Shop | b | public.t", ""], lines.SkipWhile(line => line.StartsWith('#')));
        Assert.Equal(text, BaselineWriter.Write(Baseline.Read("x", text.Replace("\n", "\r\n", StringComparison.Ordinal)).Entries.Select(entry => entry.Line)));
    }

    [Theory]
    [InlineData("SCH9999 | Shop | User", "there is no rule 'SCH9999'. Remove the line, or correct the id at its beginning.")]
    [InlineData("nonsense", "there is no rule 'nonsense'. Remove the line, or correct the id at its beginning.")]
    [InlineData("SCH1001 | Shop | User", "it has 3 fields, and one of SCH1001 has 4. Remove the line, and run 'dotnet schema baseline' again.")]
    [InlineData("SCH1001 | Shop | User | public.t | x", "it has 5 fields, and one of SCH1001 has 4. Remove the line, and run 'dotnet schema baseline' again.")]
    [InlineData("SCH1001 | Shop | Us\\er | public.t", @"a backslash begins none of '\\', '\|' and '\u0000'. Write it twice.")]
    [InlineData("SCH1001 | Shop | User | public.t\\", @"a backslash begins none of '\\', '\|' and '\u0000'. Write it twice.")]
    [InlineData("SCH1001 | Shop | User | \\u00", @"a backslash begins none of '\\', '\|' and '\u0000'. Write it twice.")]
    [InlineData("SCH0002 | Shop | syntax error | 42601 | ", "SCH0002 cannot be accepted. Remove the line, and repair what it is about.")]
    [InlineData("=======", "it is left from a merge. Keep the lines of both sides, and remove this one.")]
    public void A_line_that_cannot_be_read_is_told_with_its_place_and_what_to_do(string line, string expected)
    {
        var problem = Assert.Single(Baseline.Read("s.baseline", "# comment\r\n\r\n  " + line + "\r\nSCH1001 | Shop | User | public.t\r\n").Problems);
        Assert.Equal("Cannot read this line of the baseline: " + expected, problem.Message);
        Assert.Equal(("s.baseline", 2), (problem.Place.Path, problem.Place.Line));
    }

    [Fact]
    public void It_accepts_what_differs_in_values_and_no_other()
    {
        var baseline = Baseline.Read("x", "sch4002 | Anybody | idx_users | public.users");
        Assert.True(baseline.Accepts(Style("idx_users", "122")));
        Assert.True(baseline.Accepts(Style("idx_users", "123")));
        Assert.False(baseline.Accepts(Style("idx_user", "122")));

        static Finding Style(string index, string count) => new(RuleCatalog.IndexStyleInconsistent, default, new(index, "public.users", "prefix 'idx_'", count, "133", "public", "prefix 'ix_'"));
    }

    [Fact]
    public void Every_rule_that_can_be_accepted_says_what_its_findings_are_about() =>
        Assert.All(RuleCatalog.All.Where(rule => rule.CanBeAccepted), rule =>
        {
            Assert.InRange(rule.SubjectCount, 1, 5);
            Assert.All(rule.Subject, position => Assert.Contains($"{{{position}}}", rule.MessageFormat));
        });

    private static BaselineLine Line(string entity) => new("SCH1001", "Shop", new(entity, "public.t"));

    private static void AssertComesBack(string first, string second)
    {
        var line = new BaselineLine("SCH1001", second + first, new(first, second));
        var read = Baseline.Read("x", "SCH1001 | a | b | c\n" + line + "\n");
        Assert.Empty(read.Problems);
        Assert.Equal(line, read.Entries[1].Line);
        Assert.DoesNotContain(line.ToString(), char.IsControl);
        Assert.Equal(line.ToString(), System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(line.ToString())));
    }
}
