namespace SchemaAnalyzers.Npgsql.Tests.Equivalence;

/// <summary>Conditions by chance over table t, in the spellings that people use.</summary>
internal sealed class RandomConditions(int seed)
{
    private const int Depth = 3;

    private static readonly (string Column, string[] Values)[] s_columns =
    [
        ("id", ["1", "-5", "'7'", "0", "1.5", "5000000000"]),
        ("i2", ["1", "2::smallint", "'3'", "id"]),
        ("i8", ["1", "5000000000", "'3'", "id"]),
        ("n2", ["1", "0.5", "'3.50'", "1e2", "id"]),
        ("f8", ["1", "0.5", "'3.50'", "n2"]),
        ("b", ["true", "false", "'t'", "'no'"]),
        ("v20", ["'a'", "''", "'it''s'", "'true'", "'1'", "tx", "lower(tx)"]),
        ("tx", ["'a'", "'B'", "'2020-01-01'", "v20", "'x'::varchar"]),
        ("c", ["'a'", "'abc  '"]),
        ("d", ["'2020-01-01'", "'2020-1-2'", "CURRENT_DATE", "ts::date", "now()::date"]),
        ("ts", ["'2020-01-01'", "'2020-01-01 10:00:00'", "now()", "LOCALTIMESTAMP", "now() AT TIME ZONE 'utc'"]),
        ("tsz", ["'2020-01-01 00:00+00'", "now()", "CURRENT_TIMESTAMP", "now() - interval '1 day'", "ts AT TIME ZONE 'UTC'"]),
        ("iv", ["'1 day'", "interval '2 hours'", "'90 minutes'"]),
        ("m", ["'sad'", "'ok'::mood", "'happy'"]),
        ("u", ["'123e4567-e89b-12d3-a456-426614174000'", "gen_random_uuid()"]),
        ("jb", ["'{}'", "'{\"a\":1}'", "'[]'::jsonb"]),
        ("ta", ["'{}'", "ARRAY['a','b']", "'{a,b}'", "ARRAY[]::text[]"]),
        ("am", ["0", "5::amount", "'1.5'"]),
        ("co", ["'x'", "'x'::code", "v20"]),
    ];

    private readonly Random _random = new(seed);

    public string Next() => Condition(0);

    private string Condition(int depth) => depth >= Depth ? Test() : _random.Next(9) switch
    {
        0 => $"{Operand(depth)} AND {Operand(depth)}",
        1 => $"{Operand(depth)} OR {Operand(depth)} or {Operand(depth)}",
        2 => $"NOT {Operand(depth)}",
        3 => $"({Condition(depth + 1)}) IS {Pick("", "NOT ")}{Pick("TRUE", "FALSE", "UNKNOWN", "NULL")}",
        4 => $"CASE WHEN {Condition(depth + 1)} THEN {Condition(depth + 1)}{Pick("", " ELSE " + Condition(depth + 1))} END",
        5 => $"COALESCE({Condition(depth + 1)}, {Pick("true", "false")})",
        _ => Test(),
    };

    private string Operand(int depth) => Pick($"({Condition(depth + 1)})", Test(), "(((" + Test() + ")))");

    private string Test()
    {
        var (column, values) = Pick(s_columns);
        column = Pick(column, column.ToUpperInvariant(), $"\"{column}\"", "t." + column, $"({column})");
        string Value() => Pick(values);
        return _random.Next(12) switch
        {
            0 => $"{column} {Pick("", "NOT ")}IN ({Value()}, {Value()}, {Value()})",
            1 => $"{column} {Pick("", "NOT ")}BETWEEN {Pick("", "SYMMETRIC ")}{Value()} AND {Value()}",
            2 => $"{column} IS {Pick("", "NOT ")}NULL",
            3 => $"{column} IS {Pick("", "NOT ")}DISTINCT FROM {Pick(Value(), "NULL")}",
            4 => $"{column} {Pick("= ANY", "<> ALL")} (ARRAY[{Value()}, {Value()}])",
            5 => $"{Value()} {Pick("=", "<", ">=", "!=")} {column}",
            6 => $"{column} {Pick("", "NOT ")}{Pick("LIKE", "ILIKE", "SIMILAR TO")} {Pick("'a%'", "'%_b'", "v20")}",
            7 => $"COALESCE({column}, {Value()}) = {Value()}",
            8 => $"NULLIF({column}, {Value()}) IS NOT NULL",
            9 => $"CASE {column} WHEN {Value()} THEN {Pick("1", "'x'", "id")} ELSE {Pick("2", "NULL", "id")} END IS NOT NULL",
            10 => $"(({column}), id) = ({Value()}, 5)",
            _ => $"{column} {Pick("=", "<>", "!=", "<", ">", "<=", ">=")} {Value()}",
        };
    }

    private T Pick<T>(params T[] items) => items[_random.Next(items.Length)];
}
