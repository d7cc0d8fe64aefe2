using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using SchemaAnalyzers.Model;

namespace SchemaAnalyzers.Tests.EfOracle.Naming;

/// <summary>The calls of the plug-in EFCore.NamingConventions, which has no release for the EF Core of these tests.</summary>
public static class NamingConventionsExtensions
{
    public static DbContextOptionsBuilder UseSnakeCaseNamingConvention(this DbContextOptionsBuilder options) => Use(options, NamingConvention.SnakeCase);

    public static DbContextOptionsBuilder UseLowerCaseNamingConvention(this DbContextOptionsBuilder options) => Use(options, NamingConvention.LowerCase);

    public static DbContextOptionsBuilder UseCamelCaseNamingConvention(this DbContextOptionsBuilder options) => Use(options, NamingConvention.CamelCase);

    public static DbContextOptionsBuilder UseUpperCaseNamingConvention(this DbContextOptionsBuilder options) => Use(options, NamingConvention.UpperCase);

    public static DbContextOptionsBuilder UseUpperSnakeCaseNamingConvention(this DbContextOptionsBuilder options) => Use(options, NamingConvention.UpperSnakeCase);

    private static DbContextOptionsBuilder Use(DbContextOptionsBuilder options, NamingConvention convention)
    {
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new Extension(convention));
        return options;
    }

    private sealed class Extension(NamingConvention convention) : IDbContextOptionsExtension
    {
        public NamingConvention Convention => convention;

        public DbContextOptionsExtensionInfo Info => new ExtensionInfo(this);

        public void ApplyServices(IServiceCollection services) =>
            new EntityFrameworkServicesBuilder(services).TryAdd<IConventionSetPlugin, Plugin>(_ => new Plugin(convention));

        public void Validate(IDbContextOptions options)
        {
        }
    }

    private sealed class ExtensionInfo(Extension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => extension.Convention.Option.GetHashCode(StringComparison.Ordinal);

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) =>
            other is ExtensionInfo && ((Extension)other.Extension).Convention == extension.Convention;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
        {
        }
    }

    private sealed class Plugin(NamingConvention convention) : IConventionSetPlugin
    {
        public ConventionSet ModifyConventions(ConventionSet conventionSet)
        {
            conventionSet.Add(new RewritingConvention(convention));
            return conventionSet;
        }
    }
}
