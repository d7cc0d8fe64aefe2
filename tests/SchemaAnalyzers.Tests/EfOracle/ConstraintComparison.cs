using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>Compares indexes and foreign keys.</summary>
internal sealed class ConstraintComparison(ModelComparison result, Entity entity, IEntityType type, ITableBase? table)
{
    public void Compare()
    {
        var keys = Parts(part => part.GetForeignKeys().Where(key => IsHere(key) && !(key.IsOwnership && part != type)), key => key.Properties);
        foreach (var read in entity.Relationships)
        {
            var match = keys.FirstOrDefault(key => key.Names.SequenceEqual(read.Properties) && key.Item.PrincipalEntityType.ClrType.FullName == read.Principal);
            if (match.Item is null)
            {
                result.Wrong.Add($"{entity.Name} has no foreign key ({string.Join(", ", read.Properties)}) to {read.Principal}");
                continue;
            }

            keys.Remove(match);
            Compare(read, match.Item);
        }

        // Two entities in the rows of one table are bound by their key alone.
        foreach (var key in keys.Where(key => key.Item.GetMappedConstraints().Any()))
        {
            result.Unknown.Add($"{entity.Name} foreign key ({string.Join(", ", key.Names)}) was not read");
        }

        CompareIndexes();
        CompareAlternateKeys();
        CompareChecks();
    }

    private void CompareChecks()
    {
        // In a shared table each stands once, with the entity that declares it.
        var isRepeated = type.GetMappingStrategy() == RelationalAnnotationNames.TpcMappingStrategy;
        var checks = Parts(part => (isRepeated ? part.GetCheckConstraints() : part.GetDeclaredCheckConstraints()).Where(check => table is ITable own && check.GetName(StoreObjectIdentifier.Table(own.Name, own.Schema)) is not null), _ => [])
            .ToDictionary(check => check.Item.Name!, check => check.Item.Sql);
        foreach (var read in entity.Checks)
        {
            if (checks.Remove(read.Name.Value, out var condition))
            {
                result.Compare($"{entity.Name} check {read.Name}", read.Expression, condition);
            }
            else
            {
                result.Wrong.Add($"{entity.Name} has no check {read.Name}");
            }
        }

        result.Unknown.AddRange(checks.Keys.Select(name => $"{entity.Name} check {name} was not read"));
    }

    /// <summary>Whether a foreign key is one of the table; of a view, which has none, it may be any.</summary>
    private bool IsHere(IForeignKey key) => table is not ITable || !key.GetMappedConstraints().Any() || key.GetMappedConstraints().Any(constraint => constraint.Table == table);

    /// <summary>What the entity and the owned types in its table have, with the names of the properties as the entity has them.</summary>
    private List<(string[] Names, T Item)> Parts<T>(Func<IEntityType, IEnumerable<T>> items, Func<T, IEnumerable<IProperty>> properties) =>
        FlattenedProperty.Types(type)
            .SelectMany(part => items(part.Type).Select(item => (properties(item).Select(property => part.Path + property.Name).ToArray(), item)))
            .ToList();

    private void Compare(Relationship read, IForeignKey key)
    {
        var name = $"{entity.Name} ({string.Join(", ", read.Properties)})";
        result.Compare($"{name} required", read.IsRequired, key.IsRequired);
        result.Compare($"{name} unique", read.IsUnique, key.IsUnique);
        result.Compare($"{name} on delete", read.OnDelete, Action(key.DeleteBehavior));
        result.Compare($"{name} name", read.Name.Select(value => value.Value), Constraint(key)?.Name ?? "");
        result.Compare(
            $"{name} columns",
            read.PrincipalColumns.Select(columns => string.Join(" ", columns)),
            string.Join(" ", Constraint(key)?.PrincipalColumns.Select(column => column.Name) ?? key.PrincipalKey.Properties.Select(property => property.GetColumnName())));
    }

    private IForeignKeyConstraint? Constraint(IForeignKey key) => key.GetMappedConstraints().FirstOrDefault(constraint => constraint.Table == table) ?? key.GetMappedConstraints().FirstOrDefault();

    private static ReferentialAction Action(DeleteBehavior behavior) => behavior switch
    {
        DeleteBehavior.Cascade => ReferentialAction.Cascade,
        DeleteBehavior.SetNull => ReferentialAction.SetNull,
        DeleteBehavior.Restrict => ReferentialAction.Restrict,
        _ => ReferentialAction.NoAction,
    };

    private void CompareIndexes()
    {
        var indexes = Parts(part => part.GetIndexes().Where(index => table is not ITable || index.GetMappedTableIndexes().Any(mapped => mapped.Table == table)), index => index.Properties);
        foreach (var read in entity.Indexes)
        {
            var match = indexes.FirstOrDefault(index => index.Names.SequenceEqual(read.Properties));
            if (match.Item is not { } item)
            {
                result.Wrong.Add($"{entity.Name} has no index ({string.Join(", ", read.Properties)})");
                continue;
            }

            indexes.Remove(match);
            var name = $"{entity.Name} index ({string.Join(", ", read.Properties)})";
            result.Compare($"{name} unique", read.IsUnique, item.IsUnique);
            result.Compare($"{name} name", read.Name.Select(value => value.Value), item.GetMappedTableIndexes().FirstOrDefault(mapped => mapped.Table == table)?.Name ?? item.GetDatabaseName() ?? "");
            result.Compare($"{name} filter", read.Filter, item.GetFilter());
            result.Compare($"{name} method", read.Method, item.GetMethod());
            result.Compare($"{name} includes", read.Includes.Select(value => string.Join(" ", value)), string.Join(" ", item.GetIncludeProperties() ?? []));
            result.Compare($"{name} distinct", read.AreNullsDistinct, item.GetAreNullsDistinct() ?? true);
            result.Compare($"{name} descending", read.IsDescending.Select(value => string.Join(" ", value)), string.Join(" ", Descending(item)));
        }

        foreach (var index in indexes)
        {
            result.Unknown.Add($"{entity.Name} index ({string.Join(", ", index.Names)}) was not read");
        }
    }

    private void CompareAlternateKeys()
    {
        var keys = type.GetKeys().Where(key => !key.IsPrimaryKey() && (table is not ITable || key.GetMappedConstraints().Any(constraint => constraint.Table == table))).ToList();
        foreach (var read in entity.AlternateKeys)
        {
            var match = keys.FirstOrDefault(key => key.Properties.Select(property => property.Name).SequenceEqual(read.Properties));
            if (match is null)
            {
                result.Wrong.Add($"{entity.Name} has no key ({string.Join(", ", read.Properties)})");
                continue;
            }

            keys.Remove(match);
            result.Compare($"{entity.Name} key ({string.Join(", ", read.Properties)}) name", read.Name.Select(value => value.Value), match.GetMappedConstraints().FirstOrDefault(constraint => constraint.Table == table)?.Name ?? match.GetName() ?? "");
        }

        result.Unknown.AddRange(keys.Select(key => $"{entity.Name} key ({string.Join(", ", key.Properties.Select(property => property.Name))}) was not read"));
    }

    private static IEnumerable<bool> Descending(IIndex index) =>
        index.IsDescending is null ? [] : index.IsDescending.Count == 0 ? index.Properties.Select(_ => true) : index.IsDescending;
}
