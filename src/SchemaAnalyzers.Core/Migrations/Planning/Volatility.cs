namespace SchemaAnalyzers.Migrations.Planning;

/// <summary>Whether a default gives each row a value of its own.</summary>
internal static class Volatility
{
    private static readonly string[] s_volatile = ["nextval(", "gen_random_uuid(", "uuid_generate_", "random(", "clock_timestamp(", "uuidv4(", "uuidv7(", "timeofday("];

    public static bool IsVolatile(string expression) => s_volatile.Any(call => expression.IndexOf(call, StringComparison.OrdinalIgnoreCase) >= 0);
}
