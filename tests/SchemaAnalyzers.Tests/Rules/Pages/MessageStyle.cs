using System.Text.RegularExpressions;

namespace SchemaAnalyzers.Tests.Rules.Pages;

/// <summary>What every message must look like, whatever its arguments.</summary>
internal static class MessageStyle
{
    // Names are up to 63 bytes each; a message of ordinary names fits one line of a terminal or two.
    private const int Longest = 200;

    public static void Assert(string message)
    {
        Xunit.Assert.True(message.Length <= Longest, $"{message.Length} characters: {message}");
        Xunit.Assert.DoesNotMatch(@"\{\d|\s\s|\n", message);
        Xunit.Assert.True(message.Count(c => c == '\'') % 2 == 0, $"Quotes are not balanced: {message}");
        Xunit.Assert.True(message.Count(c => c == '"') % 2 == 0, $"Quotes are not balanced: {message}");
        Xunit.Assert.DoesNotMatch(@"''|\.\.|\?\.|\s[.,:?]", message);
        // As compilers do: one sentence goes without its full stop, several have theirs.
        var isSeveral = Regex.IsMatch(message, @"\. [A-Z]");
        Xunit.Assert.True(isSeveral == message[^1] is '.' or '?', $"The final punctuation is wrong: {message}");
    }
}
