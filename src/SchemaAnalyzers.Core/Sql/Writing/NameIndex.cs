using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Writing;

/// <summary>Finds the objects that a printed text names. With an empty search_path the server qualifies every name outside pg_catalog.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<QualifiedName, List<int>> _objects = [];

    public void Add(QualifiedName name, int id)
    {
        if (!_objects.TryGetValue(name, out var ids))
        {
            _objects.Add(name, ids = []);
        }

        ids.Add(id);
    }

    public IEnumerable<int> Find(QualifiedName name) => _objects.TryGetValue(name, out var ids) ? ids : [];

    public IEnumerable<int> FindIn(string? text) => text is null ? [] : PairsIn(text).SelectMany(Find).Distinct();

    /// <summary>The names that are written with their schema.</summary>
    public static IEnumerable<QualifiedName> PairsIn(string text)
    {
        Identifier? before = null;
        var afterDot = false;
        foreach (var token in PrintedScanner.Scan(text))
        {
            if (token.IsName)
            {
                var name = PrintedSql.NameOf(text, token);
                if (afterDot && before is { } schema && name is { } last)
                {
                    yield return new QualifiedName(schema, last);
                }

                (before, afterDot) = (name, false);
                continue;
            }

            // A constant such as 'public.jobs'::regclass names an object, too.
            if (token.Kind == PrintedKind.String && IsObjectConstant(text, token.End))
            {
                foreach (var pair in PairsIn(text.Substring(token.Start + 1, token.End - token.Start - 2)))
                {
                    yield return pair;
                }
            }

            afterDot = token.Kind == PrintedKind.Other && text[token.Start] == '.';
            before = afterDot ? before : null;
        }
    }

    private static bool IsObjectConstant(string text, int end) => string.CompareOrdinal(text, end, "::reg", 0, 5) == 0;
}
