using SchemaAnalyzers.Migrations.Planning;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Migrations;

/// <summary>A table or column that goes on under another name.</summary>
/// <param name="Relation">By its old name.</param>
/// <param name="Column">The column by its old name; null where the table itself is renamed.</param>
public sealed record Rename(QualifiedName Relation, Identifier? Column, Identifier NewName)
{
    /// <summary>Reads <c>schema.table=name</c> or <c>schema.table.column=name</c>, with quotes as in SQL; null for any other text.</summary>
    public static Rename? Parse(string text)
    {
        try
        {
            return Read(text);
        }
        catch (SqlFailure)
        {
            return null;
        }
    }

    /// <summary>Reads several, with <c>,</c>, <c>;</c> or <c>|</c> between them.</summary>
    /// <param name="broken">Those that are none.</param>
    public static EquatableArray<Rename> ParseAll(string text, out EquatableArray<string> broken)
    {
        var parts = Parts(text).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        broken = parts.Where(part => Parse(part) is null).ToEquatableArray();
        return parts.Select(Parse).OfType<Rename>().Distinct().ToEquatableArray();
    }

    /// <summary>The schema with the new names. What is not there, or cannot have its new name, stays as it is.</summary>
    public static Database Apply(EquatableArray<Rename> renames, Database database) => renames.IsEmpty ? database : Renaming.By(database, renames).Database;

    /// <summary>Whether the schema has neither the old name nor the new one, so that the rename is of nothing.</summary>
    public bool IsOfNothing(Database database) => Column is { } column
        ? !(database.Relations.Find(Relation) is { } relation && (relation.FindColumn(column) ?? relation.FindColumn(NewName)) is not null)
        : (database.Relations.Find(Relation) ?? database.Relations.Find(new(Relation.Schema, NewName))) is null;

    private static Rename? Read(string text)
    {
        var names = new List<Identifier>();
        var (lexer, pool) = (new Lexer(text, 0, text.Length), new NamePool());
        while (NextName() is { } name)
        {
            names.Add(name);
            var next = lexer.Next();
            if (next.Kind != TokenKind.Dot)
            {
                return names.Count is 2 or 3 && next.Length == 1 && text[next.Start] == '=' && NextName() is { } newName && lexer.Next().Kind == TokenKind.End
                    ? new(new(names[0], names[1]), names.Count == 3 ? names[2] : null, newName)
                    : null;
            }
        }

        return null;

        Identifier? NextName()
        {
            var token = lexer.Next();
            return token.IsIdentifier && TokenText.Name(text, token, pool) is { Length: > 0 } name ? new Identifier(name) : null;
        }
    }

    private static IEnumerable<string> Parts(string text)
    {
        var (start, isQuoted) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            isQuoted ^= text[i] == '"';
            if (!isQuoted && text[i] is (',' or ';' or '|'))
            {
                yield return text.Substring(start, i - start);
                start = i + 1;
            }
        }

        yield return text.Substring(start);
    }
}
