using Clean.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.House.Tests.Samples;

/// <summary>The clean sample is right by the judgement of those who know: EF Core says what its model needs, PostgreSQL what its schema.sql creates.</summary>
public sealed class CleanModel : IAsyncLifetime
{
    private const string Relations = """
        SELECT n.nspname || '.' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
            || CASE WHEN a.attnotnull OR c.relkind = 'v' THEN '' ELSE ' NULL' END
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'v') AND a.attnum > 0 AND NOT a.attisdropped AND n.nspname IN ('public', 'logistics', 'audit', 'billing')
        """;

    private const string Keys = """
        SELECT conrelid::regclass || ' ' || CASE confdeltype WHEN 'c' THEN 'CASCADE ' WHEN 'a' THEN 'NO ACTION ' WHEN 'n' THEN 'SET NULL ' WHEN 'r' THEN 'RESTRICT ' ELSE '' END
            || (SELECT string_agg(attname, ', ' ORDER BY ord) FROM unnest(conkey) WITH ORDINALITY k(num, ord) JOIN pg_attribute ON attrelid = conrelid AND attnum = num)
            || CASE WHEN confrelid = 0 THEN '' ELSE ' -> ' || confrelid::regclass END
        FROM pg_constraint WHERE contype IN ('p', 'u', 'f') AND connamespace::regnamespace::text IN ('public', 'logistics', 'audit', 'billing')
        """;

    private const string Indexes = """
        SELECT indrelid::regclass || ' ' || c.relname || CASE WHEN indisunique THEN ' UNIQUE ' ELSE ' ' END
            || (SELECT string_agg(attname, ', ' ORDER BY ord) FROM unnest(indkey) WITH ORDINALITY k(num, ord) JOIN pg_attribute ON attrelid = indrelid AND attnum = num WHERE ord <= indnkeyatts)
        FROM pg_index JOIN pg_class c ON c.oid = indexrelid
        WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u')) AND c.relnamespace::regnamespace::text IN ('public', 'logistics', 'audit', 'billing')
        """;

    private readonly IRelationalModel _model;
    private TestDatabase _database = null!;

    public CleanModel()
    {
        using var context = new ShopContext(new DbContextOptions<ShopContext>());
        _model = context.GetService<IDesignTimeModel>().Model.GetRelationalModel();
    }

    public async Task InitializeAsync()
    {
        _database = await (await PostgresServer.Shared).CreateDatabaseAsync();
        await _database.RunFileAsync(Path.Combine(RepositoryFiles.Root, "samples/Clean/Clean.Infrastructure/schema.sql"));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>A view has no NOT NULL to compare with.</summary>
    [Fact]
    public async Task Columns_agree() =>
        AssertSame(
            await RowsAsync(Relations),
            from table in _model.Tables
            from column in table.Columns
            where column.Name != "xmin"
            let isNullable = column.IsNullable && table.Name != "open_orders"
            select $"{table.Schema ?? "public"}.{table.Name}.{column.Name} {column.StoreType}{(isNullable ? " NULL" : "")}");

    [Fact]
    public async Task Primary_and_foreign_keys_agree() =>
        AssertSame(
            await RowsAsync(Keys),
            [
                .. from table in _model.Tables
                   from key in table.UniqueConstraints
                   select $"{table.SchemaQualifiedName} {Names(key.Columns)}",
                .. from table in _model.Tables
                   from key in table.ForeignKeyConstraints
                   let action = System.Text.RegularExpressions.Regex.Replace(key.OnDeleteAction.ToString(), "(?<=[a-z])(?=[A-Z])", " ").ToUpperInvariant()
                   select $"{table.SchemaQualifiedName} {action} {Names(key.Columns)} -> {key.PrincipalTable.SchemaQualifiedName}",
            ]);

    [Fact]
    public async Task Indexes_agree() =>
        AssertSame(
            await RowsAsync(Indexes),
            from table in _model.Tables
            from index in table.Indexes
            select $"{table.SchemaQualifiedName} {index.Name} {(index.IsUnique ? "UNIQUE " : "")}{Names(index.Columns)}");

    private static string Names(IEnumerable<IColumnBase> columns) => string.Join(", ", columns.Select(column => column.Name));

    private static void AssertSame(IEnumerable<string> database, IEnumerable<string> model) =>
        Assert.Equal(database.Order(StringComparer.Ordinal), model.Order(StringComparer.Ordinal));

    private async Task<List<string>> RowsAsync(string sql)
    {
        await using var connection = await _database.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
