using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Reading.Migrations;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.Reporting;

/// <summary>What is found in the migrations of EF Core, file by file. The model is not looked at but for renames.</summary>
internal sealed class MigrationFindings
{
    private const string Npgsql = "Npgsql.EntityFrameworkCore.PostgreSQL";

    private static readonly string[] s_otherProviders =
        ["Microsoft.EntityFrameworkCore.SqlServer", "Microsoft.EntityFrameworkCore.Sqlite", "Pomelo.EntityFrameworkCore.MySql", "MySql.EntityFrameworkCore", "Oracle.EntityFrameworkCore"];

    private readonly ModelReader _reader;
    private readonly bool _isPostgres;

    public MigrationFindings(ModelReader reader)
    {
        _reader = reader;
        var references = new HashSet<string>(reader.Compilation.ReferencedAssemblyNames.Select(reference => reference.Name), StringComparer.Ordinal);
        _isPostgres = references.Contains(Npgsql) && !references.Overlaps(s_otherProviders);
    }

    /// <param name="since">The version from which on migrations are looked at; null for all.</param>
    public IEnumerable<Finding> In(SemanticModel model, string? since, CancellationToken cancellationToken)
    {
        if (!_isPostgres)
        {
            yield break;
        }

        foreach (var migration in MigrationClass.In(model, cancellationToken))
        {
            if (since is not null && !MigrationLint.IsSince(migration.Id ?? Path.GetFileName(model.SyntaxTree.FilePath), since))
            {
                continue;
            }

            var script = new MigrationReader(migration, model, cancellationToken).Read();
            script.Entities = migration.IsLatest() ? () => _reader.AllEntities(cancellationToken).ToList() : null;
            foreach (var finding in script.Check())
            {
                yield return finding;
            }
        }
    }
}
