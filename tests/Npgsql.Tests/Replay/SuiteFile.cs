using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;

namespace SchemaAnalyzers.Npgsql.Tests.Replay;

/// <summary>One file of a suite of SQL files, run statement by statement on a server, and what our replay says of it.</summary>
/// <param name="setup">The file that was run before, or null: what it makes is counted there, and here only where it differs.</param>
internal sealed partial class SuiteFile(PostgresServer server, string name, IReadOnlyList<string> own, SuiteFile? setup)
{
    private const string BaseTypes = """
        SELECT coalesce(array_agg(format('%I.%I', n.nspname, t.typname)), '{}') FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
        WHERE t.typtype = 'b' AND t.typelem = 0 AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
        """;

    private readonly List<(string Statement, string State, string Message)> _outcomes = [];

    private readonly IReadOnlyList<string> _statements = setup is null ? own : [.. setup._statements, .. own];

    private Dictionary<string, string> _made = [];

    public string Name { get; } = name;

    /// <summary>Statements of the kinds that a schema is made of, which the server accepted.</summary>
    public int Accepted { get; private set; }

    public List<string> RefusedByUs { get; } = [];

    /// <summary>Such statements that the server refused; of these, those that we refuse with an error of the same class, or of another, or not at all.</summary>
    public int Refused { get; private set; }

    public int Agreed { get; private set; }

    public List<string> OtherClass { get; } = [];

    public List<string> TakenByUs { get; } = [];

    public int Compared { get; private set; }

    public int Uncertain { get; private set; }

    public List<string> Wrong { get; } = [];

    /// <summary>Objects that need a type written in C, which no schema file can hold.</summary>
    public int NotHeld { get; private set; }

    /// <summary>Errors of the server when it loads what we write.</summary>
    public List<string> NotLoaded { get; } = [];

    /// <summary>Such errors about what is uncertain, or needs what no schema file can hold.</summary>
    public int NotLoadable { get; private set; }

    public static IReadOnlyList<string> Split(string text)
    {
        var statements = new List<string>();
        var lexer = new Lexer(text, 0, text.Length);
        var (start, depth, body) = (-1, 0, new FunctionBody());
        while (true)
        {
            Token token;
            try
            {
                token = lexer.Next();
            }
            catch (SqlFailure)
            {
                return statements;
            }

            if (token.Kind == TokenKind.MetaCommand)
            {
                // What \gset and the like send is a query.
                start = -1;
                continue;
            }

            start = start < 0 ? token.Start : start;
            body.See(token);
            depth += token.Kind == TokenKind.LeftParenthesis ? 1 : token.Kind == TokenKind.RightParenthesis ? -1 : 0;
            if (token.Kind == TokenKind.End)
            {
                return statements;
            }

            if (token.Kind == TokenKind.Semicolon && depth <= 0 && !body.IsOpen)
            {
                Add(text[start..token.Start]);
                (start, depth, body) = (-1, 0, new FunctionBody());
            }
        }

        void Add(string statement)
        {
            if (CopyData().IsMatch(statement))
            {
                lexer.SkipCopyData();
            }
            else if (statement.Length > 0 && !Variable().IsMatch(Constant().Replace(statement, "''")))
            {
                statements.Add(statement);
            }
        }
    }

    public async Task RunAsync()
    {
        var direct = await server.CreateDatabaseAsync();
        await ExecuteAsync(direct);
        var accepted = Committed();
        var reading = ReplayOracle.Read(accepted.Select(item => item.Text));
        CheckAcceptance(accepted, reading);
        CheckRefusals();
        await CompareAsync(direct, reading.Database);
    }

    private async Task ExecuteAsync(TestDatabase database)
    {
        var script = new StringBuilder();
        for (var i = 0; i < _statements.Count; i++)
        {
            script.Append(_statements[i]).Append(CultureInfo.InvariantCulture, $"\n;\n\\echo @@ {i} :SQLSTATE :LAST_ERROR_MESSAGE\n");
        }

        var states = new (string State, string Message)[_statements.Count];
        Array.Fill(states, ("?", ""));
        foreach (Match match in Outcome().Matches(await database.RunAllAsync(script.ToString())))
        {
            states[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)] = (match.Groups[2].Value, match.Groups[3].Value);
        }

