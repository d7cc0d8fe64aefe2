using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Binding;

/// <summary>Makes the built-in types and the arrays of them.</summary>
internal static class BuiltInTypeLoader
{
    public static Dictionary<string, TypeInfo> Load(BuiltInLines lines)
    {
        var types = new Dictionary<string, TypeInfo>();
        // A range needs its subtype, a multirange its range.
        foreach (var kind in "bprm")
        {
            foreach (var line in lines.All('t'))
            {
                if (Read(line.Key, line.Value, kind, types) is { } type)
                {
                    types[line.Key] = type;
                    types["_" + line.Key] = ArrayOf(type);
                }
            }
        }

        types["_record"] = new TypeInfo(new QualifiedName(SqlType.Catalog, "record"), TypeKind.Array, 'P') { Element = types["record"] };
        return types;
    }

    public static TypeInfo ArrayOf(TypeInfo element) => new(element.Name, TypeKind.Array, 'A')
    {
        Element = element,
        IsCollatable = element.IsCollatable,
        Collation = element.Collation,
    };

    private static TypeInfo? Read(string name, string line, char kind, Dictionary<string, TypeInfo> types)
    {
        // The newest entry is the one that counts; an older one may differ in the category.
        var entries = BuiltInLines.Entries(line).ToList();
        var newest = entries.Find(entry => entry.Versions.To == 0);
        var old = entries.Find(entry => entry.Versions.To != 0).Entry;
        var entry = newest.Entry ?? old;
        var at = 1;
        var isPreferred = entry[at] == '!';
        at += isPreferred ? 1 : 0;
        if (entry[at++] != kind)
        {
            return null;
        }

        var collation = at < entry.Length ? entry[at] : ' ';
        var related = entry.IndexOf(':');
        var typeKind = kind switch { 'p' => TypeKind.Pseudo, 'r' => TypeKind.Range, 'm' => TypeKind.Multirange, _ => TypeKind.Base };
        return new TypeInfo(new QualifiedName(SqlType.Catalog, name), typeKind, entry[0])
        {
            IsPreferred = isPreferred,
            OldCategory = old is not null && old != entry ? old[0] : null,
            IsCollatable = collation is 'c' or 'C',
            Collation = collation == 'C' ? new QualifiedName(SqlType.Catalog, "C") : null,
            Subtype = related < 0 ? null : types[entry.Substring(related + 1)],
        };
    }
}
