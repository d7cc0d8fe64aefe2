using Microsoft.CodeAnalysis.Diagnostics;
using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Migrations.Writing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Generating;

/// <summary>What a project, or the tool that builds it, asks of its migrations by properties of the build.</summary>
/// <param name="Style">The name of a <see cref="MigrationStyle"/>, as it is written; null for none.</param>
/// <param name="BrokenRenames">What stands among the renames and is none.</param>
/// <param name="IsMultiTargeted">Whether the project is compiled several times, for several target frameworks.</param>
/// <param name="IsForTool">Whether the tool reads the assembly: it wants to know why there is no stub, too.</param>
internal sealed record MigrationOptions(MigrationScope Scope, PlanOptions Plan, string? Style, EquatableArray<string> BrokenRenames, bool IsForTool, bool IsMultiTargeted)
{
    public static MigrationOptions Read(AnalyzerConfigOptionsProvider provider)
    {
        EquatableArray<string> broken = default;
        var renames = Get(provider, "_SchemaMigrationRenames") is { } text ? Rename.ParseAll(Uri.UnescapeDataString(text), out broken) : default;
        var plan = PlanOptions.Default with
        {
            Renames = renames.IsEmpty ? (EquatableArray<Rename>?)null : renames,
            AllowDestructive = string.Equals(Get(provider, "SchemaMigrationDestructive"), "true", StringComparison.OrdinalIgnoreCase),
        };

        // The build says what is wrong with a value that is none.
        var scope = Enum.TryParse<MigrationScope>(Get(provider, "SchemaMigrationScope"), ignoreCase: true, out var value) ? value : MigrationScope.All;
        return new(scope, plan, Get(provider, "SchemaMigrationStyle"), broken, Get(provider, "SchemaMigrationStubs") is not null, Get(provider, "SchemaAnalyzersIsMultiTargeted") == "true");
    }

    private static string? Get(AnalyzerConfigOptionsProvider provider, string property) =>
        provider.GlobalOptions.TryGetValue("build_property." + property, out var value) && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
