using Microsoft.EntityFrameworkCore;

namespace SchemaAnalyzers.Npgsql.Tests.EntityFramework;

/// <summary>Migrations as EF Core scaffolds them, with the names that it chooses, in the default schema.</summary>
internal sealed class ShopContext : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql("Host=none");
}
