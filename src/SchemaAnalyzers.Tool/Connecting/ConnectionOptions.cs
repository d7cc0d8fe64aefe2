using System.CommandLine;
using SchemaAnalyzers.Tool.Output;

namespace SchemaAnalyzers.Tool.Connecting;

/// <summary>The options by which every command that needs a database is told which.</summary>
internal sealed class ConnectionOptions
{
    private readonly Option<string?> _connection = new("--connection")
    {
        Description = "A connection string (Host=...;Database=...;Username=...) or a URL (postgres://user@host/database). "
            + "Other users of the machine can see it, and so can the shell's history: better put the password elsewhere.",
        HelpName = "string",
    };

    private readonly Option<string?> _variable = new("--connection-env")
    {
        Description = "The environment variable that holds the connection string or URL. "
            + "By default SCHEMA_ANALYZERS_CONNECTION, then DATABASE_URL, then PGHOST, PGDATABASE and PostgreSQL's other variables. Passwords are also taken from .pgpass.",
        HelpName = "name",
    };

    public void AddTo(Command command)
    {
        command.Add(_connection);
        command.Add(_variable);
    }

    public bool IsGiven(ParseResult result) => result.GetValue(_connection) is not null || result.GetValue(_variable) is not null;

    /// <param name="given">A connection that another option carries; null to ask ours.</param>
    public ConnectionTarget Resolve(ParseResult result, string? given, Terminal terminal)
    {
        var resolver = new ConnectionResolver(Environment.GetEnvironmentVariable, terminal);
        return resolver.Resolve(given ?? result.GetValue(_connection), result.GetValue(_variable));
    }
}
