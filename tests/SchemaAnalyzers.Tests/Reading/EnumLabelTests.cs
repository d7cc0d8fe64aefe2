using Npgsql.NameTranslation;
using SchemaAnalyzers.Model;

namespace SchemaAnalyzers.Tests.Reading;

/// <summary>The labels of an enum type are those that Npgsql makes of the members' names.</summary>
public sealed class EnumLabelTests
{
    [Theory]
    [InlineData("Open")]
    [InlineData("InProgress")]
    [InlineData("HTTPError")]
    [InlineData("IPv4Address")]
    [InlineData("Level2")]
    [InlineData("X")]
    [InlineData("already_snake")]
    [InlineData("camelCase")]
    [InlineData("With_Underscore")]
    [InlineData("A1B2")]
    public void A_member_is_translated_as_Npgsql_does(string member) =>
        Assert.Equal(new NpgsqlSnakeCaseNameTranslator().TranslateMemberName(member), NamingConvention.SnakeCase.Rewrite(member));
}
