using System.Runtime.CompilerServices;
using SchemaAnalyzers.Comparing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Naming;

/// <summary>The types that columns of one name have in the tables of a schema.</summary>
internal sealed class ColumnTypes
{
    private static readonly ConditionalWeakTable<Database, ColumnTypes> s_known = new();

    /// <summary>By the name of the column, then by that of the type: one of the types, and how many columns have it.</summary>
    private readonly Dictionary<Identifier, Dictionary<QualifiedName, (SqlType Type, int Count)>> _columns = [];

    private ColumnTypes(Database database)
    {
        foreach (var table in database.Relations.OfType<Table>().Where(table => table is { PartitionOf: null, Inherits.IsEmpty: true, Uncertainty: null } && !Bookkeeping.Contains(table.Name)))
        {
            foreach (var column in table.Columns)
            {
                if (!_columns.TryGetValue(column.Name, out var types))
                {
                    _columns[column.Name] = types = [];
                }

                types[column.Type.Name] = types.TryGetValue(column.Type.Name, out var same) ? (same.Type, same.Count + 1) : (column.Type, 1);
            }
        }
    }

    public static ColumnTypes Of(Database database) => s_known.GetValue(database, static key => new ColumnTypes(key));

    /// <summary>What most other columns of that name are, where this one is something else; null where there is no such majority.</summary>
    public (SqlType Type, int Count)? Majority(Column column)
    {
        if (!_columns.TryGetValue(column.Name, out var types) || types.Count < 2)
        {
            return null;
        }

        var largest = types.Values.OrderByDescending(same => same.Count).ThenBy(same => same.Type.Name).First();
        var own = types.TryGetValue(column.Type.Name, out var same) ? same.Count : 0;
        return largest.Type.Name != column.Type.Name && largest.Count > own ? largest : null;
    }
}
