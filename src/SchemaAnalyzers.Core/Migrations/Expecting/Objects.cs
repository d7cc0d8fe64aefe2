using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Expecting;

/// <summary>Adds the extensions, collations, enum types and sequences that the code asks for. What is there under their names stays as it is.</summary>
internal static class Objects
{
    public static void AddMissing(Draft draft)
    {
        foreach (var extension in draft.Objects.Extensions)
        {
            if (!HasExtension(draft, extension.Name))
            {
                draft.Add(new Extension(extension.Name, extension.Schema));
            }
        }

        // Code that puts names together may have created the rest.
        if (draft.Database.Incomplete is not null)
        {
            return;
        }

        foreach (var collation in draft.Objects.Collations)
        {
            Provide(draft, collation);
        }

        foreach (var type in draft.Objects.Enums)
        {
            EnumTypes.Add(draft, type);
        }

        foreach (var sequence in draft.Objects.Sequences)
        {
            _ = NewSequence.IsThere(draft, sequence.Name) || NewSequence.Add(draft, sequence);
        }
    }

    /// <summary>The collation that the code names, added where the code creates it; null for that of the type.</summary>
    public static QualifiedName? ProvideCollation(Draft draft, Fact<string?> said)
    {
        if (!said.TryGet(out var name) || string.IsNullOrEmpty(name) || name == "default")
        {
            return null;
        }

        if (draft.Database.Collations.FirstOrDefault(collation => collation.Name.Name.Value == name) is { } known)
        {
            return known.Name;
        }

        if (draft.Objects.Collations.FirstOrDefault(collation => collation.Name.Name.Value == name) is { } wanted)
        {
            Provide(draft, wanted);
            return wanted.Name;
        }

        return new QualifiedName(SqlType.Catalog, name!);
    }

    private static void Provide(Draft draft, ModelCollation collation)
    {
        if (draft.Database.Collations.All(other => other.Name != collation.Name))
        {
            draft.Add(new Collation(collation.Name, collation.Definition));
        }
    }

    /// <summary>Whether the schema has a type; the extension that brings it, or the enum that it is, is added where the code asks for it.</summary>
    public static bool ProvideType(Draft draft, SqlType type)
    {
        if (KnownTypes.Contains(draft.Database, type))
        {
            return true;
        }

        var wanted = KnownTypes.ExtensionOf(type);
        if (draft.Objects.Extensions.FirstOrDefault(extension => extension.Name == wanted) is { } extension)
        {
            draft.Add(new Extension(extension.Name, extension.Schema));
            return true;
        }

        return draft.Objects.Enums.FirstOrDefault(item => item.Name == type.Name) is { } named && EnumTypes.Add(draft, named);
    }

    /// <summary>Where the extension is that brings the type; null where there is none, or another type of that name.</summary>
    public static Identifier? SchemaOf(Draft draft, SqlType type)
    {
        var wanted = KnownTypes.ExtensionOf(type);
        var schema = draft.Database.Extensions.Select(extension => (extension.Name, extension.Schema))
            .Concat(draft.Objects.Extensions.Select(extension => (extension.Name, extension.Schema)))
            .Where(extension => extension.Name == wanted)
            .Select(extension => (Identifier?)(extension.Schema ?? new Identifier("public")))
            .FirstOrDefault();
        return draft.Database.Types.Any(other => other.Name.Name == type.Name.Name) || draft.Database.Relations.Any(other => other.Name.Name == type.Name.Name) ? null : schema;
    }

    private static bool HasExtension(Draft draft, Identifier name) => draft.Database.Extensions.Any(installed => installed.Name == name);
}
