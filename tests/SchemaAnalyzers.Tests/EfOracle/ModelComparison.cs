using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SchemaAnalyzers.Model;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>Compares every Known fact that was read with EF Core's own model, and counts the Unknown ones.</summary>
internal sealed class ModelComparison
{
    private ModelComparison()
    {
    }

    /// <summary>Facts that differ, one line each.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>Facts that EF has and the reader does not know, one line each.</summary>
    public List<string> Unknown { get; } = [];

    public int Known { get; private set; }

    public static ModelComparison Of(IEnumerable<Entity> read, IModel model)
    {
        var comparison = new ModelComparison();
        var entities = read.ToDictionary(entity => entity.FullName);
        var expected = TableTypes.Of(model);
        foreach (var name in entities.Keys.Except(expected.Keys))
        {
            comparison.Wrong.Add($"{name} is no entity");
        }

        foreach (var (name, (type, table)) in expected)
        {
            if (entities.TryGetValue(name, out var entity))
            {
                new EntityComparison(comparison, entity, type, table).Compare();
            }
            else
            {
                comparison.Unknown.Add($"{name} was not found");
            }
        }

        return comparison;
    }

    public void Compare<T>(string what, Fact<T> fact, T expected)
    {
        if (!fact.IsKnown)
        {
            Unknown.Add($"{what}: {fact.Reason}");
        }
        else if (!EqualityComparer<T>.Default.Equals(fact.Value, expected))
        {
            Wrong.Add($"{what} is {Show(expected)}, read as {Show(fact.Value)}");
        }
        else
        {
            Known++;
        }
    }

    private static string Show<T>(T value) => value is System.Collections.IEnumerable and not string
        ? $"[{string.Join(", ", ((System.Collections.IEnumerable)value).Cast<object>())}]"
        : value?.ToString() ?? "null";
}
