using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace SchemaAnalyzers.PostgreSql;

/// <summary>A real, throw-away PostgreSQL server on the loopback address and on a unix socket.</summary>
/// <remarks>The server ends with the process that started it, also when that one is killed: its keeper reads our end of a pipe.</remarks>
public sealed class PostgresServer : IDisposable
{
    public const string User = "postgres";

    private const string Keeper = """
        directory=$1; shift
        "$@" >>"$directory/log" 2>&1 &
        server=$!
        cat >/dev/null
        kill -QUIT $server
        wait $server
        rm -rf "$directory"
        """;

    private static readonly Lazy<Task<PostgresServer>> s_shared = new(() => StartAsync());

    private readonly Process _keeper;
    private readonly Lazy<Task<string>> _copying;
    private int _databases;
    private bool _isStopped;

    private PostgresServer(Process keeper, Installation installation, string directory, int port, string password)
    {
        _keeper = keeper;
        _copying = new(CopyingAsync);
        Psql = installation.Client("psql");
        PgDump = installation.Client("pg_dump");
        Directory = directory;
        Port = port;
        Password = password;
    }

    /// <summary>The one server of the test assembly, started when first asked for.</summary>
    public static Task<PostgresServer> Shared => s_shared.Value;

    /// <summary>Whether the folder of the programs is named (SCHEMA_ANALYZERS_POSTGRESQL_BIN), instead of looked for.</summary>
    public static bool IsChosen => Installation.IsChosen;

    public static bool IsInstalled => Installation.IsChosen || Installation.Installed() is not null;

    public int Port { get; }

    /// <summary>The password of <see cref="User"/>: asked for over TCP, not on the unix socket.</summary>
    public string Password { get; }

    /// <summary>Holds the unix socket and the log.</summary>
    public string Directory { get; }

    internal string Psql { get; }

    internal string PgDump { get; }

    /// <param name="settings">Further settings of the server, as <c>name=value</c>.</param>
    public static async Task<PostgresServer> StartAsync(params string[] settings)
    {
        var installation = Installation.Find();
        // Not below a user's own folder: the path of a unix socket is at most 107 bytes long, and the server's account must reach it.
        var directory = System.IO.Directory.CreateDirectory($"/tmp/schema-analyzers-{Guid.NewGuid():N}"[..30]).FullName;
        await ServerAccount.OwnAsync(directory);
        var password = "pw-" + Guid.NewGuid().ToString("N");
        await InitializeAsync(installation, directory, password);
        var server = new PostgresServer(StartKeeper(installation, directory, settings, out var port), installation, directory, port, password);
        await server.WaitUntilReadyAsync();
        return server;
    }

    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={Port};Username={User};Password={Password};Database={database};Pooling=false";

    /// <summary>A new database, empty or a copy of another to which nobody is connected.</summary>
    public async Task<TestDatabase> CreateDatabaseAsync(TestDatabase? template = null)
    {
        var name = "db" + Interlocked.Increment(ref _databases);
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template?.Name ?? "template0"}{await _copying.Value}");
        return new TestDatabase(this, name);
    }

    /// <summary>The major version.</summary>
    public async Task<int> VersionAsync() =>
        Convert.ToInt32(await new TestDatabase(this, "postgres").QueryAsync("SELECT current_setting('server_version_num')::int / 10000"));

    /// <summary>Runs SQL in the database <c>postgres</c>.</summary>
    public Task ExecuteAsync(string sql) => new TestDatabase(this, "postgres").ExecuteAsync(sql);

    /// <summary>Stops the server at once, without saving anything.</summary>
    public void Dispose()
    {
        if (_isStopped)
        {
            return;
        }

        _isStopped = true;
        _keeper.StandardInput.Close();
        _keeper.WaitForExit(TimeSpan.FromSeconds(20));
        _keeper.Dispose();
    }

    /// <summary>As files: a server that need not sync them is slower through its log, as 15 and later do it on their own.</summary>
    /// <remarks>https://www.postgresql.org/docs/current/sql-createdatabase.html</remarks>
    private async Task<string> CopyingAsync() => await VersionAsync() >= 15 ? " STRATEGY file_copy" : "";

    private static async Task InitializeAsync(Installation installation, string directory, string password)
    {
        var passwordFile = Path.Combine(directory, "password");
        await File.WriteAllTextAsync(passwordFile, password);
        var (program, arguments) = ServerAccount.Wrap(
            installation.InitDb, "-D", Path.Combine(directory, "data"), "-U", User, "-E", "UTF8", "--locale=C", "--no-sync",
            "--auth-local=trust", "--auth-host=scram-sha-256", "--pwfile=" + passwordFile);
        (await Command.RunAsync(program, arguments, workingDirectory: "/")).ThrowOnFailure("initdb");
    }

    private static Process StartKeeper(Installation installation, string directory, string[] settings, out int port)
    {
        port = FreePort();
        string[] all =
        [
            "listen_addresses=127.0.0.1", $"port={port}", $"unix_socket_directories={directory}", "fsync=off", "synchronous_commit=off",
            "full_page_writes=off", "autovacuum=off", "shared_buffers=32MB", "max_connections=60", "wal_level=minimal", "max_wal_senders=0",
            "timezone=UTC", .. settings,
        ];
        var (program, arguments) = ServerAccount.Wrap(
            "sh", ["-c", Keeper, "keeper", directory, installation.Postgres, "-D", Path.Combine(directory, "data"), .. all.SelectMany(setting => new[] { "-c", setting })]);
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, WorkingDirectory = "/" };
        return Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
    }

    private async Task WaitUntilReadyAsync()
    {
        for (var started = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                await ExecuteAsync("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (started.Elapsed < TimeSpan.FromSeconds(30) && !_keeper.HasExited)
            {
                // Not listening yet, or still starting up (57P03).
            }
            catch (NpgsqlException error)
            {
                var log = Path.Combine(Directory, "log");
                throw new InvalidOperationException("The server did not start:\n" + (File.Exists(log) ? await File.ReadAllTextAsync(log) : ""), error);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
