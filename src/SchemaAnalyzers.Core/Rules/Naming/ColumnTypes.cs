using System.Runtime.CompilerServices;
using SchemaAnalyzers.Comparing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Naming;

/// <summary>The types that columns of one name have in the tables of a schema.</summary>
internal sealed class ColumnTypes
{
    private static readonly ConditionalWeakTable<Database, ColumnTypes> s_known = new();

    private readonly Dictionary<Identifier, List<(Table Table, SqlType Type)>> _columns = [];

    private ColumnTypes(Database database)
    {
        foreach (var table in database.Relations.OfType<Table>().Where(table => table is { PartitionOf: null, Inherits.IsEmpty: true, Uncertainty: null } && !Bookkeeping.Contains(table.Name)))
        {
            foreach (var column in table.Columns)
            {
                if (!_columns.TryGetValue(column.Name, out var same))
                {
                    _columns[column.Name] = same = [];
                }

                same.Add((table, column.Type));
            }
        }
    }

    public static ColumnTypes Of(Database database) => s_known.GetValue(database, static key => new ColumnTypes(key));

    /// <summary>What most other columns of that name are, where this one is something else; null where there is no such majority.</summary>
    public (SqlType Type, int Count)? Majority(Column column)
    {
        if (!_columns.TryGetValue(column.Name, out var same) || same.Count < 2)
        {
            return null;
        }

        var largest = same.GroupBy(entry => entry.Type.Name).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First();
        return largest.Key != column.Type.Name && largest.Count() > same.Count(entry => entry.Type.Name == column.Type.Name)
            ? (largest.First().Type, largest.Count())
            : null;
    }
}
