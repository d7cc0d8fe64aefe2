using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Binding;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Queries;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>
/// Writes the queries of views again when something that they speak of gets another name. The server keeps a view as what it means, so it
/// follows; the columns of the view itself keep their names. To be called while the old name still counts.
/// </summary>
internal static class ViewRename
{
    public static void Relation(Session session, RelationEntry relation, QualifiedName newName)
    {
        var old = relation.Name;
        foreach (var view in ViewsOf(session, relation))
        {
            Edit(session, view, (text, uses, edits) =>
            {
                foreach (var use in uses.Relations.Where(use => use.Relation == old))
                {
                    Replace(edits, use.Table.Name.Span, SqlQuote.Name(newName));
                }

                foreach (var use in uses.Qualifiers.Where(use => use.Source.Relation == old))
                {
                    Replace(edits, use.Span, use.HasSchema ? SqlQuote.Name(newName) : SqlQuote.Identifier(newName.Name));
                }

                Types(text, uses, edits, old, newName);
            });
        }
    }

    public static void Column(Session session, ColumnsEntry relation, Identifier name, Identifier newName)
    {
        foreach (var view in ViewsOf(session, relation))
        {
            Edit(session, view, (_, uses, edits) => Column(relation, uses, edits, name, newName));
        }
    }

    public static void Function(Session session, QualifiedName old, QualifiedName newName) => EditAll(session, old, (_, uses, edits) =>
    {
        foreach (var use in uses.Functions.Where(use => use.Name == old))
        {
            Replace(edits, use.Span, SqlQuote.Name(newName));
        }
    });

    public static void Type(Session session, QualifiedName old, QualifiedName newName) => EditAll(session, old, (text, uses, edits) => Types(text, uses, edits, old, newName));

    /// <summary>Whether the view reads the column for certain.</summary>
    public static bool Reads(Session session, ViewEntry view, ColumnsEntry relation, Identifier column)
    {
        if (QueryParser.TryParse(view.Definition) is not { } query)
        {
            return false;
        }

        var uses = QueryBinding.Bind(new SessionView(session), query).Uses;
        return uses.Columns.Concat(uses.Merged).Any(use => use.Owner.Relation == relation.Name && use.Column == column);
    }

    public static List<ViewEntry> ViewsOf(Session session, RelationEntry relation) => session.Catalog.Needing<ViewEntry>(relation);

    private static void Column(ColumnsEntry relation, NameUses uses, List<TextEdit> edits, Identifier name, Identifier newName)
    {
        foreach (var table in uses.Relations.Where(use => use.Relation == relation.Name))
        {
            if (uses.Merged.Exists(use => use.Owner == table.Source && use.Column == name))
            {
                // A join by equal names goes on only under the old name.
                var alias = table.Table.Alias is { } written ? "" : " AS " + SqlQuote.Identifier(relation.Name.Name);
                var end = table.Table.Alias?.NameEnd ?? table.Table.Name.Span.End;
                edits.Add(new TextEdit(end, 0, $"{alias}({string.Join(", ", relation.Columns.Select(column => SqlQuote.Identifier(column.Name)))})"));
                continue;
            }

            foreach (var use in uses.Columns.Where(use => use.Owner == table.Source && use.Column == name))
            {
                Replace(edits, use.Span, use.IsTarget ? $"{SqlQuote.Identifier(newName)} AS {SqlQuote.Identifier(name)}" : SqlQuote.Identifier(newName));
            }
        }
    }

    private static void Types(string text, NameUses uses, List<TextEdit> edits, QualifiedName old, QualifiedName newName)
    {
        foreach (var use in uses.Types.Where(use => use.Name == old))
        {
            // Without the modifiers and brackets that may follow.
            var tokens = ExpressionTokens.Of(text.Substring(use.Span.Start, use.Span.Length));
            var last = tokens.KindAt(1) == TokenKind.Dot ? 2 : 0;
            if (last < tokens.Count)
            {
                edits.Add(new TextEdit(use.Span.Start, tokens[last].End, SqlQuote.Name(newName)));
            }
        }
    }

    private static void EditAll(Session session, QualifiedName old, Action<string, NameUses, List<TextEdit>> edit)
    {
        foreach (var view in session.Catalog.Naming<ViewEntry>(Mentions.Bare(old.Name)))
        {
            Edit(session, view, edit);
        }
    }

    private static void Edit(Session session, ViewEntry view, Action<string, NameUses, List<TextEdit>> edit)
    {
        if (QueryParser.TryParse(view.Definition) is { } query)
        {
            var edits = new List<TextEdit>();
            edit(view.Definition, QueryBinding.Bind(new SessionView(session), query).Uses, edits);
            view.Definition = TextEdit.Apply(view.Definition, edits);
        }
    }

    private static void Replace(List<TextEdit> edits, Span span, string replacement) => edits.Add(new TextEdit(span.Start, span.Length, replacement));
}
