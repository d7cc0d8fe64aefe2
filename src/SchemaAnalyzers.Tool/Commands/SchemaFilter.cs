using System.IO.Enumeration;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Tool.Commands;

/// <summary>Keeps the objects of some schemas. What they refer to elsewhere is still named.</summary>
internal static class SchemaFilter
{
    public static Database Apply(Database database, IReadOnlyCollection<string> patterns)
    {
        if (patterns.Count == 0)
        {
            return database;
        }

        var kept = database with
        {
            Schemas = database.Schemas.Where(schema => IsWanted(schema.Name)).ToEquatableArray(),
            Collations = database.Collations.Where(collation => IsWanted(collation.Name.Schema)).ToEquatableArray(),
            Types = Keep(database.Types),
            Sequences = Keep(database.Sequences),
            Relations = Keep(database.Relations),
            Functions = database.Functions.Where(function => IsWanted(function.Name.Schema)).ToEquatableArray(),
        };
        var isEmpty = kept.Relations.Count + kept.Types.Count + kept.Sequences.Count + kept.Functions.Count + kept.Schemas.Count == 0;
        return isEmpty
            ? throw new ToolException(ExitCode.Failure, $"No schema of the database is called {string.Join(" or ", patterns.Select(pattern => $"'{pattern}'"))}, or there is nothing in it.")
            : kept;

        bool IsWanted(Identifier schema) => patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, schema.Value, ignoreCase: false));

        NamedSet<T> Keep<T>(NamedSet<T> objects)
            where T : class, INamed => new(objects.Where(item => IsWanted(item.Name.Schema)));
    }
}
