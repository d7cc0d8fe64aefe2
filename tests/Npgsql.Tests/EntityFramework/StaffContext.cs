using Microsoft.EntityFrameworkCore;

namespace SchemaAnalyzers.Npgsql.Tests.EntityFramework;

/// <summary>Migrations of a team with a schema of its own, names in snake case, and much SQL written by hand.</summary>
internal sealed class StaffContext : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseNpgsql("Host=none", npgsql => npgsql.MigrationsHistoryTable("__ef_migrations", "staff"));

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.HasDefaultSchema("staff");
}
