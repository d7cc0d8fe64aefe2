using System.Collections;
using System.Net;
using System.Net.NetworkInformation;
using System.Numerics;
using System.Text.Json;
using NpgsqlTypes;

namespace SchemaAnalyzers.Tests.Rules.Types;

/// <summary>One value of each PostgreSQL type and of each CLR type, which every other type that could take it at all can hold.</summary>
internal static class TypeSamples
{
    /// <summary>As SQL, by the internal name of the type.</summary>
    public static readonly IReadOnlyDictionary<string, string> Sql = new Dictionary<string, string>
    {
        ["bit"] = "B'1'",
        ["bool"] = "true",
        ["box"] = "'(1,1),(0,0)'",
        ["bpchar"] = "'1'",
        ["bytea"] = @"'\x01'",
        ["char"] = "'1'",
        ["cid"] = "'1'",
        ["cidr"] = "'10.0.0.0/8'",
        ["circle"] = "'<(0,0),1>'",
        ["date"] = "'2020-02-02'",
        ["float4"] = "1",
        ["float8"] = "1",
        ["inet"] = "'10.0.0.1'",
        ["int2"] = "1",
        ["int4"] = "1",
        ["int8"] = "1",
        ["interval"] = "'1 hour'",
        ["json"] = "'1'",
        ["jsonb"] = "'1'",
        ["jsonpath"] = "'$'",
        ["line"] = "'{1,1,1}'",
        ["lseg"] = "'[(0,0),(1,1)]'",
        ["macaddr"] = "'08:00:2b:01:02:03'",
        ["macaddr8"] = "'08:00:2b:01:02:03:04:05'",
        ["money"] = "1",
        ["name"] = "'1'",
        ["numeric"] = "1",
        ["oid"] = "1",
        ["path"] = "'[(0,0),(1,1)]'",
        ["pg_lsn"] = "'0/1'",
        ["point"] = "'(0,0)'",
        ["polygon"] = "'((0,0),(1,1))'",
        ["text"] = "'1'",
        ["tid"] = "'(0,1)'",
        ["time"] = "'10:00'",
        ["timestamp"] = "'2020-02-02 00:00'",
        ["timestamptz"] = "'2020-02-02 00:00+00'",
        ["timetz"] = "'10:00+00'",
        ["tsquery"] = "'a'",
        ["tsvector"] = "'a'",
        ["uuid"] = "'11111111-1111-1111-1111-111111111111'",
        ["varbit"] = "B'1'",
        ["varchar"] = "'1'",
        ["xid"] = "'1'",
        ["xid8"] = "'1'",
        ["xml"] = "'<a/>'",
    };

    /// <summary>Arrays with one value.</summary>
    public static readonly IReadOnlyDictionary<string, string> Arrays = new Dictionary<string, string>
    {
        ["_bool"] = "'{true}'",
        ["_int2"] = "'{1}'",
        ["_int4"] = "'{1}'",
        ["_text"] = "'{1}'",
        ["_uuid"] = "'{11111111-1111-1111-1111-111111111111}'",
    };

    public static readonly IReadOnlyList<object> Clr =
    [
        true, (byte)1, (short)1, 1, 1u, 1L, 1ul, 1f, 1d, 1m, new BigInteger(1), '1', "1", Guid.Parse("11111111-1111-1111-1111-111111111111"), new byte[] { 1 },
        new BitArray([true]), new DateTime(2020, 2, 2, 0, 0, 0, DateTimeKind.Utc), new DateTimeOffset(2020, 2, 2, 0, 0, 0, TimeSpan.Zero), new DateOnly(2020, 2, 2),
        new TimeOnly(10, 0), TimeSpan.FromHours(1), IPAddress.Parse("10.0.0.1"), IPNetwork.Parse("10.0.0.0/8"), PhysicalAddress.Parse("08-00-2B-01-02-03"),
        JsonDocument.Parse("1"), JsonDocument.Parse("1").RootElement, new NpgsqlBox(1, 1, 0, 0), new NpgsqlCircle(0, 0, 1),
        new NpgsqlInet(IPAddress.Parse("10.0.0.1")), new NpgsqlInterval(0, 0, 1), new NpgsqlLine(1, 1, 1), new NpgsqlLogSequenceNumber(1), new NpgsqlLSeg(0, 0, 1, 1),
        new NpgsqlPath(new NpgsqlPoint(0, 0), new NpgsqlPoint(1, 1)), new NpgsqlPoint(0, 0), new NpgsqlPolygon(new NpgsqlPoint(0, 0), new NpgsqlPoint(1, 1)),
        new NpgsqlTid(0, 1), new NpgsqlTsQueryLexeme("a"),
    ];

    public static IEnumerable<Type> ClrTypes => Clr.Select(TypeOf);

    public static string CreateTables => string.Join("\n", Sql.Concat(Arrays).Select(sample =>
        $"CREATE TABLE \"t_{sample.Key}\" (value pg_catalog.\"{sample.Key}\"); INSERT INTO \"t_{sample.Key}\" VALUES ({sample.Value}::pg_catalog.\"{sample.Key}\");"));

    /// <summary>The type by which a property would declare the value.</summary>
    public static Type TypeOf(object value) => value switch
    {
        IPAddress => typeof(IPAddress),
        NpgsqlTsQuery => typeof(NpgsqlTsQuery),
        _ => value.GetType(),
    };
}
