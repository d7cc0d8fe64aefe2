using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Migrations.Planning;

/// <summary>A schema with new names for what goes on under another one, and the operations that give them.</summary>
/// <remarks>The server rewrites all that speaks of a renamed object; so does the replay of the statements.</remarks>
internal sealed class Renaming
{
    private Renaming(Database database) => Database = database;

    public Database Database { get; private set; }

    public List<Renamed> Done { get; } = [];

    /// <summary>The renames that lead towards another schema: those that are given, or else those that are recognised.</summary>
    public static Renaming Towards(Database from, Database to, PlanOptions options)
    {
        var renaming = options.Renames is { } given ? By(from, given) : Recognised(from, to);
        renaming.Run(RenameFinder.IndexesAndConstraints(renaming.Database, to));
        return renaming;
    }

    /// <summary>The renames of tables and columns that are given.</summary>
    public static Renaming By(Database from, EquatableArray<Rename> renames)
    {
        var renaming = new Renaming(from);
        renaming.Run(Given(from, renames, wantsColumns: false));
        renaming.Run(Given(renaming.Database, renames, wantsColumns: true));
        return renaming;
    }

    private static Renaming Recognised(Database from, Database to)
    {
        var renaming = new Renaming(from);
        renaming.Run(RenameFinder.Tables(from, to));
        renaming.Run(RenameFinder.Columns(renaming.Database, to));
        return renaming;
    }

    private static IEnumerable<Renamed> Given(Database database, EquatableArray<Rename> renames, bool wantsColumns)
    {
        foreach (var rename in renames.Where(rename => rename.Column.HasValue == wantsColumns))
        {
            // A column is given with the old name of its table, too.
            var table = renames.FirstOrDefault(other => other.Column is null && other.Relation == rename.Relation) is { } moved && wantsColumns
                ? new QualifiedName(rename.Relation.Schema, moved.NewName)
                : rename.Relation;
            if (database.Relations.Find(table) is Table)
            {
                // Somebody has decided: nothing else is to be considered.
                yield return (rename.Column is { } column ? Renamed.Column(table, column, rename.NewName) : Renamed.Table(table, rename.NewName)) with { Instead = null };
            }
        }
    }

    private void Run(IEnumerable<Renamed> renames)
    {
        foreach (var rename in renames.ToList())
        {
            if (Replay(rename.Forth.Sql) is { } database)
            {
                Database = database;
                Done.Add(rename);
            }
        }
    }

    /// <summary>The schema after a statement; null where the replay does not know exactly what it does.</summary>
    private Database? Replay(string statement)
    {
        var written = SchemaWriter.Write(Database);
        return Read(written) is { } same && same.Equals(Database) ? Read($"{written}\n{statement};\n") : null;
    }

    private static Database? Read(string text)
    {
        var reading = SchemaReader.Replay([SchemaReader.Parse(new SqlSource("schema.sql", text), default)], default);
        return reading.Errors.IsEmpty ? reading.Database : null;
    }
}
