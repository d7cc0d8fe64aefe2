using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Rules.Types;

namespace SchemaAnalyzers.Tests.Rules.Types;

/// <summary>The table of readable types says of every pair what EF Core and Npgsql do.</summary>
public class ReadableTypesTests
{
    private static readonly Type[] s_collections = [typeof(bool[]), typeof(int[]), typeof(string[]), typeof(Guid[]), typeof(List<int>), typeof(List<string>)];

    [Fact]
    public async Task Every_verdict_is_that_of_the_server()
    {
        using var context = await OpenAsync();
        var asked = NpgsqlOracle.ClrTypes.Select(type => Line(type.FullName!, NpgsqlOracle.ReadableAs(type, context)));
        Assert.Equal(Text(asked), Text(ReadableTypes.Mappings.Select(mapping => Line(mapping.FullName, mapping.Readable))));
    }

    [Fact]
    public async Task One_value_is_not_read_from_an_array_nor_an_array_from_one_value()
    {
        using var context = await OpenAsync();
        var scalars = NpgsqlOracle.ClrTypes.Where(type => type != typeof(byte[]) && type != typeof(char) && type != typeof(byte));
        Assert.All(scalars, type => Assert.Empty(NpgsqlOracle.ReadableAs(type, NpgsqlOracle.ArraySamples.Keys, context)));
        Assert.All(s_collections, type => Assert.Empty(NpgsqlOracle.ReadableAs(type, context)));
    }

    [Fact]
    public void Native_types_are_those_that_EF_Core_maps_without_a_converter()
    {
        using var context = new ScalarContext();
        var source = context.GetService<IRelationalTypeMappingSource>();
        var asked = NpgsqlOracle.ClrTypes.Select(type => Line(
            type.FullName!,
            Mapping(type.FullName!).Readable.Where(sqlType => source.FindMapping(type, sqlType) is { Converter: null })));
        Assert.Equal(Text(asked), Text(ReadableTypes.Mappings.Select(mapping => Line(mapping.FullName, mapping.Native))));
    }

    [Fact]
    public void The_default_store_type_of_every_type_is_native()
    {
        using var context = new ScalarContext();
        var source = context.GetService<IRelationalTypeMappingSource>();
        Assert.All(NpgsqlOracle.ClrTypes, type =>
        {
            var storeType = source.FindMapping(type)!.StoreTypeNameBase;
            Assert.True(Mapping(type.FullName!).IsNative(Schema.SqlType.BuiltIn(Schema.BuiltInTypes.Resolve(storeType) ?? storeType)), $"{type}: {storeType}");
        });
    }

    [Fact]
    public void The_server_was_asked_about_every_covered_type() =>
        Assert.Equal(NpgsqlOracle.Samples.Keys.Order(StringComparer.Ordinal), ReadableTypes.SqlTypes.Order(StringComparer.Ordinal));

    private static async Task<ScalarContext> OpenAsync()
    {
        var database = await (await PostgresServer.Shared).CreateDatabaseAsync();
        await database.ExecuteAsync(NpgsqlOracle.CreateTables);
        var context = new ScalarContext(database.ConnectionString);
        context.Open();
        return context;
    }

    private static ClrMapping Mapping(string fullName) => ReadableTypes.Mappings.Single(mapping => mapping.FullName == fullName);

    private static string Line(string name, IEnumerable<string> types) => $"{name}: {string.Join(" ", types.Order(StringComparer.Ordinal))}";

    private static string Text(IEnumerable<string> lines) => string.Join("\n", lines);
}
