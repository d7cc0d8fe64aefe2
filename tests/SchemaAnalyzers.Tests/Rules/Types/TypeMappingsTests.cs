using System.Text;
using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Rules.Types;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.Rules.Types;

/// <summary>The table of type mappings says of every pair what EF Core, Npgsql and the server do.</summary>
public class TypeMappingsTests
{
    private const string Header = """
        # CLR types beside PostgreSQL types, by internal name. r: Npgsql or EF Core reads such a column; w: the server takes a parameter for it;
        # n: EF Core stores the type so, without a converter. A line of > names the CLR type that EF Core declares for a column.
        # Written by TypeMappingsTests, which asks all three of every pair.

        """;

    private static readonly Type[] s_collections = [typeof(bool[]), typeof(int[]), typeof(string[]), typeof(Guid[]), typeof(List<int>), typeof(List<string>)];

    [Fact]
    public async Task The_table_is_what_the_server_and_EF_Core_say()
    {
        using var oracle = await NpgsqlOracle.OpenAsync();
        var text = new StringBuilder(Header);
        foreach (var value in TypeSamples.Clr.OrderBy(value => TypeSamples.TypeOf(value).FullName, StringComparer.Ordinal))
        {
            text.Append(TypeSamples.TypeOf(value).FullName);
            foreach (var type in TypeSamples.Sql.Keys)
            {
                text.Append(Verdict(oracle, value, type) is { Length: > 0 } verdict ? $" {type}={verdict}" : "");
            }

            text.Append('\n');
        }

        foreach (var type in TypeSamples.Sql.Keys)
        {
            text.Append($"> {type}{(oracle.Preferred(type) is { } preferred ? " " + preferred.FullName : "")}\n");
        }

        var path = Path.Combine(RepositoryFiles.Root, "src/SchemaAnalyzers.Core/Rules/Types/mappings");
        Verified.CheckFile(text.ToString(), path + ".txt", path + ".received.txt");
    }

    [Fact]
    public async Task What_the_server_takes_of_EF_Core_is_what_the_casts_say()
    {
        using var oracle = await NpgsqlOracle.OpenAsync();
        var version = await (await PostgresServer.Shared).VersionAsync();
        var wrong = new List<string>();
        var asked = 0;
        foreach (var value in TypeSamples.Clr)
        {
            foreach (var store in TypeMappings.Of(TypeSamples.TypeOf(value).FullName!)!.Native)
            {
                foreach (var type in TypeSamples.Sql.Keys)
                {
                    // Bytes that are to be stored as a text are sent as bytes.
                    if (TypeMappings.IsSentAs(SqlType.BuiltIn(store)) && (value is not byte[] || store == "bytea") && oracle.Writes(value, store, type) is { } takes)
                    {
                        if (takes != TypeMappings.IsAssignable(SqlType.BuiltIn(store), SqlType.BuiltIn(type), version))
                        {
                            wrong.Add($"{value.GetType()} as {store} in {type}: {takes}");
                        }

                        asked++;
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.True(asked > 2000, $"only {asked} pairs were asked");
    }

    [Fact]
    public async Task One_value_is_not_read_from_an_array_nor_an_array_from_one_value()
    {
        using var oracle = await NpgsqlOracle.OpenAsync();
        var scalars = TypeSamples.ClrTypes.Where(type => type != typeof(byte[]) && type != typeof(char) && type != typeof(byte));
        Assert.All(scalars, type => Assert.DoesNotContain(TypeSamples.Arrays.Keys, array => oracle.Reads(type, array)));
        Assert.All(s_collections, type => Assert.DoesNotContain(TypeSamples.Sql.Keys, one => oracle.Reads(type, one)));
    }

    [Fact]
    public async Task The_default_store_type_of_every_type_is_native()
    {
        using var oracle = await NpgsqlOracle.OpenAsync();
        Assert.All(TypeSamples.ClrTypes.Where(type => TypeMappings.Of(type.FullName!)!.Native.Any()), type =>
        {
            var storeType = oracle.DefaultOf(type);
            Assert.True(storeType.Length == 0 || !oracle.IsNative(type, storeType) || TypeMappings.Of(type.FullName!)!.IsNative(SqlType.BuiltIn(BuiltInTypes.Resolve(storeType) ?? storeType)), $"{type}: {storeType}");
        });
    }

    private static string Verdict(NpgsqlOracle oracle, object value, string type)
    {
        var clrType = TypeSamples.TypeOf(value);
        var reads = oracle.Reads(clrType, type);
        return (reads ? "r" : "") + (oracle.Writes(value, type) ? "w" : "") + (reads && oracle.IsNative(clrType, type) ? "n" : "");
    }
}
