using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.Rules.Types;

/// <summary>Asks Npgsql and EF Core, on a real server, which CLR types they read from and write to a column of which PostgreSQL type.</summary>
internal sealed class NpgsqlOracle : IDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly ScalarContext _context;
    private readonly IRelationalTypeMappingSource _source;

    private NpgsqlOracle(string connectionString)
    {
        _connection = new NpgsqlConnection(connectionString);
        _connection.Open();
        _context = new ScalarContext(_connection);
        _source = _context.GetService<IRelationalTypeMappingSource>();
    }

    public static async Task<NpgsqlOracle> OpenAsync()
    {
        var database = await (await PostgresServer.Shared).CreateDatabaseAsync();
        await database.ExecuteAsync(TypeSamples.CreateTables);
        return new NpgsqlOracle(database.ConnectionString);
    }

    public void Dispose()
    {
        _context.Dispose();
        _connection.Dispose();
    }

    /// <summary>Whether Npgsql, or EF Core with it, reads the type from the column.</summary>
    public bool Reads(Type clrType, string type) => Call(nameof(ReadsByNpgsql), clrType, type) || Call(nameof(ReadsByEntityFramework), clrType, type);

    /// <summary>Whether the server takes a parameter of the type, as Npgsql sends it by itself, for the column.</summary>
    public bool Writes(object value, string type)
    {
        try
        {
            return Insert(type, new NpgsqlParameter { Value = value });
        }
        catch (InvalidCastException)
        {
            // Npgsql sends it only where it is told as what.
            return false;
        }
    }

    /// <summary>Whether the server takes the parameter that EF Core makes of a property with that column type; null where it makes none.</summary>
    public bool? Writes(object value, string storeType, string type)
    {
        using var command = _connection.CreateCommand();
        try
        {
            var mapping = _source.FindMapping(TypeSamples.TypeOf(value), Declared(storeType))!;
            var moment = value is DateTime utc && storeType == "timestamp" ? DateTime.SpecifyKind(utc, DateTimeKind.Unspecified) : value;
            return Insert(type, (NpgsqlParameter)mapping.CreateParameter(command, "p", moment, nullable: false));
        }
        catch (InvalidCastException)
        {
            return null;
        }
    }

    /// <summary>Whether EF Core stores the CLR type as that type just as it is.</summary>
    public bool IsNative(Type clrType, string type) => _source.FindMapping(clrType, Declared(type)) is { Converter: null } mapping && mapping.ClrType == clrType;

    /// <summary>The CLR type that EF Core would declare for such a column.</summary>
    public Type? Preferred(string type) => _source.FindMapping(Declared(type)) is { Converter: null } mapping ? mapping.ClrType : null;

    public string DefaultOf(Type clrType) => _source.FindMapping(clrType)?.StoreTypeNameBase ?? "";

    /// <summary>As a declaration names it: one character of <c>char</c> is another type there.</summary>
    private static string Declared(string type) => type switch
    {
        "char" => "\"char\"",
        "bpchar" => "character(2)",
        "varbit" => "bit varying",
        _ => type,
    };

    private bool Call(string method, Type clrType, string type) =>
        (bool)typeof(NpgsqlOracle).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(clrType).Invoke(this, [type])!;

    private bool ReadsByNpgsql<T>(string type)
    {
        using var command = new NpgsqlCommand($"SELECT value FROM \"t_{type}\" LIMIT 1", _connection);
        using var reader = command.ExecuteReader();
        reader.Read();
        try
        {
            _ = reader.GetFieldValue<T>(0);
            return true;
        }
        catch (InvalidCastException)
        {
            return false;
        }
    }

    private bool ReadsByEntityFramework<T>(string type)
    {
        if (_source.FindMapping(typeof(T)) is null)
        {
            return false;
        }

        var sql = $"SELECT value AS \"Value\" FROM \"t_{type}\" LIMIT 1";
        try
        {
            _ = _context.Database.SqlQueryRaw<T>(sql).ToArray().Single();
            return true;
        }
        catch (Exception exception) when (exception is InvalidCastException or InvalidOperationException)
        {
            return false;
        }
    }

    private bool Insert(string type, NpgsqlParameter parameter)
    {
        using var command = new NpgsqlCommand($"INSERT INTO \"t_{type}\" VALUES (@p)", _connection);
        parameter.ParameterName = "p";
        command.Parameters.Add(parameter);
        try
        {
            command.ExecuteNonQuery();
            return true;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.DatatypeMismatch)
        {
            return false;
        }
        catch (PostgresException)
        {
            // The type is taken, this value is not.
            return true;
        }
    }

    /// <summary>EF Core with Npgsql and no entities.</summary>
    private sealed class ScalarContext(NpgsqlConnection connection) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder builder) => builder.UseNpgsql(connection).AmongMany();
    }
}
