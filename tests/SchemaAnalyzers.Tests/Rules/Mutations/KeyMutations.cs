using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Tests.Rules.Mutations;

/// <summary>Primary keys, unique constraints, foreign keys and checks.</summary>
internal static class KeyMutations
{
    private static readonly (ReferentialAction Action, string Sql)[] s_actions =
    [
        (ReferentialAction.NoAction, "NO ACTION"), (ReferentialAction.Restrict, "RESTRICT"), (ReferentialAction.Cascade, "CASCADE"), (ReferentialAction.SetNull, "SET NULL"),
    ];

    public static IEnumerable<Mutation> Of(Table table, Database database) =>
        Primary(table, database).Concat(Uniques(table)).Concat(Checks(table))
            .Concat(table.ForeignKeys.SelectMany(key => Foreign(table, key, database).Select(mutation => mutation with { ForeignKey = key })));

    private static IEnumerable<Mutation> Primary(Table table, Database database)
    {
        var key = table.PrimaryKey!;
        var name = SqlQuote.Identifier(key.Name);
        var isReferenced = database.Relations.OfType<Table>().Any(other => other.ForeignKeys.Any(foreign => foreign.ReferencedTable == table.Name));
        yield return Mutation.Alter(isReferenced ? "drop a referenced primary key" : "drop the primary key", table, $"DROP CONSTRAINT {name} CASCADE");
        yield return Mutation.Alter("rename the primary key", table, $"RENAME CONSTRAINT {name} TO other_key");
        if (!isReferenced)
        {
            yield return Mutation.Alter("make the primary key a unique constraint", table, $"DROP CONSTRAINT {name}, ADD CONSTRAINT {name} UNIQUE ({SqlQuote.Identifiers(key.Columns)})");
        }

        if (!isReferenced && key.Columns.Count > 1)
        {
            yield return Mutation.Alter("reorder the primary key", table, $"DROP CONSTRAINT {name}, ADD CONSTRAINT {name} PRIMARY KEY ({SqlQuote.Identifiers(key.Columns.Reverse())})");
            yield return Mutation.Alter("shorten the primary key", table, $"DROP CONSTRAINT {name}, ADD CONSTRAINT {name} PRIMARY KEY ({SqlQuote.Identifier(key.Columns[1])})");
        }
    }

    private static IEnumerable<Mutation> Uniques(Table table)
    {
        foreach (var key in table.UniqueConstraints)
        {
            var name = SqlQuote.Identifier(key.Name);
            var columns = SqlQuote.Identifiers(key.Columns);
            yield return Mutation.Alter("drop a unique constraint", table, $"DROP CONSTRAINT {name}") with { Index = key.Name };
            yield return Mutation.Alter("rename a unique constraint", table, $"RENAME CONSTRAINT {name} TO other_key") with { Index = key.Name };
            yield return new("make a unique constraint a unique index", table, $"ALTER TABLE {SqlQuote.Name(table.Name)} DROP CONSTRAINT {name};\nCREATE UNIQUE INDEX {name} ON {SqlQuote.Name(table.Name)} ({columns});") { Index = key.Name };
        }
    }

    private static IEnumerable<Mutation> Checks(Table table)
    {
        foreach (var check in table.Checks)
        {
            var name = SqlQuote.Identifier(check.Name);
            var of = check.Expression.Contains("'Mail'", StringComparison.Ordinal) ? " of labels" : "";
            yield return Mutation.Alter($"drop a CHECK{of}", table, $"DROP CONSTRAINT {name}") with { Index = check.Name };
            yield return Mutation.Alter($"rename a CHECK{of}", table, $"RENAME CONSTRAINT {name} TO other_check") with { Index = check.Name };
            yield return Mutation.Alter($"change a CHECK{of}", table, $"DROP CONSTRAINT {name}, ADD CONSTRAINT {name} CHECK ({check.Expression.Replace("'Mail'", "'Post'", StringComparison.Ordinal).Replace(">= 0", "> 0", StringComparison.Ordinal)})") with { Index = check.Name };
        }
    }

    private static IEnumerable<Mutation> Foreign(Table table, ForeignKey key, Database database)
    {
        var name = SqlQuote.Identifier(key.Name);
        yield return Mutation.Alter("drop a foreign key", table, $"DROP CONSTRAINT {name}");
        yield return Mutation.Alter("rename a foreign key", table, $"RENAME CONSTRAINT {name} TO other_key");
        yield return Mutation.Alter("add a copy of a foreign key", table, $"ADD CONSTRAINT {SqlQuote.Identifier(new(key.Name.Value + "_again"))} {Definition(table, key, key.ReferencedTable, key.OnDelete)}");
        yield return Mutation.Alter("leave a foreign key NOT VALID", table, $"DROP CONSTRAINT {name}, ADD CONSTRAINT {name} {Definition(table, key, key.ReferencedTable, key.OnDelete)} NOT VALID");
        foreach (var (action, _) in s_actions.Where(other => other.Action != key.OnDelete))
        {
            yield return Mutation.Alter($"delete {Sql(key.OnDelete)} becomes {Sql(action)}", table, $"DROP CONSTRAINT {name}, ADD CONSTRAINT {name} {Definition(table, key, key.ReferencedTable, action)}");
        }

        if (Target(table, key, database) is { } target)
        {
            yield return Mutation.Alter("retarget a foreign key", table, $"DROP CONSTRAINT {name}, ADD CONSTRAINT {name} {Definition(table, key, target, key.OnDelete)}");
        }
    }

    /// <summary>Another table whose primary key the same columns could name.</summary>
    private static QualifiedName? Target(Table table, ForeignKey key, Database database) =>
        database.Relations.OfType<Table>().FirstOrDefault(other => other.Name != key.ReferencedTable && other.Name != table.Name
            && other.PrimaryKey!.Columns.Select(column => other.FindColumn(column)!.Type).SequenceEqual(key.Columns.Select(column => table.FindColumn(column)!.Type)))?.Name;

    private static string Definition(Table table, ForeignKey key, QualifiedName target, ReferentialAction action) =>
        $"FOREIGN KEY ({SqlQuote.Identifiers(key.Columns)}) REFERENCES {SqlQuote.Name(target)} ON DELETE {Sql(action)}";

    private static string Sql(ReferentialAction action) => s_actions.Single(other => other.Action == action).Sql;
}
