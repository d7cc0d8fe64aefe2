using System.Text.RegularExpressions;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Writing;

/// <summary>The form in which a team keeps its migrations: that of a tool, with the tool's own rules.</summary>
public abstract class MigrationStyle
{
    public static IReadOnlyList<MigrationStyle> All { get; } =
    [
        new PlainStyle(), new FlywayStyle(), new GooseStyle(), new DbmateStyle(), new GolangMigrateStyle(), new EntityFrameworkStyle(), new FluentMigratorStyle(), new DbUpStyle(),
    ];

    /// <summary>By which options and properties choose it: <c>golang-migrate</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Whether its migrations are C#. Then steps are written as calls where the library has one: see <see cref="Code"/>.</summary>
    public virtual bool IsCode => false;

    /// <summary>The first version of an empty folder; null for the time.</summary>
    public virtual string? FirstVersion => null;

    /// <summary>The version in a file's name, or in its text; null where it has none.</summary>
    public virtual string? VersionOf(MigrationFile file) => VersionPattern.Match(file.Name) is { Success: true } match ? match.Groups["version"].Value : null;

    /// <summary>The files of a migration, in the order in which the tool runs them.</summary>
    /// <param name="existing">The files that are there: the new ones are called alike.</param>
    public abstract EquatableArray<MigrationFile> Write(Migration migration, MigrationTitle title, IReadOnlyList<MigrationFile> existing);

    /// <summary>The migration with all that takes the schema's objects, not their text, to write: needed once, before a migration is stored.</summary>
    public virtual Migration Prepare(Migration migration) => migration;

    private protected static Migration WithCode(Migration migration, Func<MigrationStep, string?> write)
    {
        return new(Of(migration.Up), Of(migration.Down));

        EquatableArray<MigrationStep> Of(EquatableArray<MigrationStep> steps) =>
            steps.Select(step => step.Kind == StepKind.Note ? step : step with { Code = write(step) }).ToEquatableArray();
    }

    public static MigrationStyle? Find(string name) =>
        All.FirstOrDefault(style => string.Equals(style.Name, name.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Where a file's name has its version.</summary>
    private protected virtual Regex VersionPattern => s_leadingDigits;

    private static readonly Regex s_leadingDigits = new("^(?<version>[0-9]+)", RegexOptions.CultureInvariant);
}
