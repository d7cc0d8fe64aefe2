using System.Text.RegularExpressions;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Tests.EfOracle.Projects;

/// <summary>Compares what the code of an entity says by itself with what the project's own model snapshot says, and counts what it leaves open.</summary>
internal sealed partial class RecordedComparison
{
    /// <summary>How often each reason leaves a fact open.</summary>
    public Dictionary<string, int> Open { get; } = [];

    /// <summary>How many of the open facts the snapshot tells.</summary>
    public int Told { get; private set; }

    public int Known { get; private set; }

    public int Entities { get; private set; }

    public List<string> Wrong { get; } = [];

    public void Add(Entity entity)
    {
        Entities++;
        var recorded = entity.Recorded;
        var name = entity.Name;
        if (entity.IsUnrecorded)
        {
            Wrong.Add($"{name} is not in the snapshot");
        }

        Compare($"{name} table", entity.Target.Select(target => target.Name), recorded?.Target.Select(target => target.Name));
        Compare($"{name} columns", entity.TableColumns.Select(Sorted), recorded?.TableColumns.Select(Sorted));
        Compare($"{name} key", entity.PrimaryKey.Select(key => key is null ? "" : string.Join(" ", key.Properties)), recorded?.PrimaryKey.Select(key => key is null ? "" : string.Join(" ", key.Properties)));
        if (entity.PrimaryKey is { IsKnown: true, Value: { } key })
        {
            Compare($"{name} key name", key.Name, recorded?.PrimaryKey is { IsKnown: true, Value: { } other } ? other.Name : null);
        }

        Compare($"{name} comment", entity.Comment, recorded?.Comment);
        foreach (var property in entity.Properties)
        {
            Add(name, property, recorded);
        }

        foreach (var lost in recorded?.Properties.Where(other => entity.Properties.All(property => property.Name != other.Name)) ?? [])
        {
            Leave($"{name}.{lost.Name} property", "it was not read");
        }

        AddIndexes(entity, recorded);
        AddRelationships(entity, recorded);
    }

    private static string Sorted(EquatableArray<Identifier> columns) => string.Join(" ", columns.Select(column => column.Value).Order(StringComparer.Ordinal));

    private void Add(string entity, MappedProperty property, Entity? recorded)
    {
        var name = $"{entity}.{property.Name}";
        var other = recorded?.Properties.FirstOrDefault(same => same.Name == property.Name);
        if (recorded is not null && other is null && property.Column is { IsKnown: true, IsRecorded: false })
        {
            Wrong.Add($"{name} is not in the snapshot");
        }

        Compare($"{name} column", property.Column, other?.Column);
        Compare($"{name} type", property.StoreType, other?.StoreType);
        Compare($"{name} nullable", property.IsNullable, other?.IsNullable);
        Compare($"{name} generation", property.ValueGeneration, other?.ValueGeneration);
        Compare($"{name} length", property.MaxLength, other?.MaxLength);
        Compare($"{name} precision", property.Precision, other?.Precision);
        Compare($"{name} scale", property.Scale, other?.Scale);
        Compare($"{name} token", property.IsConcurrencyToken, other?.IsConcurrencyToken);
        Compare($"{name} default", property.Default, other?.Default);
        Compare($"{name} computed", property.Computed, other?.Computed);
        Compare($"{name} comment", property.Comment, other?.Comment);
        Compare($"{name} converter", property.HasConverter, null);
    }

    private void AddIndexes(Entity entity, Entity? recorded)
    {
        foreach (var index in entity.Indexes)
        {
            var name = $"{entity.Name} index({string.Join(",", index.Properties)})";
            var same = recorded?.Indexes.Where(other => other.Properties == index.Properties).ToList() ?? [];
            if (recorded is not null && same.Count == 0)
            {
                Wrong.Add($"{name} is not in the snapshot");
            }

            var other = same.Count == 1 ? same[0] : null;
            Compare($"{name} name", index.Name, other?.Name);
            Compare($"{name} unique", index.IsUnique, other?.IsUnique);
            Compare($"{name} descending", index.IsDescending, other?.IsDescending);
        }

        foreach (var index in recorded?.Indexes.Where(other => entity.Indexes.All(index => index.Properties != other.Properties)) ?? [])
        {
            Leave($"{entity.Name} index({string.Join(",", index.Properties)})", "it was not read");
        }
    }

    private void AddRelationships(Entity entity, Entity? recorded)
    {
        foreach (var relationship in entity.Relationships)
        {
            var name = $"{entity.Name} key({string.Join(",", relationship.Properties)})";
            var same = recorded?.Relationships.Where(other => other.Properties == relationship.Properties).ToList() ?? [];
            if (recorded is not null && same.Count == 0)
            {
                Wrong.Add($"{name} is not in the snapshot");
            }

            var other = same.Count == 1 ? same[0] : null;
            Compare($"{name} name", relationship.Name, other?.Name);
            Compare($"{name} delete", relationship.OnDelete, other?.OnDelete);
            Compare($"{name} table", relationship.PrincipalTarget.Select(target => target.Name), other?.PrincipalTarget.Select(target => target.Name));
            Compare($"{name} columns", relationship.PrincipalColumns.Select(Sorted), other?.PrincipalColumns.Select(Sorted));
            Compare($"{name} required", relationship.IsRequired, other?.IsRequired);
            Compare($"{name} unique", relationship.IsUnique, other?.IsUnique);
        }

        foreach (var key in recorded?.Relationships.Where(other => entity.Relationships.All(relationship => relationship.Properties != other.Properties)) ?? [])
        {
            Leave($"{entity.Name} key({string.Join(",", key.Properties)})", "it was not read");
        }
    }

    private void Compare<T>(string what, Fact<T> code, Fact<T>? recorded)
    {
        if (!code.IsKnown || code.IsRecorded)
        {
            Told += code.IsRecorded ? 1 : 0;
            Leave(what, code.Reason ?? "no reader reads it");
            return;
        }

        Known++;
        if (recorded is { IsKnown: true } other && !code.Is(other.Value))
        {
            Wrong.Add($"{what} is {Show(other.Value)} in the snapshot, read as {Show(code.Value)}");
        }
    }

    private static string Show<T>(T value) => value?.ToString() ?? "null";

    private void Leave(string what, string reason)
    {
        var key = $"{what[(what.LastIndexOf(' ') + 1)..].Split('(')[0]}: {Quoted().Replace(reason, "'_'")}";
        Open[key] = Open.GetValueOrDefault(key) + 1;
    }

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();
}
