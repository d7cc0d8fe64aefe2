using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace SchemaAnalyzers.Tests.Harness;

/// <summary>The harness passes what is right and fails what is wrong.</summary>
public class HarnessTests
{
    private const string TwoFindings = "class [|one|] { } class {|TEST1:two|} { } class Three { }";

    private static readonly TestProject s_project = TestProject.Of(null, TwoFindings, "class [|four|] { }");

    [Fact]
    public void Marks_are_taken_out_and_found()
    {
        var markup = Markup.Parse("a [|b {|X1:c|}|] int[] d = e[0];");
        Assert.Equal("a b c int[] d = e[0];", markup.Text);
        Assert.Equal(["X1 c", " b c"], markup.Spans.Select(mark => $"{mark.Id} {markup.Text.Substring(mark.Span.Start, mark.Span.Length)}"));
    }

    [Fact]
    public void An_open_mark_is_an_error() => Assert.Throws<FormatException>(() => Markup.Parse("[|a"));

    [Fact]
    public async Task Exact_spans_and_messages_pass() =>
        await AnalyzerVerifier.VerifyMessagesAsync(s_project, "TEST1", new CapitalAnalyzer(), "Name 'one'", "Name 'two'", "Name 'four'");

    [Theory]
    [InlineData("class one { }")]
    [InlineData("class [|One|] { }")]
    [InlineData("class o[|ne|] { }")]
    [InlineData("class {|OTHER:one|} { }")]
    [InlineData("class [|one|]")]
    public async Task A_missing_superfluous_or_displaced_mark_and_broken_code_fail(string source) =>
        await FailsAsync(() => AnalyzerVerifier.VerifyAsync(TestProject.Of(null, source), "TEST1", new CapitalAnalyzer()));

    [Theory]
    [InlineData(CapitalAnalyzer.Flaw.Throws)]
    [InlineData(CapitalAnalyzer.Flaw.NotLocal)]
    [InlineData(CapitalAnalyzer.Flaw.Unstable)]
    internal async Task A_flawed_analyzer_fails(CapitalAnalyzer.Flaw flaw) =>
        await FailsAsync(() => AnalyzerVerifier.VerifyAsync(s_project, "TEST1", new CapitalAnalyzer(flaw)));

    [Fact]
    public async Task A_right_fix_passes() =>
        await Fix(CapitalFix.Flaw.None).VerifyAsync(s_project, "class One { } class Two { } class Three { }", "class Four { }");

    [Fact]
    public async Task Another_result_than_expected_fails() =>
        await FailsAsync(() => Fix(CapitalFix.Flaw.None).VerifyAsync(s_project, "class One { } class two { } class Three { }", "class Four { }"));

    [Theory]
    [InlineData(CapitalFix.Flaw.ChangesNothing)]
    [InlineData(CapitalFix.Flaw.DoesNotCompile)]
    [InlineData(CapitalFix.Flaw.DoesNotHelp)]
    internal async Task A_flawed_fix_fails(CapitalFix.Flaw flaw) =>
        await FailsAsync(() => Fix(flaw).VerifyAsync(s_project, "class One { } class Two { } class Three { }", "class Four { }"));

    [Fact]
    public async Task Configured_severity_and_options_reach_the_analyzer()
    {
        var project = s_project with { EditorConfig = "[1.cs]\ndotnet_diagnostic.TEST1.severity = none\n" };
        var diagnostics = await AnalyzerRun.OfAsync(project.WithOption("dotnet_diagnostic.TEST1.severity", "error").Open(), new CapitalAnalyzer());
        Assert.Equal([DiagnosticSeverity.Error, DiagnosticSeverity.Error], diagnostics.Select(diagnostic => diagnostic.Severity));
    }

    private static FixVerifier Fix(CapitalFix.Flaw flaw) => new(new CapitalAnalyzer(), new CapitalFix(flaw), "TEST1");

    private static async Task FailsAsync(Func<Task> action) =>
        Assert.IsAssignableFrom<XunitException>(await Record.ExceptionAsync(action));
}
