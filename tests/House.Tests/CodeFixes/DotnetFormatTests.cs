using SchemaAnalyzers.House.Tests.Harness;

namespace SchemaAnalyzers.House.Tests.CodeFixes;

/// <summary>The fixes as CI applies them: <c>dotnet format analyzers</c> on a project with the built analyzers.</summary>
public sealed class DotnetFormatTests
{
    private const string Entity =
        """
        using System;

        namespace Shop;

        public class User
        {
            public int Id { get; set; }

            /// <summary>Where to write.</summary>
            public string Emial { get; set; } = "";

            public string Phone { get; set; } = null!; // with country code

            public DateTime Born { get; set; }
        }

        """;

    private const string Fixed =
        """
        using System;
        using System.ComponentModel.DataAnnotations.Schema;

        namespace Shop;

        public class User
        {
            public int Id { get; set; }

            /// <summary>Where to write.</summary>
            [Column("Email")]
            public string Emial { get; set; } = "";

            public string? Phone { get; set; } // with country code

            public DateTime? Born { get; set; }
        }

        """;

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Every_finding_is_fixed_and_the_next_build_is_clean()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("Shop.csproj", AnalyzedProject.Text(implicitUsings: false));
        directory.Write("schema.sql", "CREATE TABLE public.\"Users\" (\"Id\" integer PRIMARY KEY, \"Email\" text NOT NULL, \"Phone\" text, \"Born\" timestamp with time zone);\n");
        directory.Write("ShopContext.cs", "using Microsoft.EntityFrameworkCore;\n\nnamespace Shop;\n\npublic class ShopContext : DbContext\n{\n    public DbSet<User> Users => Set<User>();\n}\n");
        var entity = directory.Write("User.cs", Entity);

        Assert.Equal(["SCH1002", "SCH1003", "SCH2003", "SCH2003"], Ids(await BuildAsync(directory)));

        await Dotnet.SucceedAsync(directory.Path, "format", "analyzers", "--diagnostics", "SCH1002", "SCH2003", "--severity", "info", "--no-restore");

        Assert.Equal(Fixed, File.ReadAllText(entity));
        Assert.Empty(Ids(await BuildAsync(directory, "--no-restore")));
    }

    private static Task<string> BuildAsync(TemporaryDirectory directory, params string[] arguments) => Dotnet.SucceedAsync(directory.Path, ["build", "--no-incremental", "-v", "quiet", .. arguments]);

    /// <summary>Of the distinct warnings: a build prints each twice.</summary>
    private static string[] Ids(string output) =>
        output.Split('\n')
            .Where(line => line.Contains(": warning ", StringComparison.Ordinal))
            .Distinct()
            .Select(line => line.Split(": warning ")[1].Split(':')[0])
            .Order(StringComparer.Ordinal)
            .ToArray();
}
