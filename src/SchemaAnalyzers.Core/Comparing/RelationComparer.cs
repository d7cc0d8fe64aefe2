using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Comparing;

/// <summary>Compares tables and views: columns, constraints, indexes.</summary>
internal static class RelationComparer
{
    public static string Kind(Relation relation) => relation is View ? "view" : "table";

    public static IEnumerable<SchemaDifference> Compare(Relation first, Relation second)
    {
        var parts = Parts(first);
        var others = Parts(second).ToDictionary(part => (part.Kind, part.Name));
        foreach (var part in parts)
        {
            var found = others.TryGetValue((part.Kind, part.Name), out var other);
            others.Remove((part.Kind, part.Name));
            if (!found || part.Text != other!.Text)
            {
                yield return new(first.Name, part.Subject(first), part.Text, other?.Text) { Origin = part.Origin };
            }
        }

        foreach (var other in others.Values)
        {
            yield return new(first.Name, other.Subject(first), null, other.Text) { Origin = first.Origin };
        }
    }

    private static List<Part> Parts(Relation relation)
    {
        List<Part> parts = [.. relation.Columns.Select(Column), .. relation.Indexes.Select(Index)];
        if (relation is Table table)
        {
            parts.AddRange(table.UniqueConstraints.Select(unique => Constraint(unique, $"UNIQUE ({List(unique.Columns)})")));
            parts.AddRange(table.ForeignKeys.Select(ForeignKey));
            parts.AddRange(table.Checks.Select(check => Constraint(check, "a CHECK")));
            parts.AddRange(table.Exclusions.Select(exclusion => Constraint(exclusion, "an EXCLUDE")));
            if (table.PrimaryKey is { } key)
            {
                parts.Add(Constraint(key, $"PRIMARY KEY ({List(key.Columns)})"));
            }
        }

        return parts;
    }

    private static Part Column(Column column)
    {
        var value = column.Generated is not null ? " GENERATED" : column.Identity is not null ? " AS IDENTITY" : column.Default is not null ? " with a default" : "";
        return new("column", column.Name, $"{column.Type}{(column.IsNullable ? "" : " NOT NULL")}{value}", column.Origin);
    }

    private static Part Index(TableIndex index)
    {
        var keys = index.Keys.Select(key => $"{key.Column?.Value ?? "an expression"}{(key.IsDescending ? " DESC" : "")}");
        var included = index.Included.IsEmpty ? "" : $" INCLUDE ({List(index.Included)})";
        var text = $"{(index.IsUnique ? "UNIQUE " : "")}{index.Method} ({string.Join(", ", keys)}){included}{(index.Predicate is null ? "" : " WHERE ...")}";
        return new("index", index.Name, text, index.Origin);
    }

    private static Part ForeignKey(ForeignKey key) =>
        Constraint(key, $"FOREIGN KEY ({List(key.Columns)}) REFERENCES {key.ReferencedTable} ({List(key.ReferencedColumns)}) {key.OnDelete} {key.OnUpdate}");

    private static Part Constraint(Constraint constraint, string text) => new("constraint", constraint.Name, text, constraint.Origin);

    private static string List(IEnumerable<Identifier> names) => string.Join(", ", names);

    private sealed record Part(string Kind, Identifier Name, string Text, Origin Origin)
    {
        public string Subject(Relation relation) => Kind == "column" ? $"column {relation.Name}.{Name}" : $"{Kind} {Name} of {relation.Name}";
    }
}
