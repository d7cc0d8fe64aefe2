using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Equivalence;

namespace SchemaAnalyzers.Tests.Migrations;

/// <summary>A schema as a list of lines, one for each thing in it, in which what means the same reads the same: expressions are told in the words of another schema that has them.</summary>
internal static class StrictLines
{
    /// <param name="words">The schema in whose words expressions are told.</param>
    public static IReadOnlyList<string> Of(Database database, Database words) =>
    [
        // Where one is created without a schema, the server chooses.
        .. database.Extensions.Select(extension => $"extension {extension.Name}"),
        .. database.Schemas.Select(schema => $"schema {schema.Name}"),
        .. database.Types.Select(type => type.ToString()!),
        .. database.Collations.Select(collation => collation.ToString()),
        .. database.Sequences.Select(sequence => sequence.ToString()),
        .. database.Relations.SelectMany(relation => Of(relation, words.Relations.Find(relation.Name), words)),
    ];

    private static IEnumerable<string> Of(Relation relation, Relation? other, Database database)
    {
        var name = relation.Name;
        yield return $"{relation.GetType().Name} {name} {relation.Comment}";
        foreach (var column in relation.Columns)
        {
            var twin = other?.FindColumn(column.Name);
            var scope = ExpressionScope.Value(relation, column, database);
            yield return $"{name}: " + (column with { Default = In(column.Default, twin?.Default, scope), Generated = In(column.Generated, twin?.Generated, scope) });
        }

        var condition = ExpressionScope.Condition(relation, database);
        foreach (var index in relation.Indexes)
        {
            yield return $"{name}: {(index with { Predicate = In(index.Predicate, other?.Indexes.FirstOrDefault(twin => twin.Name == index.Name)?.Predicate, condition) })} ({List(index.Keys)}) INCLUDE ({List(index.Included)})";
        }

        if (relation is not Table table)
        {
            yield break;
        }

        if (table.PrimaryKey is { } key)
        {
            yield return $"{name}: {key} ({List(key.Columns)})";
        }

        foreach (var unique in table.UniqueConstraints)
        {
            yield return $"{name}: {unique} ({List(unique.Columns)})";
        }

        foreach (var foreign in table.ForeignKeys)
        {
            yield return $"{name}: {foreign} ({List(foreign.Columns)}) REFERENCES ({List(foreign.ReferencedColumns)})";
        }

        foreach (var check in table.Checks)
        {
            var twin = (other as Table)?.Checks.FirstOrDefault(twin => twin.Name == check.Name);
            yield return $"{name}: {(check with { Expression = In(check.Expression, twin?.Expression, condition)! })}";
        }
    }

    private static string? In(string? expression, string? other, ExpressionScope scope) =>
        expression is not null && other is not null && SqlExpressions.Compare(expression, other, scope) != Verdict.Different ? other : expression;

    private static string List<T>(EquatableArray<T> items) => string.Join(", ", items);
}
