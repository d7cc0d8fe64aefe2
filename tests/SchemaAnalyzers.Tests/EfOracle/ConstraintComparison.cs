using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>Compares indexes and foreign keys.</summary>
internal sealed class ConstraintComparison(ModelComparison result, Entity entity, IEntityType type)
{
    public void Compare()
    {
        var keys = type.GetForeignKeys().Where(key => !key.IsBaseLinking()).ToList();
        foreach (var read in entity.Relationships)
        {
            var match = keys.FirstOrDefault(key =>
                key.Properties.Select(property => property.Name).SequenceEqual(read.Properties) &&
                key.PrincipalEntityType.ClrType.FullName == read.Principal);
            if (match is null)
            {
                result.Wrong.Add($"{entity.Name} has no foreign key ({string.Join(", ", read.Properties)}) to {read.Principal}");
                continue;
            }

            keys.Remove(match);
            Compare(read, match);
        }

        // Two entities in the rows of one table are bound by their key alone.
        foreach (var key in keys.Where(key => !key.IsOwnership && key.GetMappedConstraints().Any()))
        {
            result.Unknown.Add($"{entity.Name} foreign key ({string.Join(", ", key.Properties.Select(property => property.Name))}) was not read");
        }

        CompareIndexes();
    }

    private void Compare(Relationship read, IForeignKey key)
    {
        var name = $"{entity.Name} ({string.Join(", ", read.Properties)})";
        result.Compare($"{name} required", read.IsRequired, key.IsRequired);
        result.Compare($"{name} unique", read.IsUnique, key.IsUnique);
        result.Compare($"{name} on delete", read.OnDelete, Action(key.DeleteBehavior));
        result.Compare($"{name} name", read.Name.Select(value => value.Value), key.GetMappedConstraints().FirstOrDefault()?.Name ?? "");
        result.Compare(
            $"{name} columns",
            read.PrincipalColumns.Select(columns => string.Join(" ", columns)),
            string.Join(" ", key.PrincipalKey.Properties.Select(property => property.GetColumnName())));
    }

    private static ReferentialAction Action(DeleteBehavior behavior) => behavior switch
    {
        DeleteBehavior.Cascade => ReferentialAction.Cascade,
        DeleteBehavior.SetNull => ReferentialAction.SetNull,
        DeleteBehavior.Restrict => ReferentialAction.Restrict,
        _ => ReferentialAction.NoAction,
    };

    private void CompareIndexes()
    {
        var indexes = type.GetIndexes().ToList();
        foreach (var read in entity.Indexes)
        {
            var match = indexes.FirstOrDefault(index => index.Properties.Select(property => property.Name).SequenceEqual(read.Properties));
            if (match is null)
            {
                result.Wrong.Add($"{entity.Name} has no index ({string.Join(", ", read.Properties)})");
                continue;
            }

            indexes.Remove(match);
            var name = $"{entity.Name} index ({string.Join(", ", read.Properties)})";
            result.Compare($"{name} unique", read.IsUnique, match.IsUnique);
            result.Compare($"{name} name", read.Name.Select(value => value.Value), match.GetDatabaseName() ?? "");
            result.Compare($"{name} descending", read.IsDescending.Select(value => string.Join(" ", value)), string.Join(" ", Descending(match)));
        }

        foreach (var index in indexes)
        {
            result.Unknown.Add($"{entity.Name} index ({string.Join(", ", index.Properties.Select(property => property.Name))}) was not read");
        }
    }

    private static IEnumerable<bool> Descending(IIndex index) =>
        index.IsDescending is null ? [] : index.IsDescending.Count == 0 ? index.Properties.Select(_ => true) : index.IsDescending;
}
