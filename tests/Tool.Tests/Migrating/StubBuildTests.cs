using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Tool.Migrating;

namespace SchemaAnalyzers.Tool.Tests.Migrating;

public sealed class StubBuildTests
{
    private static readonly PendingStub s_stub = new("App.Db", "", "1\n");

    [Fact]
    public void Frameworks_that_agree_are_one()
    {
        Assert.Equal([s_stub], StubBuild.Gather(".", [Assembly("net8.0", s_stub), Assembly("net10.0", s_stub with { })]));
        Assert.Empty(StubBuild.Gather(".", [Assembly("net8.0"), Assembly("net10.0")]));
    }

    [Fact]
    public void Frameworks_that_differ_are_told()
    {
        foreach (var other in new[] { Assembly("net10.0"), Assembly("net10.0", s_stub with { Plan = "1\nu0-1:a0:\n" }) })
        {
            var error = Assert.Throws<ToolException>(() => StubBuild.Gather(".", [Assembly("net8.0", s_stub), other]));
            Assert.StartsWith("What is pending for 'App.Db' is not the same for net8.0 and net10.0. Choose with '--property TargetFramework=net8.0'", error.Message);
        }
    }

    [Fact]
    public void A_project_without_snapshot_says_nothing_beside_one_that_has_one() =>
        Assert.Equal([s_stub], StubBuild.Gather(".", [new("Domain!1", "net8.0", [], ""), Assembly("net8.0", s_stub)]));

    [Fact]
    public void No_assembly_is_no_package() =>
        Assert.Contains("uses the package", Assert.Throws<ToolException>(() => StubBuild.Gather(".", [])).Message);

    [Theory]
    [InlineData("App.Db", true)]
    [InlineData("Db", true)]
    [InlineData("b", false)]
    [InlineData("App", false)]
    public void A_context_goes_by_simple_or_full_name(string name, bool expected) => Assert.Equal(expected, s_stub.IsNamed(name));

    [Fact]
    public void A_plan_that_cannot_be_read_says_what_to_do()
    {
        Assert.Contains("too much for one migration", Assert.Throws<ToolException>(() => (s_stub with { Plan = "" }).Read()).Message);
        Assert.Contains("of another version", Assert.Throws<ToolException>(() => (s_stub with { Plan = "2\n" }).Read()).Message);
        Assert.Equal(Migration.Empty, s_stub.Read());
    }

    private static StubAssembly Assembly(string framework, params PendingStub[] stubs) => new("App!1", framework, stubs, null);
}
