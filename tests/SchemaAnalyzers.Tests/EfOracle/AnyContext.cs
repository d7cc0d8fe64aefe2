using Microsoft.EntityFrameworkCore;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>A context of no model, for the services of its provider.</summary>
internal sealed class AnyContext : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder builder) => builder.UseNpgsql("Host=none").AmongMany();
}
