using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.Tests.CodeFixes;

/// <summary>Remedies that write another constant where one is written, and add an attribute or call where none is.</summary>
public sealed class ConstantFixTests
{
    private const string Usings = "using System.ComponentModel.DataAnnotations;\nusing System.ComponentModel.DataAnnotations.Schema;\nusing Microsoft.EntityFrameworkCore;\n";

    [Theory]
    [InlineData("HasDefaultValueSql([|\"open\"|])", "HasDefaultValueSql(\"'new'\")")]
    [InlineData("HasDefaultValueSql(sql: [|Text|])", "HasDefaultValueSql(sql: \"'new'\")")]
    [InlineData("HasDefaultValueSql([|\"a\" + \"b\"|])", "HasDefaultValueSql(\"'new'\")")]
    public async Task A_text_is_written_anew(string before, string after) =>
        Assert.Equal(Configured(after), await FixRun.ApplyAsync(Configured(before), new WriteText("'new'")));

    [Theory]
    [InlineData("HasDefaultValueSql([|\"'new'\"|])")]
    [InlineData("[|HasDefaultValueSql(\"open\")|]")]
    [InlineData("HasDefaultValueSql([|System.Environment.NewLine|])")]
    public async Task What_is_no_constant_or_says_so_already_stays(string source) =>
        Assert.Null(await FixRun.ApplyAsync(Configured(source), new WriteText("'new'")));

    [Theory]
    [InlineData("[Column(\"data\", TypeName = [|\"json\"|])] public string Data", "[Column(\"data\", TypeName = \"jsonb\")] public string Data")]
    [InlineData("[Column(\"data\")] public [|string|] Data", "[Column(\"data\", TypeName = \"jsonb\")] public string Data")]
    [InlineData("[Column] public [|string|] Data", "[Column(TypeName = \"jsonb\")] public string Data")]
    [InlineData("public [|string|] Data", "[Column(TypeName = \"jsonb\")] public string Data")]
    [InlineData("[Column(TypeName = \"json\")] public [|string|] Data", "[Column(TypeName = \"jsonb\")] public string Data")]
    public Task A_column_type_is_said_by_the_attribute(string before, string after) => Becomes(before, after, new SetColumnType("Data", "jsonb"));

    [Theory]
    [InlineData("[MaxLength([|10|])] public string Data", "[MaxLength(50)] public string Data")]
    [InlineData("[StringLength([|10|], MinimumLength = 2)] public string Data", "[StringLength(50, MinimumLength = 2)] public string Data")]
    [InlineData("public [|string|] Data", "[MaxLength(50)] public string Data")]
    public Task A_length_is_said_by_the_attribute(string before, string after) => Becomes(before, after, new SetLength("Data", 50));

    [Theory]
    [InlineData("[MaxLength([|10|])] public string Data", "public string Data")]
    [InlineData("[Required, StringLength([|10|])] public string Data", "[Required] public string Data")]
    public Task A_length_is_left_out(string before, string after) => Becomes(before, after, new SetLength("Data", null));

    [Fact]
    public async Task A_length_that_is_configured_is_left_out() => Assert.Equal(
        Configured("IsRequired().HasColumnName(\"data\")"),
        await FixRun.ApplyAsync(Configured("IsRequired().HasMaxLength([|10|]).HasColumnName(\"data\")"), new SetLength("Data", null)));

    [Theory]
    [InlineData("[Precision([|10|])] public decimal Data", "[Precision(18, 4)] public decimal Data")]
    [InlineData("[Precision([|10|], 2)] public decimal Data", "[Precision(18, 4)] public decimal Data")]
    [InlineData("public [|decimal|] Data", "[Precision(18, 4)] public decimal Data")]
    public Task A_precision_is_said_by_the_attribute(string before, string after) => Becomes(before, after, new SetPrecision("Data", 18, 4));

    [Theory]
    [InlineData("HasPrecision([|10|], 2)", "HasPrecision(18, 4)")]
    [InlineData("HasMaxLength([|10|])", null)]
    public async Task Numbers_of_calls_are_written_anew(string before, string? after) => Assert.Equal(
        Configured(after ?? "HasMaxLength(50)", "decimal"),
        await FixRun.ApplyAsync(Configured(before, "decimal"), after is null ? new SetLength("Data", 50) : new SetPrecision("Data", 18, 4)));

