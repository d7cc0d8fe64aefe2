using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations;

/// <summary>Whether a schema has a type, so that a column of it can be created.</summary>
internal static class KnownTypes
{
    /// <summary>Types of the common extensions whose names are not the extension's own.</summary>
    private static readonly Dictionary<string, string> s_extensionOf = new()
    {
        ["geography"] = "postgis",
        ["geometry"] = "postgis",
        ["raster"] = "postgis_raster",
        ["lquery"] = "ltree",
        ["ltxtquery"] = "ltree",
        ["halfvec"] = "vector",
        ["sparsevec"] = "vector",
    };

    public static bool Contains(Database database, SqlType type)
    {
        if (type.IsBuiltIn || database.Types.Find(type.Name) is not null || database.Relations.Find(type.Name) is not null)
        {
            return true;
        }

        var extension = ExtensionOf(type);
        return database.Extensions.Any(installed => installed.Name == extension);
    }

    /// <summary>The extension that would bring the type.</summary>
    public static Identifier ExtensionOf(SqlType type) => s_extensionOf.TryGetValue(type.Name.Name.Value, out var other) ? new(other) : type.Name.Name;
}
