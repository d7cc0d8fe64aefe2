using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Expecting;

/// <summary>The sequence from which a default takes its values: EF Core makes one for a hierarchy of which each class has a table of its own.</summary>
internal static class DrawnSequence
{
    private const string Begin = "nextval('";

    /// <summary>Whether the column can have the default: it draws from nothing, or from a sequence that is there.</summary>
    public static bool Prepare(Draft draft, QualifiedName table, Identifier column, Fact<string?> said)
    {
        if (NameIn(said.Value) is not { } name)
        {
            return true;
        }

        if (said.Where is null && !draft.IsTaken(name) && Asked(draft, name) is null)
        {
            draft.Add(new Sequence(name));
            return true;
        }

        return Provide(draft, name, $"the default of column '{table}.{column}'");
    }

    /// <summary>Whether the sequence is there; it is added where the code says all of it.</summary>
    /// <param name="subject">What draws from it.</param>
    public static bool Provide(Draft draft, QualifiedName name, string subject)
    {
        if (NewSequence.IsThere(draft, name) || (Asked(draft, name) is { } asked && NewSequence.Add(draft, asked)))
        {
            return true;
        }

        draft.Leave(subject, $"sequence '{name}' is not in the schema");
        return false;
    }

    private static ModelSequence? Asked(Draft draft, QualifiedName name) => draft.Objects.Sequences.FirstOrDefault(sequence => sequence.Name == name);

    /// <summary>Null for a default that draws from no sequence.</summary>
    private static QualifiedName? NameIn(string? text)
    {
        if (text?.StartsWith(Begin, StringComparison.OrdinalIgnoreCase) != true || text.IndexOf('\'', Begin.Length) is not (> 0 and var end))
        {
            return null;
        }

        var parts = text.Substring(Begin.Length, end - Begin.Length).Split('.').Select(part => new Identifier(part.Length > 1 && part[0] == '"' ? part.Substring(1, part.Length - 2).Replace("\"\"", "\"") : part.ToLowerInvariant())).ToList();
        return parts.Count switch
        {
            1 => new QualifiedName(new Identifier("public"), parts[0]),
            2 => new QualifiedName(parts[0], parts[1]),
            _ => null,
        };
    }
}
