using SchemaAnalyzers.House.Tests.Harness;

namespace SchemaAnalyzers.House.Tests.Architecture;

/// <summary>README.md shows what is really said, and links to what is really there.</summary>
public sealed class Readme
{
    [Fact]
    public void The_warning_it_shows_is_one_of_the_samples()
    {
        var shown = Assert.Single(Repository.Read("README.md").Split('\n'), line => line.Contains(": warning SCH", StringComparison.Ordinal));
        var message = shown[(shown.IndexOf("SCH1002: ", StringComparison.Ordinal) + "SCH1002: ".Length)..];
        Assert.Contains(message, Repository.Read("samples/OpsConductorJobs/expected.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_links_lead_somewhere() =>
        Assert.Empty(
            from part in Repository.Read("README.md").Split("](").Skip(1)
            let link = part.Split(')', '#')[0]
            where !link.Contains("://", StringComparison.Ordinal) && !File.Exists(Repository.PathTo(link))
            select link);
}
