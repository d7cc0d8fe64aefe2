using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SchemaAnalyzers.Migrations.Writing;
using SchemaAnalyzers.PostgreSql;

namespace SchemaAnalyzers.Npgsql.Tests.EntityFramework;

/// <summary>A migration that the tool would write, compiled beside a context as a project would, and run by EF itself.</summary>
internal sealed class CompiledMigration
{
    private const string Context = """
        namespace Shop
        {
            public class ShopContext : Microsoft.EntityFrameworkCore.DbContext
            {
                public ShopContext(Microsoft.EntityFrameworkCore.DbContextOptions options) : base(options) { }
            }
        }
        """;

    /// <summary>EF Core and Npgsql with all they stand on.</summary>
    private static readonly MetadataReference[] s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    private readonly Assembly _assembly;

    public CompiledMigration(MigrationFile file)
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        var compilation = CSharpCompilation.Create("Shop", [CSharpSyntaxTree.ParseText(Context), CSharpSyntaxTree.ParseText(file.Text, path: file.Name)], s_references, options);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        var told = result.Diagnostics.Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning);
        Assert.True(result.Success && !told.Any(), string.Join("\n", told) + "\n" + file.Text);
        image.Position = 0;
        _assembly = new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }

    public Task UpAsync(TestDatabase database) => MigrateAsync(database, null);

    public Task DownAsync(TestDatabase database) => MigrateAsync(database, Migration.InitialDatabase);

    private async Task MigrateAsync(TestDatabase database, string? target)
    {
        var options = new DbContextOptionsBuilder()
            .UseNpgsql(database.ConnectionString, npgsql => npgsql.MigrationsAssembly(_assembly).MigrationsHistoryTable("history", "ef"))
            .Options;
        await using (var context = (DbContext)Activator.CreateInstance(_assembly.GetType("Shop.ShopContext")!, options)!)
        {
            await context.GetService<IMigrator>().MigrateAsync(target);
        }
    }
}
