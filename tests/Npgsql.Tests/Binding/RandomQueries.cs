using SchemaAnalyzers.Sql.Binding;

namespace SchemaAnalyzers.Npgsql.Tests.Binding;

/// <summary>Expressions and queries by chance over the tables of schema.sql, mostly such that a server accepts them.</summary>
internal sealed class RandomQueries(int seed)
{
    private const int Depth = 3;

    private static readonly Dictionary<string, string[]> s_columns = Table("""
        int4: id t.id sm 7 | int2: i2 | int8: i8 count(*) | numeric: n n2 n3 am 1.5 | float4: f4 | float8: f8 | money: mon | bool: b true | bpchar: c
        char: c1 | varchar: v v20 co co2 | text: tx txc txg 'x'::text | name: nam | date: d | time: tm tm3 | timetz: tmz | timestamp: ts ts3
        timestamptz: tsz tsz0 now() | interval: iv ivd iv2 | bytea: by | uuid: u | json: j | jsonb: jb | xml: x | bit: bt | varbit: vb | inet: ip | cidr: ci
        macaddr: mac | point: pt | box: bx | circle: ci2 | polygon: pol | tsvector: tv | tsquery: tq | oid: o | regclass: rc
        _int4: ia | _varchar: va | _text: ta wo | _numeric: na | _timestamptz: tsa | _jsonb: jba | int4range: ir | numrange: nr | tstzrange: tr | daterange: dr
        anyarray: ia va ta na ma wo p3a | anyelement: id v20 n2 m am d | anynonarray: id tx n2 m co | anycompatible: id v20 n2 i8 | anycompatiblearray: ia va na ta
        anyrange: ir nr fr tr | anyenum: m | any: id tx n2 | record: t p3 | unknown: 'x' '1' NULL '2020-01-01' '{}'
        """);

    private static readonly string[] s_casts =
        ["int", "bigint", "text", "varchar(7)", "numeric(9,3)", "numeric", "date", "timestamptz(3)", "timestamp", "interval", "float8", "bool", "code", "amount", "mood", "char(4)", "int[]", "varchar(3)[]", "jsonb", "small"];

    private static readonly string[] s_all = [.. s_columns.Values.SelectMany(columns => columns).Where(column => column != "count(*)").Distinct()];

    private static readonly Lazy<Signature[]> s_functions = new(() => Signatures('f', BuiltIns.Functions));
    private static readonly Lazy<Signature[]> s_operators = new(() => Signatures('o', symbol => [.. BuiltIns.Operators(symbol, 1).Concat(BuiltIns.Operators(symbol, 2)).Select(candidate => candidate.Signature)]));

    private readonly Random _random = new(seed);

    public string Next() => _random.Next(10) switch
    {
        0 => $"SELECT {Expression(1)} AS a UNION ALL SELECT {Expression(1)}".Replace(" UNION", " FROM t UNION") + " FROM t",
        1 => $"SELECT q.a, {Wrap("q.a")} AS w FROM (SELECT {Expression(2)} AS a FROM t) q",
        2 => $"SELECT * FROM (SELECT {Expression(2)} AS k FROM t) x {Pick("JOIN", "LEFT JOIN", "FULL JOIN", "RIGHT JOIN")} (SELECT {Expression(2)} AS k, {Expression(2)} AS l FROM t) y USING (k)",
        3 => $"SELECT a, b FROM (VALUES ({Constant()}, {Constant()}), ({Constant()}, {Constant()})) AS v (a, b)",
        4 => $"SELECT {Aggregate()} FROM t GROUP BY id",
        5 => $"SELECT {Aggregate()} OVER (PARTITION BY b ORDER BY id) FROM t",
        _ => $"SELECT {Expression(0)} FROM t",
    };

    private string Expression(int depth) => depth >= Depth ? Leaf() : _random.Next(14) switch
    {
        0 or 1 or 2 => Call(Pick(s_functions.Value), depth),
        3 or 4 or 5 => Operation(Pick(s_operators.Value), depth),
        6 => $"CASE WHEN b THEN {Expression(depth + 1)} ELSE {Expression(depth + 1)} END",
        7 => $"{Pick("COALESCE", "GREATEST", "LEAST", "NULLIF")}({Expression(depth + 1)}, {Expression(depth + 1)})",
        8 => $"ARRAY[{Expression(depth + 1)}, {Expression(depth + 1)}]",
        9 => $"({Expression(depth + 1)})::{Pick(s_casts)}",
        10 => $"(SELECT {Expression(depth + 1)})",
        11 => $"({Expression(depth + 1)}) {Pick(s_operators.Value).Name.Name} ({Expression(depth + 1)})",
        12 => $"({Pick("ia", "va", "na", "ta", "ma", "wo")})[{Pick("1", "1:2", "1][1")}]",
        _ => Leaf(),
    };

    private string Call(Signature function, int depth) =>
        $"{function.Name.Name}({string.Join(", ", function.Arguments.Select(argument => Operand(argument, depth + 1)))})";

    private string Operation(Signature signature, int depth)
    {
        var right = Operand(signature.Arguments[1], depth + 1);
        return signature.Arguments[0] is { } left ? $"({Operand(left, depth + 1)} {signature.Name.Name} {right})" : $"({signature.Name.Name} {right})";
    }

    private string Aggregate()
    {
        var aggregates = s_functions.Value.Where(function => function.Kind != SignatureKind.Function).ToArray();
        return Call(Pick(aggregates), Depth - 1);
    }

    private string Operand(TypeInfo? type, int depth)
    {
        var name = type is null ? "" : type.IsArray ? "_" + type.Element!.Name.Name : type.Name.Name.Value;
        return _random.Next(8) switch
        {
            0 => Expression(depth),
            1 => Pick(s_columns["unknown"]),
            _ => s_columns.TryGetValue(name, out var columns) ? Pick(columns.Where(column => column != "count(*)").ToArray()) : Leaf(),
        };
    }

    private string Wrap(string expression) => Pick($"{expression} || 'x'", $"max({expression}) OVER ()", $"ARRAY[{expression}]", $"COALESCE({expression}, NULL)", $"({expression})::text", expression);

    private string Constant() => Pick("1", "2.5", "'x'", "NULL", "now()", "true", "'a'::varchar(3)", "date '2020-01-01'", "1::bigint", "'{1}'::int[]", "3::numeric(4,1)");

    private string Leaf() => Pick(s_all);

    private T Pick<T>(params T[] items) => items[_random.Next(items.Length)];

    private static Signature[] Signatures(char kind, Func<string, Signature[]> find) =>
        [.. BuiltInLines.Load().All(kind).SelectMany(line => find(line.Key)).Where(signature => !signature.Name.Name.Value.StartsWith("pg_", StringComparison.Ordinal))];

    private static Dictionary<string, string[]> Table(string text) =>
        text.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(line => System.Text.RegularExpressions.Regex.Matches(line, @"(\w+): (.*?)(?=\s+\w+: |$)"))
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
