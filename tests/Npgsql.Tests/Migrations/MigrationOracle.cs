using Npgsql;
using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Npgsql.Tests.Replay;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Npgsql.Tests.Migrations;

/// <summary>The server judges a migration: with all its suggestions run, Up gives the second schema exactly, and Down the first one again.</summary>
internal sealed class MigrationOracle(PostgresServer server) : IAsyncDisposable
{
    /// <summary>
    /// In 18.4 ALTER TABLE ONLY ... DROP COLUMN leaves the NOT NULL of a child inherited, from nobody: no statement but DROP COLUMN takes it away then, and the
    /// schema does not show it.
    /// </summary>
    private const string Orphans = """
        SELECT EXISTS (
            SELECT FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
            WHERE c.contype = 'n' AND c.coninhcount > 0 AND NOT EXISTS (
                SELECT FROM pg_inherits i JOIN pg_attribute p ON p.attrelid = i.inhparent AND p.attname = a.attname WHERE i.inhrelid = c.conrelid))
        """;

    private static readonly PlanOptions s_everything = PlanOptions.Default with { AllowDestructive = true };

    private readonly Scratch _first = new(server);
    private readonly Scratch _second = new(server);

    /// <summary>Operations that were run in the end.</summary>
    public int Operations { get; private set; }

    /// <summary>Rows that were there while migrations ran.</summary>
    public int Rows { get; private set; }

    /// <summary>What is wrong between the schemas that two scripts make; null where nothing is.</summary>
    public async Task<string?> DifferenceAsync(IReadOnlyList<string> first, IReadOnlyList<string> second, PlanOptions? options = null)
    {
        var (connection, before) = await MakeAsync(_first, first);
        var (_, after) = await MakeAsync(_second, second);
        Operations += Diff.Between(before, after).Count;
        return await DifferenceAsync(connection, before, after, options);
    }

    /// <param name="connection">To a database at the first schema.</param>
    public static async Task<string?> DifferenceAsync(NpgsqlConnection connection, Database before, Database after, PlanOptions? options = null)
    {
        var migration = Plan.Of(before, after, options ?? s_everything);
        return await Steps.RunAsync(connection, migration.Up) is { } refused ? "Up: " + refused
            : await ComparisonAsync("After Up", after, connection, migration.Up)
            ?? (await Steps.RunAsync(connection, migration.Down) is { } refusedDown ? "Down: " + refusedDown : await ComparisonAsync("After Down", before, connection, migration.Down));
    }

    /// <summary>What is wrong where nobody asked for what loses data: the statements lose nothing and can be taken back; with the suggestions they give the second schema.</summary>
    public async Task<string?> DefaultDifferenceAsync(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var (connection, before) = await MakeAsync(_first, first);
        var (_, after) = await MakeAsync(_second, second);
        var migration = Plan.Of(before, after, PlanOptions.Default);
        Operations += Diff.Between(before, after).Count;
        if (await Steps.RunAsync(connection, migration.Up, StepKind.Statement) is { } refused)
        {
            return "Statements of Up: " + refused;
        }

        if (Columns(before).Select(column => Follow(column, migration)).Except(Columns(await Scratch.PullAsync(connection))).FirstOrDefault() is { Column.IsEmpty: false } lost)
        {
            return $"{lost} is lost";
        }

        if (await Steps.RunAsync(connection, migration.Down, StepKind.Statement) is { } refusedDown)
        {
            return "Statements of Down: " + refusedDown;
        }

        return await ComparisonAsync("After the statements of Down", before, connection, migration.Down)
            ?? await DifferenceAsync(connection, before, after, PlanOptions.Default)
            ?? await LostRowsAsync(first, migration, StepKind.Statement);
    }

    /// <summary>What is wrong where losses are allowed: a table that both schemas have keeps its rows, unless an operation says that they go.</summary>
    public async Task<string?> LossDifferenceAsync(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        var (_, before) = await MakeAsync(_first, first);
        var (_, after) = await MakeAsync(_second, second);
        Operations += Diff.Between(before, after).Count;
        return await LostRowsAsync(first, Plan.Of(before, after, s_everything), null, after);
    }

    public async ValueTask DisposeAsync()
    {
        await _first.DisposeAsync();
        await _second.DisposeAsync();
    }

    /// <summary>Up may fail on rows that do not fit, but it takes none away of which it does not say so.</summary>
    /// <param name="only">The kind of steps that is run; null for all.</param>
    /// <param name="after">Where a table must be for its rows to count; null for anywhere.</param>
    private async Task<string?> LostRowsAsync(IReadOnlyList<string> script, Migration migration, StepKind? only, Database? after = null)
    {
        var (connection, before) = await MakeAsync(_second, script);
        var counts = await SampleRows.FillAsync(connection, before);
        await Steps.RunAsync(connection, migration.Up, only);
        foreach (var (table, count) in counts)
        {
            var name = Follow((table, default), migration).Table;
            if (after is not null && (after.Relations.Find(name) is not Table || Announces(migration, table) || Announces(migration, name)))
            {
                continue;
            }

            Rows += count;
            if (await SampleRows.CountAsync(connection, name) is var left && left != count)
            {
                return $"{table} has {left} of {count} rows after\n{PlainSql.Write(migration.Up)}";
            }
        }

        return null;
    }

    private static bool Announces(Migration migration, QualifiedName table) =>
        migration.Up.Any(step => step.Performs?.Loss?.Contains($"all rows of table '{table}'", StringComparison.Ordinal) == true);

    /// <summary>The columns that hold data.</summary>
    private static IEnumerable<(QualifiedName Table, Identifier Column)> Columns(Database database) => database.Relations.OfType<Table>()
        .SelectMany(table => table.Columns.Where(column => column.Generated is null), (table, column) => (table.Name, column.Name));

    /// <summary>A column under the name that a migration gives it.</summary>
    private static (QualifiedName Table, Identifier Column) Follow((QualifiedName Table, Identifier Column) column, Migration migration) =>
        migration.Up.Select(step => step.Performs).Aggregate(column, (name, operation) => operation switch
        {
            RenameTable rename when rename.Table == name.Table => (new(rename.Table.Schema, rename.NewName), name.Column),
            RenameColumn rename when (rename.Table, rename.Column) == name => (name.Table, rename.NewName),
            _ => name,
        });

    private static async Task<string?> ComparisonAsync(string when, Database expected, NpgsqlConnection connection, EquatableArray<MigrationStep> steps) =>
        Lines.Difference(Steps.Sorted(expected), Steps.Sorted(await Scratch.PullAsync(connection))) is { } differs ? $"{when}:\n{differs}\n{PlainSql.Write(steps)}" : null;

    /// <summary>An emptied database with what a script makes; what the server refuses is no part of it.</summary>
    private static async Task<(NpgsqlConnection Connection, Database Database)> MakeAsync(Scratch scratch, IEnumerable<string> statements)
    {
        var connection = await scratch.ClearAsync();
        foreach (var statement in statements)
        {
            await Steps.TryAsync(connection, statement);
        }

        await using var command = new NpgsqlCommand(Orphans, connection);
        return await command.ExecuteScalarAsync() is true ? throw new BrokenCatalogException() : (connection, await Scratch.PullAsync(connection));
    }
}