    [Theory]
    [InlineData("[|IsRequired()|].HasMaxLength(5)", true, "IsRequired(false).HasMaxLength(5)")]
    [InlineData("IsRequired([|true|])", true, "IsRequired(false)")]
    [InlineData("IsRequired([|false|])", false, "IsRequired()")]
    public async Task What_is_required_by_a_call_is_changed_there(string before, bool isNullable, string after) =>
        Assert.Equal(Configured(after), await FixRun.ApplyAsync(Configured(before), new SetNullability("Data", isNullable)));

    [Fact]
    public async Task A_type_without_null_stays_required() =>
        Assert.Null(await FixRun.ApplyAsync(Configured("[|IsRequired()|]", "decimal"), new SetNullability("Data", IsNullable: true)));

    [Theory]
    [InlineData("[|HasIndex(x => x.Data)|].IsUnique()", "HasIndex(x => x.Data).HasDatabaseName(\"by_data\").IsUnique()")]
    [InlineData("[|HasIndex(x => x.Data)|]", "HasIndex(x => x.Data).HasDatabaseName(\"by_data\")")]
    [InlineData("HasIndex(x => x.Data).HasDatabaseName([|\"ix\"|])", "HasIndex(x => x.Data).HasDatabaseName(\"by_data\")")]
    public async Task An_index_is_named(string before, string after) =>
        Assert.Equal(OfEntity(after), await FixRun.ApplyAsync(OfEntity(before), new NameIndex("by_data")));

    [Theory]
    [InlineData("[[|Index(nameof(Data))|]]", "[Index(nameof(Data), Name = \"by_data\")]")]
    [InlineData("[Index(nameof(Data), Name = [|\"ix\"|])]", "[Index(nameof(Data), Name = \"by_data\")]")]
    public async Task An_index_attribute_is_named(string before, string after) => Assert.Equal(
        $"{Usings}{after}\nclass Item {{ public string Data {{ get; set; }} = null!; }}",
        await FixRun.ApplyAsync($"{Usings}{before}\nclass Item {{ public string Data {{ get; set; }} = null!; }}", new NameIndex("by_data")));

    [Fact]
    public async Task An_index_that_is_configured_goes_with_its_statement() => Assert.Equal(
        OfEntity("Property(x => x.Data)").Replace(";\n    }", ";\n    }", StringComparison.Ordinal),
        await FixRun.ApplyAsync(OfEntity("Property(x => x.Data);\n        builder.Entity<Item>().[|HasIndex(x => x.Data)|].IsUnique()"), new RemoveIndex(IsWanted: false)));

    [Theory]
    [InlineData("HasOne(x => x.Next).WithMany().OnDelete([|DeleteBehavior.Cascade|])", "HasOne(x => x.Next).WithMany().OnDelete(DeleteBehavior.SetNull)")]
    [InlineData("[|HasOne(x => x.Next)|].WithMany()", "HasOne(x => x.Next).WithMany().OnDelete(DeleteBehavior.SetNull)")]
    [InlineData("[|HasOne(x => x.Next)|].WithMany().OnDelete(DeleteBehavior.Cascade).IsRequired(false)", "HasOne(x => x.Next).WithMany().OnDelete(DeleteBehavior.SetNull).IsRequired(false)")]
    [InlineData("[|HasOne(x => x.Next)|]\n            .WithMany()\n            .HasForeignKey(\"NextId\")", "HasOne(x => x.Next)\n            .WithMany()\n            .HasForeignKey(\"NextId\")\n            .OnDelete(DeleteBehavior.SetNull)")]
    public async Task A_delete_behaviour_is_configured(string before, string after) =>
        Assert.Equal(OfEntity(after), await FixRun.ApplyAsync(OfEntity(before), new SetDeleteBehavior("SetNull")));

    private static async Task Becomes(string before, string after, Remedy remedy) =>
        Assert.Equal(Property(after), await FixRun.ApplyAsync(Property(before), remedy));

    private static string Property(string declaration) =>
        $"{Usings}class Item {{ {declaration} {{ get; set; }}{(declaration.Contains("decimal", StringComparison.Ordinal) ? "" : " = null!;")} }}";

    private static string Configured(string call, string type = "string") => OfEntity($"Property(x => x.Data).{call}", type);

    private static string OfEntity(string calls, string type = "string") =>
        $$"""
        {{Usings}}
        class Item
        {
            private const string Text = "x";
            public int Id { get; set; }
            public {{type}} Data { get; set; } = default!;
            public Item? Next { get; set; }
        }

        class Shop : DbContext
        {
            private const string Text = "x";

            protected override void OnModelCreating(ModelBuilder builder)
            {
                builder.Entity<Item>().{{calls}};
            }
        }
        """;
}
