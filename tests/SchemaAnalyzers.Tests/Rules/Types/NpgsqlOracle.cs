using System.Collections;
using System.Net;
using System.Net.NetworkInformation;
using System.Numerics;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SchemaAnalyzers.Tests.Rules.Types;

/// <summary>Asks EF Core with Npgsql, on a real server, which CLR types it reads from a column of which PostgreSQL type.</summary>
internal static class NpgsqlOracle
{
    /// <summary>One value a type, which every other type that could take it at all can hold.</summary>
    public static readonly IReadOnlyDictionary<string, string> Samples = new Dictionary<string, string>
    {
        ["bit"] = "B'1'",
        ["bool"] = "true",
        ["bpchar"] = "'1'",
        ["bytea"] = @"'\x01'",
        ["char"] = "'1'",
        ["cid"] = "'1'",
        ["cidr"] = "'10.0.0.0/8'",
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
        ["macaddr"] = "'08:00:2b:01:02:03'",
        ["macaddr8"] = "'08:00:2b:01:02:03:04:05'",
        ["money"] = "1",
        ["name"] = "'1'",
        ["numeric"] = "1",
        ["oid"] = "1",
        ["text"] = "'1'",
        ["time"] = "'10:00'",
        ["timestamp"] = "'2020-02-02 00:00'",
        ["timestamptz"] = "'2020-02-02 00:00+00'",
        ["timetz"] = "'10:00+00'",
        ["tsvector"] = "'a'",
        ["uuid"] = "'11111111-1111-1111-1111-111111111111'",
        ["varbit"] = "B'1'",
        ["varchar"] = "'1'",
        ["xid"] = "'1'",
        ["xml"] = "'<a/>'",
    };

    public static readonly IReadOnlyList<Type> ClrTypes =
    [
        typeof(bool), typeof(byte), typeof(short), typeof(int), typeof(long), typeof(float), typeof(double), typeof(decimal), typeof(BigInteger),
        typeof(char), typeof(string), typeof(Guid), typeof(byte[]), typeof(BitArray),
        typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan),
        typeof(IPAddress), typeof(PhysicalAddress), typeof(JsonDocument), typeof(JsonElement),
    ];

    /// <summary>Arrays with one value.</summary>
    public static readonly IReadOnlyDictionary<string, string> ArraySamples = new Dictionary<string, string>
    {
        ["_bool"] = "'{true}'",
        ["_int2"] = "'{1}'",
        ["_int4"] = "'{1}'",
        ["_text"] = "'{1}'",
        ["_uuid"] = "'{11111111-1111-1111-1111-111111111111}'",
    };

    public static string CreateTables => string.Join("\n", Samples.Concat(ArraySamples).Select(sample =>
        $"CREATE TABLE \"t_{sample.Key}\" (id integer PRIMARY KEY, value pg_catalog.\"{sample.Key}\"); INSERT INTO \"t_{sample.Key}\" VALUES (1, {sample.Value}::pg_catalog.\"{sample.Key}\");"));

    /// <summary>The PostgreSQL types from which EF Core reads the CLR type.</summary>
    public static IEnumerable<string> ReadableAs(Type clrType, DbContext context) => ReadableAs(clrType, Samples.Keys, context);

    public static IEnumerable<string> ReadableAs(Type clrType, IEnumerable<string> types, DbContext context) =>
        types.Where(type => (bool)typeof(NpgsqlOracle).GetMethod(nameof(CanRead), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(clrType)
            .Invoke(null, [type, context])!);

    private static bool CanRead<T>(string type, DbContext context)
    {
        var sql = $"SELECT value AS \"Value\" FROM \"t_{type}\"";
        try
        {
            _ = context.Database.SqlQueryRaw<T>(sql).ToArray().Single();
            return true;
        }
        catch (InvalidCastException)
        {
            return false;
        }
    }
}

/// <summary>EF Core with Npgsql and no entities, on one open connection.</summary>
internal sealed class ScalarContext(string connectionString = "Host=nowhere") : DbContext
{
    private readonly NpgsqlConnection _connection = new(connectionString);

    public void Open() => _connection.Open();

    public override void Dispose()
    {
        base.Dispose();
        _connection.Dispose();
    }

    protected override void OnConfiguring(DbContextOptionsBuilder builder) => builder.UseNpgsql(_connection);
}
