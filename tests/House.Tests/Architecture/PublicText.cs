using System.Text.RegularExpressions;
using SchemaAnalyzers.House.Tests.Harness;

namespace SchemaAnalyzers.House.Tests.Architecture;

/// <summary>What is checked in works for everybody: it names no directory of one machine and no host of one network.</summary>
public sealed partial class PublicText
{
    [Fact]
    public void No_file_names_a_directory_of_one_machine() => AssertNone(MachinePath());

    [Fact]
    public void No_file_names_a_private_host() => AssertNone(PrivateHost());

    [Theory]
    [InlineData("see /home/alice/src", "/home/alice/")]
    [InlineData("""C:\Users\alice\x""", """C:\Users\alice\""")]
    public void Machine_paths_are_recognised(string text, string found) => Assert.Equal(found, MachinePath().Match(text).Value);

    [Theory]
    [InlineData("https://packages.example.internal/v3", "https://packages.example.internal")]
    [InlineData("http://registry:8080/x", "http://registry:8080")]
    [InlineData("https://www.postgresql.org/docs", "")]
    [InlineData("http://localhost:5000/", "")]
    public void Private_hosts_are_recognised(string text, string found) => Assert.Equal(found, PrivateHost().Match(text).Value);

    private static void AssertNone(Regex pattern) =>
        Assert.Empty(
            from path in Repository.Files
            where !path.EndsWith("/PublicText.cs", StringComparison.Ordinal)
            from match in pattern.Matches(Repository.Read(path))
            select $"{path}: {match.Value}");

    [GeneratedRegex("""(?<![\w.])/(home|Users)/[A-Za-z]\w*/|(?<![\w./])/(root|work)/|[A-Z]:\\Users\\\w+\\""")]
    private static partial Regex MachinePath();

    // One label, an address, or a domain that only a private network knows.
    [GeneratedRegex("""https?://(?!localhost\b|127\.0\.0\.1\b)(\d+(\.\d+){3}|[\w-]+(?![\w.-])|[\w.-]+\.(internal|local|lan|corp|intranet)\b)(:\d+)?""")]
    private static partial Regex PrivateHost();
}
