using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>EF's entity types by the names that the reader gives them: a class by its own, an owned type with a table by the way to it.</summary>
internal static class TableTypes
{
    public static Dictionary<string, (IEntityType Type, ITableBase? Table)> Of(IModel model)
    {
        var types = new Dictionary<string, (IEntityType, ITableBase?)>();
        foreach (var type in model.GetEntityTypes())
        {
            if (type.FindOwnership() is { } ownership)
            {
                if (!type.IsMappedToJson() && !(ownership.IsUnique && SharesTable(type, ownership.PrincipalEntityType)))
                {
                    types.Add(PathOf(type), (type, TableOf(type)));
                }
            }
            else if (type.HasSharedClrType)
            {
                types.Add(JoinOf(type), (type, TableOf(type)));
            }
            else
            {
                types.Add(NameOf(type), (type, TableOf(type)));
                foreach (var split in type.GetMappingFragments(StoreObjectType.Table))
                {
                    types.Add($"{NameOf(type)}:{split.StoreObject.Name}", (type, type.GetTableMappings().Single(mapping => mapping.Table.Name == split.StoreObject.Name && mapping.Table.Schema == split.StoreObject.Schema).Table));
                }
            }
        }

        return types;
    }

    /// <summary>The table, else the view, in which the entity's own properties stand: in a hierarchy over several tables the last.</summary>
    /// <remarks>EF keeps the name of the set for an entity that is read by a query, though it has no table for anybody who reads it.</remarks>
    public static ITableBase? TableOf(IEntityType type) =>
        (type.GetSqlQuery() ?? type.GetFunctionName()) is not null && ((IConventionEntityType)type).GetTableNameConfigurationSource() is null or ConfigurationSource.Convention ? null :
        (ITableBase?)type.GetTableMappings().Select(mapping => mapping.Table).LastOrDefault(table => table.Name == type.GetTableName() && table.Schema == type.GetSchema()) ?? type.GetViewMappings().FirstOrDefault()?.View;

    /// <summary>The collection with which a table between two is found: the one that configures it, else the first by name.</summary>
    private static string JoinOf(IEntityType type)
    {
        var ends = type.GetForeignKeys().SelectMany(key => key.GetReferencingSkipNavigations()).Where(end => !end.IsShadowProperty()).ToList();
        var end = ends.OrderBy(end => end.DeclaringEntityType.ClrType.FullName, StringComparer.Ordinal).ThenBy(end => end.Name, StringComparer.Ordinal).First();
        return $"{NameOf(end.DeclaringEntityType)}.{end.Name}";
    }

    private static bool SharesTable(IEntityType type, IEntityType owner) => type.GetTableName() == owner.GetTableName() && type.GetSchema() == owner.GetSchema();

    private static string PathOf(IEntityType type) =>
        type.FindOwnership() is { } ownership ? $"{PathOf(ownership.PrincipalEntityType)}.{ownership.PrincipalToDependent!.Name}" : NameOf(type);

    private static string NameOf(IEntityType type) => type.ClrType.FullName!.Split('[')[0];
}
