using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Binding;
using SchemaAnalyzers.Sql.Queries;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Gives the columns of a query other names, by aliases in its first SELECT.</summary>
internal static class ColumnAliases
{
    /// <returns>False where the query has no place for aliases.</returns>
    public static bool TryAdd(Query query, QueryBinding binding, EquatableArray<Identifier> names, int start, List<TextEdit> edits)
    {
        var whole = query;
        while (query is SetQuery set)
        {
            query = set.Left;
        }

        if (query is not SelectQuery select || binding.Columns is not { } old)
        {
            return false;
        }

        var added = new List<TextEdit>();
        var at = 0;
        foreach (var target in select.Targets)
        {
            if (target.Value is FieldExpression { Field: null } or ColumnExpression { IsStar: true, Span.Length: 0 })
            {
                return false;
            }

            if (target.Value is not ColumnExpression { IsStar: true } star)
            {
                at++;
                if (at <= names.Count && old[at - 1].Name != names[at - 1])
                {
                    added.Add(new TextEdit(target.Value.Span.End - start, target.End - target.Value.Span.End, " AS " + SqlQuote.Identifier(names[at - 1])));
                }

                continue;
            }

            if (binding.Uses.Stars.Find(use => use.Span.Start == star.Span.Start) is not { } columns || columns.Span.Length > 1 && star.Parts.IsEmpty)
            {
                return false;
            }

            var first = at;
            string Suffix(int i) => first + i < names.Count && columns.Columns[i].Value != names[first + i] ? " AS " + SqlQuote.Identifier(names[first + i]) : "";
            added.Add(new TextEdit(star.Span.Start - start, star.Span.Length, ViewText.Columns(columns, Suffix)));
            at += columns.Columns.Count;
        }

        foreach (var use in binding.Uses.Outputs.Where(use => ReferenceEquals(use.Query, whole)))
        {
            for (var i = 0; i < names.Count && i < old.Count; i++)
            {
                if (old[i].Name == use.Name && names[i] != use.Name)
                {
                    added.Add(new TextEdit(use.Span.Start - start, use.Span.Length, SqlQuote.Identifier(names[i])));
                }
            }
        }

        edits.AddRange(added);
        return at >= names.Count;
    }
}