        _outcomes.AddRange(_statements.Zip(states, (statement, outcome) => (statement, outcome.State, outcome.Message)));
    }

    /// <summary>The statements that the server took; the end of a transaction that failed is a ROLLBACK.</summary>
    private List<(string Text, bool IsDefinition)> Committed()
    {
        var accepted = new List<(string, bool)>();
        var (isOpen, hasFailed) = (false, false);
        for (var i = 0; i < _outcomes.Count; i++)
        {
            var (statement, state, _) = _outcomes[i];
            var word = statement.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries)[0].ToUpperInvariant();
            var ends = word is "COMMIT" or "END" or "ABORT" || Preparation().IsMatch(statement) || word == "ROLLBACK" && !statement.Contains(" TO ", StringComparison.OrdinalIgnoreCase);
            hasFailed |= isOpen && state != "00000";
            if (state != "00000" && !(ends && isOpen))
            {
                continue;
            }

            accepted.Add((ends && hasFailed ? "ROLLBACK" : statement, i >= _statements.Count - own.Count && IsDefinition(statement)));
            isOpen = word is "BEGIN" or "START" || isOpen && !ends;
            hasFailed &= isOpen && word != "ROLLBACK";
        }

        return accepted;
    }

    private void CheckAcceptance(List<(string Text, bool IsDefinition)> accepted, SchemaReading reading)
    {
        Accepted = accepted.Count(item => item.IsDefinition);
        var ends = new List<int>();
        foreach (var item in accepted)
        {
            ends.Add((ends.Count == 0 ? 0 : ends[^1]) + item.Text.Length + 2);
        }

        foreach (var error in reading.Errors.Where(error => !error.Message.Contains("already exists with other columns", StringComparison.Ordinal)))
        {
            var at = ends.FindIndex(end => error.Place.Start < end);
            if (at >= 0 && accepted[at].IsDefinition)
            {
                RefusedByUs.Add($"{Name}: {error.SqlState} {error.Message}\n    {accepted[at].Text}");
            }
        }
    }

    private void CheckRefusals()
    {
        var prefix = new List<string>();
        for (var i = 0; i < _outcomes.Count; i++)
        {
            var (statement, state, message) = _outcomes[i];
            if (state == "00000")
            {
                prefix.Add(statement);
            }
            else if (i >= _statements.Count - own.Count && IsDefinition(statement) && state is not ("25P02" or "?"))
            {
                Refused++;
                var before = ReplayOracle.Read(prefix).Errors.Count;
                var errors = ReplayOracle.Read([.. prefix, statement]).Errors;
                var ours = errors.Count > before ? errors[^1] : null;
                if (ours is null)
                {
                    TakenByUs.Add($"{state} {message} | {Name}: {statement}");
                    continue;
                }

                Agreed += ours.SqlState[..2] == state[..2] ? 1 : 0;
                if (ours.SqlState[..2] != state[..2])
                {
                    OtherClass.Add($"{Name}: server {state}, ours {ours.SqlState} {ours.Message}\n    {statement}");
                }
            }
        }
    }

    private async Task CompareAsync(TestDatabase direct, Database replayed)
    {
        var reloaded = await server.CreateDatabaseAsync();
        var canonical = SchemaWriter.Write(replayed);
        var messages = await reloaded.RunAllAsync(canonical);
        var expected = _made = Texts(await PullAsync(direct));
        var actual = Texts(await PullAsync(reloaded));
        var certain = replayed.Relations.Where(relation => relation.Uncertainty is null).Select(relation => relation.Name.ToString()).ToHashSet();
        Uncertain = replayed.Relations.Count(relation => relation.Uncertainty is not null && setup?._made.ContainsKey("relation " + relation.Name) != true);
        var foreign = (string[])(await direct.QueryAsync(BaseTypes))!;
        bool IsHeld(string name) => !Array.Exists(foreign, type => name.Contains(type, StringComparison.Ordinal) || expected.GetValueOrDefault(name, "").Contains(type, StringComparison.Ordinal));
        NotHeld = expected.Keys.Count(name => !IsHeld(name));
        foreach (var name in expected.Keys.Union(actual.Keys).Where(name => !name.StartsWith("relation ", StringComparison.Ordinal) || certain.Contains(name["relation ".Length..])))
        {
            if (!IsHeld(name))
            {
                continue;
            }

            var difference = Lines.Difference(expected.GetValueOrDefault(name, ""), actual.GetValueOrDefault(name, ""));
            var isOld = setup?._made.TryGetValue(name, out var before) == true && before == expected.GetValueOrDefault(name, "");
            Compared += isOld && difference is null ? 0 : 1;
            if (difference is not null)
            {
                Wrong.Add($"{Name}: {name}\n{difference}");
            }
        }

        var unheld = expected.Keys.Where(name => !IsHeld(name)).Select(name => name.Split(' ', 2)[1])
            .Concat(replayed.Relations.Where(relation => relation.Uncertainty is not null).Select(relation => relation.Name.ToString())).Concat(foreign).ToList();
        foreach (Match error in LoadError().Matches(messages))
        {
            var statement = StatementAt(canonical, int.Parse(error.Groups[1].Value, CultureInfo.InvariantCulture));
            if (unheld.Exists(name => statement.Contains(name, StringComparison.Ordinal)))
            {
                NotLoadable++;
            }
            else
            {
                NotLoaded.Add($"{Name} loads: {error.Groups[2].Value}\n    {statement}");
            }
        }
    }

    /// <summary>The statement that ends in a line of the text: psql says where it was when it sent it.</summary>
    private static string StatementAt(string text, int line)
    {
        var lines = text.Split('\n');
        var first = line - 1;
        while (first > 0 && !lines[first - 1].EndsWith(';') && lines[first - 1].Length > 0)
        {
            first--;
        }

        return string.Join('\n', lines[first..line]);
    }

    private static async Task<Database> PullAsync(TestDatabase database)
    {
        await using var connection = await database.OpenAsync();
        return await CatalogReader.ReadAsync(connection);
    }

    private static Dictionary<string, string> Texts(Database database)
    {
        var texts = new Dictionary<string, string>();
        foreach (var relation in database.Relations)
        {
            texts["relation " + relation.Name] = SchemaWriter.Write(Database.Empty with { Relations = new([relation]) });
        }

        foreach (var type in database.Types)
        {
            texts["type " + type.Name] = SchemaWriter.Write(Database.Empty with { Types = new([type]) });
        }

        foreach (var sequence in database.Sequences)
        {
            texts["sequence " + sequence.Name] = SchemaWriter.Write(Database.Empty with { Sequences = new([sequence]) });
        }

        foreach (var schema in database.Schemas)
        {
            texts["schema " + schema.Name] = schema.Comment ?? "-";
        }

        foreach (var function in database.Functions)
        {
            texts[$"function {function.Name}({function.Arguments})"] = function.Kind + " " + function.Comment;
        }

        return texts;
    }

    private static bool IsDefinition(string statement) => Definition().IsMatch(statement);

    [GeneratedRegex(
        @"^\s*(?:(?:CREATE|ALTER|DROP)\s+(?:OR\s+REPLACE\s+)?(?:(?:TEMP|TEMPORARY|UNLOGGED|GLOBAL|LOCAL|UNIQUE|MATERIALIZED|RECURSIVE|CONSTRAINT|FOREIGN)\s+)*(?:SCHEMA|TABLE|INDEX|TYPE|DOMAIN|SEQUENCE|VIEW|TRIGGER|RULE|POLICY|EXTENSION)|COMMENT\s+ON)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Definition();

    [GeneratedRegex(@"^\s*prepare\s+transaction\b", RegexOptions.IgnoreCase)]
    private static partial Regex Preparation();

    [GeneratedRegex(@"^psql:[^:]*:(\d+): ERROR:  (.*)$", RegexOptions.Multiline)]
    private static partial Regex LoadError();

    [GeneratedRegex(@"@@ (\d+) (\w{5}) ?(.*)")]
    private static partial Regex Outcome();

    [GeneratedRegex(@"^\s*copy\b.*\bfrom\s+stdin\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex CopyData();

    [GeneratedRegex(@"(?<![:\w]):['""]?[A-Za-z_]\w*")]
    private static partial Regex Variable();

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Constant();
}
