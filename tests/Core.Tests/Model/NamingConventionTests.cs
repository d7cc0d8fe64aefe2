using SchemaAnalyzers.Model;

namespace SchemaAnalyzers.Core.Tests.Model;

public sealed class NamingConventionTests
{
    [Theory]
    [InlineData("FullName", "full_name", "fullname", "fullName", "FULLNAME", "FULL_NAME")]
    [InlineData("SomeTitle", "some_title", "sometitle", "someTitle", "SOMETITLE", "SOME_TITLE")]
    [InlineData("UrlURL", "url_url", "urlurl", "urlURL", "URLURL", "URL_URL")]
    [InlineData("HTTPServer", "http_server", "httpserver", "hTTPServer", "HTTPSERVER", "HTTP_SERVER")]
    [InlineData("Price10", "price10", "price10", "price10", "PRICE10", "PRICE10")]
    [InlineData("Iso3Code", "iso3code", "iso3code", "iso3Code", "ISO3CODE", "ISO3CODE")]
    [InlineData("IX_Users_EMail", "ix_users_e_mail", "ix_users_email", "iX_Users_EMail", "IX_USERS_EMAIL", "IX_USERS_E_MAIL")]
    [InlineData("IdentityUser<string>", "identity_user_string", "identityuser<string>", "identityUser<string>", "IDENTITYUSER<STRING>", "IDENTITY_USER_STRING")]
    [InlineData("", "", "", "", "", "")]
    public void Rewrites_as_the_plug_in_does(string name, string snake, string lower, string camel, string upper, string upperSnake) =>
        Assert.Equal([snake, lower, camel, upper, upperSnake], NamingConvention.All.Select(convention => convention.Rewrite(name)));
}
