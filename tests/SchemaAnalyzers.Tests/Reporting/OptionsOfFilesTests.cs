using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Reporting;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.Reporting;

/// <summary>Options in the sections of an <c>.editorconfig</c>.</summary>
public sealed class OptionsOfFilesTests
{
    private const string Order = "using System.ComponentModel.DataAnnotations.Schema; [Table(\"orders\")] public class Order { [Column(\"id\")] public int Id { get; set; } [Column(\"note\")] public string? Note { get; set; } }";

    private static readonly string s_invoice = Order.Replace("orders", "invoices", StringComparison.Ordinal).Replace("Order", "Invoice", StringComparison.Ordinal);

    [Fact]
    public async Task Ignored_columns_are_those_of_the_classes_in_these_files() =>
        Assert.Equal(["SCH1002 /src/1.cs"], await RunAsync(Shop("[0.cs]\nschema_analyzers.ignored_columns = note")));

    [Fact]
    public async Task Ignored_tables_too() => Assert.Equal(["SCH1002 /src/1.cs"], await RunAsync(Shop("[0.cs]\nschema_analyzers.ignored_tables = *")));

    [Fact]
    public async Task A_file_takes_back_what_the_project_ignores() =>
        Assert.Equal(["SCH1002 /src/0.cs"], await RunAsync(Shop("[0.cs]\nschema_analyzers.ignored_tables =\n").WithOption("schema_analyzers.ignored_tables", "*")));

    [Fact]
    public async Task Classes_without_a_context_choose_their_database()
    {
        var project = Shop("[0.cs]\nschema_analyzers.database = Orders\n[1.cs]\nschema_analyzers.database = Billing") with
        {
            Snapshots =
            [
                new("/src/orders.sql", "CREATE TABLE orders (id integer PRIMARY KEY, note text);") { DbContext = "Orders" },
                new("/src/billing.sql", "CREATE TABLE invoices (id integer PRIMARY KEY);") { DbContext = "Billing" },
            ],
        };
        Assert.Equal(["SCH1002 /src/1.cs"], await RunAsync(project));
    }

    [Fact]
    public async Task A_database_that_no_snapshot_serves_is_told()
    {
        var project = Shop("[*.cs]\nschema_analyzers.database = Order") with { Snapshots = [new("/src/orders.sql", "CREATE TABLE orders (id integer PRIMARY KEY, note text);") { DbContext = "Orders" }] };
        var diagnostics = await AnalyzerRun.OfAsync(project.Open(), new SchemaDiagnosticAnalyzer());
        Assert.Equal(
            "Option 'schema_analyzers.database' has the unknown value 'Order'. Write 'Orders'.",
            Assert.Single(diagnostics, diagnostic => diagnostic.Id == "SCH0004").GetMessage());
    }

    [Fact]
    public async Task A_bad_value_of_some_files_is_told_once()
    {
        var diagnostics = await AnalyzerRun.OfAsync(Shop("[*.cs]\nschema_analyzers.ignored_tables = a/b").Open(), new SchemaDiagnosticAnalyzer());
        Assert.Equal(
            "Option 'schema_analyzers.ignored_tables' has the unknown value 'a/b'. Write names with '*' for any characters, separated by commas.",
            Assert.Single(diagnostics, diagnostic => diagnostic.Id == "SCH0004").GetMessage());
    }

    /// <summary>Two classes for Dapper, each without the column of its note.</summary>
    private static TestProject Shop(string sections) =>
        TestProject.Of("CREATE TABLE orders (id integer PRIMARY KEY); CREATE TABLE invoices (id integer PRIMARY KEY);", Order, s_invoice) with
        {
            EditorConfig = "root = true\n" + sections + "\n",
            References = [.. TestCompilation.ReferencesWithout("Microsoft.EntityFrameworkCore")],
        };

    private static async Task<IEnumerable<string>> RunAsync(TestProject project) =>
        (await AnalyzerRun.OfAsync(project.Open(), new SchemaDiagnosticAnalyzer())).Where(diagnostic => diagnostic.Id != "SCH0003").Select(diagnostic => $"{diagnostic.Id} {diagnostic.Location.GetLineSpan().Path}");
}
