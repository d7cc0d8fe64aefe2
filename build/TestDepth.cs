namespace SchemaAnalyzers.Tests;

/// <summary>How often a test that draws by chance tries: twenty times as often under <c>build/test.sh --deep</c>.</summary>
internal static class TestDepth
{
    private static readonly bool s_isDeep = Environment.GetEnvironmentVariable("SCHEMA_ANALYZERS_DEEP") == "1";

    public static int Of(int usual) => s_isDeep ? usual * 20 : usual;
}
