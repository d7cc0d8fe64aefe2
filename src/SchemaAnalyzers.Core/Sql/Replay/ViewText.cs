using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Binding;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Queries;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>
/// Writes the query of a view so that it means the same later: every name with its schema, every star as the columns that it stands for at
/// this moment. What the source says otherwise stays as it is written.
/// </summary>
internal static class ViewText
{
    public static string Write(Session session, string text, ParsedQuery parsed, QueryBinding binding)
    {
        var edits = new List<TextEdit>();
        Qualify(session, text, parsed.Start, binding.Uses, edits);
        edits.AddRange(binding.Uses.Stars.Select(star => Star(text, star, parsed.Start)));
        return TextEdit.Apply(text, edits);
    }

    private static void Qualify(Session session, string text, int start, NameUses uses, List<TextEdit> edits)
    {
        foreach (var use in uses.Relations.Where(use => !use.Table.Name.IsQualified))
        {
            edits.Add(new TextEdit(use.Table.Name.Span.Start - start, 0, SqlQuote.Identifier(use.Relation.Schema) + "."));
        }

        foreach (var use in uses.Functions.Concat(uses.Types).Where(use => !use.IsQualified))
        {
            edits.Add(new TextEdit(use.Span.Start - start, 0, SqlQuote.Identifier(use.Name.Schema) + "."));
        }

        foreach (var written in uses.Collations.Where(name => !name.IsQualified))
        {
            if (session.Find(written, session.Catalog.Collations.ContainsKey) is { } found)
            {
                edits.Add(new TextEdit(written.Span.Start - start, 0, SqlQuote.Identifier(found.Schema) + "."));
            }
        }

        foreach (var literal in uses.RelationLiterals)
        {
            if (Qualifier.RelationLiteral(session, text.Substring(literal.Start - start, literal.Length)) is { } qualified)
            {
                edits.Add(new TextEdit(literal.Start - start, literal.Length, qualified));
            }
        }
    }

    private static TextEdit Star(string text, StarUse star, int start)
    {
        var at = star.Span.Start - start;
        var columns = string.Join(", ", star.Columns.Select(column => (column.Key is { } qualifier ? SqlQuote.Identifier(qualifier) + "." : "") + SqlQuote.Identifier(column.Value)));
        // TABLE t is SELECT * FROM t.
        var isTable = text[at] is 't' or 'T' && star.Span.Length == "TABLE".Length && text[at + 1] is 'a' or 'A' && text[at + star.Span.Length - 1] is 'e' or 'E';
        return new TextEdit(at, star.Span.Length, isTable ? $"SELECT {columns} FROM" : columns);
    }
}
