using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SchemaAnalyzers.Npgsql.Tests.RoundTrip;

namespace SchemaAnalyzers.Npgsql.Tests.EntityFramework;

/// <summary>What <c>dotnet ef migrations script</c> writes, plain and idempotent, is replayed as a server runs it; nothing is uncertain.</summary>
public sealed class ScriptTests
{
    private static readonly MigrationsSqlGenerationOptions[] s_options =
    [
        MigrationsSqlGenerationOptions.Script,
        MigrationsSqlGenerationOptions.Script | MigrationsSqlGenerationOptions.NoTransactions,
        MigrationsSqlGenerationOptions.Script | MigrationsSqlGenerationOptions.Idempotent,
        MigrationsSqlGenerationOptions.Script | MigrationsSqlGenerationOptions.Idempotent | MigrationsSqlGenerationOptions.NoTransactions,
    ];

    public static IEnumerable<object[]> Scripts =>
        from context in new[] { nameof(ShopContext), nameof(StaffContext) }
        from options in s_options
        select new object[] { context, options };

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task A_script_of_all_migrations(string context, MigrationsSqlGenerationOptions options) => await ReplayTest.AssertSameAsync(Script(context, null, null, options));

    [Theory]
    [InlineData(nameof(ShopContext))]
    [InlineData(nameof(StaffContext))]
    public async Task An_idempotent_script_that_is_run_twice(string context)
    {
        var script = Script(context, null, null, MigrationsSqlGenerationOptions.Script | MigrationsSqlGenerationOptions.Idempotent);

        await ReplayTest.AssertSameAsync(script + "\n" + script);
    }

    [Theory]
    [InlineData(nameof(ShopContext), MigrationsSqlGenerationOptions.Script)]
    [InlineData(nameof(ShopContext), MigrationsSqlGenerationOptions.Script | MigrationsSqlGenerationOptions.Idempotent)]
    [InlineData(nameof(StaffContext), MigrationsSqlGenerationOptions.Script | MigrationsSqlGenerationOptions.Idempotent)]
    public async Task A_script_up_and_a_script_down_again(string context, MigrationsSqlGenerationOptions options)
    {
        var up = Script(context, null, null, options);
        var names = Migrations(context);

        await ReplayTest.AssertSameAsync(up + "\n" + Script(context, names[^1], names[0], options));
    }

    private static string Script(string context, string? from, string? to, MigrationsSqlGenerationOptions options)
    {
        using var database = Create(context);
        return database.GetService<IMigrator>().GenerateScript(from, to, options);
    }

    private static string[] Migrations(string context)
    {
        using var database = Create(context);
        return [.. database.GetService<IMigrationsAssembly>().Migrations.Keys];
    }

    private static DbContext Create(string context) => context == nameof(ShopContext) ? new ShopContext() : new StaffContext();
}
