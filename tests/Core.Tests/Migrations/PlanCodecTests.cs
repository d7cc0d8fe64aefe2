using FsCheck;
using FsCheck.Fluent;
using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Core.Tests.Migrations;

public sealed class PlanCodecTests
{
    [Fact]
    public void Any_text_comes_back() => Prop.ForAll<string[], int>((texts, seed) =>
    {
        var migration = new Migration(Steps(texts, seed), Steps(texts, seed + 1));
        return PlanCodec.Decode(PlanCodec.Encode(migration)!).Equals(migration);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("2\n")]
    [InlineData("1\nx0-1:a0:\n")]
    [InlineData("1\nu9-1:a0:\n")]
    [InlineData("1\nu0-5:a0:\n")]
    [InlineData("1\nu0z1:a0:\n")]
    [InlineData("1\nu0-1:a0:")]
    [InlineData("1\nu0-99999999999:a0:\n")]
    [InlineData("1\nu0-1")]
    public void What_is_none_is_refused(string text) => Assert.Throws<FormatException>(() => PlanCodec.Decode(text));

    [Fact]
    public void What_is_too_long_is_not_kept() =>
        Assert.Null(PlanCodec.Encode(new(new(MigrationStep.Statement(new string('x', PlanCodec.MaximumLength))), default)));

    private static EquatableArray<MigrationStep> Steps(string[]? texts, int seed) =>
        (texts ?? []).Select((text, index) => new MigrationStep((StepKind)(Math.Abs((long)seed + index) % 3), text ?? "")
        {
            OutsideTransaction = (seed & 3) == 0,
            BeginsTransaction = (seed & 3) == 1,
            Code = (index & 1) == 0 || string.IsNullOrEmpty(text) ? null : text,
        }).ToEquatableArray();
}
