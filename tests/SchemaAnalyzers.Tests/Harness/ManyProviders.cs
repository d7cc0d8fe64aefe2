using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SchemaAnalyzers.Tests.Harness;

/// <summary>Models of tests bring enums of their own to map, and each of these a service provider: EF Core's warning of many of them would fail whichever context comes late.</summary>
internal static class ManyProviders
{
    public static DbContextOptionsBuilder AmongMany(this DbContextOptionsBuilder builder) =>
        builder.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.ManyServiceProvidersCreatedWarning));
}
