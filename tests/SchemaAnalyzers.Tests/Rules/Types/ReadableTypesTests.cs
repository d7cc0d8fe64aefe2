using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Rules.Types;

namespace SchemaAnalyzers.Tests.Rules.Types;

/// <summary>The table of readable types says of every pair what EF Core and Npgsql do.</summary>
public class ReadableTypesTests
{
    [Fact]
    public async Task Every_verdict_is_that_of_the_server()
    {
        var database = await (await PostgresServer.Shared).CreateDatabaseAsync();
        await database.ExecuteAsync(NpgsqlOracle.CreateTables);
        using var context = new ScalarContext(database.ConnectionString);
        context.Open();
        var asked = NpgsqlOracle.ClrTypes.Select(type => Line(type.FullName!, NpgsqlOracle.ReadableAs(type, context)));
        Assert.Equal(Text(asked), Text(ReadableTypes.Mappings.Select(mapping => Line(mapping.FullName, mapping.Readable))));
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

    private static ClrMapping Mapping(string fullName) => ReadableTypes.Mappings.Single(mapping => mapping.FullName == fullName);

    private static string Line(string name, IEnumerable<string> types) => $"{name}: {string.Join(" ", types.Order(StringComparer.Ordinal))}";

    private static string Text(IEnumerable<string> lines) => string.Join("\n", lines);
}
