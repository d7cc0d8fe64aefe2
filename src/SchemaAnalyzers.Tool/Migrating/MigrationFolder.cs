using System.Text;
using System.Text.RegularExpressions;
using SchemaAnalyzers.Migrations.Writing;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Files;

namespace SchemaAnalyzers.Tool.Migrating;

/// <summary>The folder that gets a migration, with the migrations that it has.</summary>
internal sealed partial class MigrationFolder
{
    /// <summary>Where migrations are looked for beside a project, in this order.</summary>
    private static readonly string[] s_usual = ["Migrations", "migrations", "db/migrations", "db/migration", "Data/Migrations", "sql"];

    private const long MaximumBytes = 4 * 1024 * 1024;

    private MigrationFolder(string path, IReadOnlyList<MigrationFile> files) => (Path, Files) = (path, files);

    public string Path { get; }

    /// <summary>By name.</summary>
    public IReadOnlyList<MigrationFile> Files { get; }

    /// <param name="given">The folder that the user names; it need not be there.</param>
    /// <param name="project">A project, solution or folder.</param>
    public static MigrationFolder Open(string? given, string project)
    {
        var beside = Directory.Exists(project) ? project : System.IO.Path.GetDirectoryName(project) is { Length: > 0 } directory ? directory : ".";
        var path = given ?? s_usual.Select(name => System.IO.Path.Combine(beside, name)).FirstOrDefault(HasMigrations) ?? System.IO.Path.Combine(beside, s_usual[0]);
        try
        {
            return new(path, Directory.Exists(path) ? Read(path) : []);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.BadInput, $"Cannot read the folder '{path}': {error.Message}", error);
        }
    }

    /// <summary>The style of migrations in C#; null where there are none. The build has to know it.</summary>
    public MigrationStyle? CodeStyle() =>
        Files.Any(file => EntityFramework().IsMatch(file.Text)) ? MigrationStyle.Find("ef")
        : Files.Any(file => FluentMigrator().IsMatch(file.Text)) ? MigrationStyle.Find("fluentmigrator")
        : null;

    /// <summary>The style of migrations in SQL; null where there are none.</summary>
    /// <exception cref="ToolException">They are of a tool whose form is not written.</exception>
    public MigrationStyle? SqlStyle()
    {
        var scripts = Files.Where(file => IsSql(file.Name)).Select(file => new SqlSource(file.Name, file.Text)).ToList();
        if (scripts.Count == 0)
        {
            return null;
        }

        var tool = SqlFileSet.Arrange(scripts).Tool;
        return tool is null ? MigrationStyle.Find("sql")
            : MigrationStyle.Find(tool)
            ?? throw new ToolException(ExitCode.Failure, $"The migrations in '{Path}' are those of {tool}, whose form is not written. Name another folder with --output, or a form with --style.");
    }

    /// <summary>The namespace of the migrations in C#; null where there are none.</summary>
    public string? Namespace() =>
        Files.Where(file => IsCode(file.Name)).Select(file => NamespaceDeclaration().Match(file.Text)).LastOrDefault(match => match.Success)?.Groups[1].Value;

    private static bool HasMigrations(string path) => Directory.Exists(path) && Directory.EnumerateFiles(path).Any(file => IsCode(file) || IsSql(file));

    private static MigrationFile[] Read(string path) =>
    [
        .. new DirectoryInfo(path).GetFiles().OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => new MigrationFile(file.Name, file.Length <= MaximumBytes && (IsCode(file.Name) || IsSql(file.Name)) ? File.ReadAllText(file.FullName, Encoding.UTF8) : "")),
    ];

    private static bool IsSql(string name) => name.EndsWith(".sql", StringComparison.OrdinalIgnoreCase);

    private static bool IsCode(string name) => name.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\s*using\s+Microsoft\.EntityFrameworkCore\.(Migrations|Infrastructure)\s*;", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex EntityFramework();

    [GeneratedRegex(@"^\s*using\s+FluentMigrator\s*;", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex FluentMigrator();

    [GeneratedRegex(@"^\s*namespace\s+([\w.@]+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex NamespaceDeclaration();
}
