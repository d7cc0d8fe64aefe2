using System.Collections.Concurrent;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Binding;

/// <summary>What PostgreSQL itself brings: read once, when first asked for. Safe for all threads.</summary>
internal static class BuiltIns
{
    private static readonly Identifier s_schema = new(SqlType.Catalog);
    private static readonly Lazy<BuiltInLines> s_lines = new(BuiltInLines.Load);
    private static readonly Lazy<Dictionary<string, TypeInfo>> s_types = new(() => BuiltInTypeLoader.Load(s_lines.Value));
    private static readonly Lazy<Dictionary<(TypeInfo Source, TypeInfo Target), Cast>> s_casts = new(Casts);
    private static readonly ConcurrentDictionary<string, Signature[]> s_functions = new();
    private static readonly ConcurrentDictionary<(string Symbol, int Operands), List<Candidate>> s_operators = new();

    /// <summary>The pseudo-type <c>unknown</c>: of a string constant before its place decides.</summary>
    public static readonly TypeInfo Literal = new(new QualifiedName(SqlType.Catalog, "unknown"), TypeKind.Pseudo, 'X');

    public static TypeInfo Text => Type("text");

    public static TypeInfo Boolean => Type("bool");

    public static TypeInfo Record => Type("record");

    /// <summary>A type that is there in every version, by its internal name.</summary>
    public static TypeInfo Type(string name) => s_types.Value[name];

    /// <param name="name">Internal; an array has an underscore before it.</param>
    public static TypeInfo? FindType(string name) => s_types.Value.TryGetValue(name, out var type) ? type : null;

    /// <summary>Null for the array of a type that is not built in.</summary>
    public static TypeInfo? ArrayOf(TypeInfo element) => element.IsBuiltIn && !element.IsArray ? FindType("_" + element.Name.Name.Value) : null;

    public static TypeInfo? MultirangeOf(TypeInfo range) => s_types.Value.Values.FirstOrDefault(type => type.Kind == TypeKind.Multirange && type.Subtype == range);

    public static TypeInfo? RangeOf(TypeInfo subtype) => s_types.Value.Values.FirstOrDefault(type => type.Kind == TypeKind.Range && type.Subtype == subtype);

    public static Cast? FindCast(TypeInfo source, TypeInfo target) => s_casts.Value.TryGetValue((source, target), out var cast) ? cast : null;

    public static Signature[] Functions(string name) => s_functions.GetOrAdd(name, static key => Load('f', key));

    /// <summary>The operators of that symbol with one or two operands. The list is shared: nobody changes it.</summary>
    public static List<Candidate> Operators(string symbol, int operands) => s_operators.GetOrAdd((symbol, operands), static key => Candidates(key.Symbol, key.Operands));

    private static List<Candidate> Candidates(string symbol, int operands) =>
        [.. Load('o', symbol).Where(signature => (signature.Arguments[0] is null) == (operands == 1)).Select(signature => new Candidate(signature, [.. signature.Arguments.OfType<TypeInfo>()]))];

    private static Signature[] Load(char kind, string name)
    {
        if (s_lines.Value.Find(kind, name) is not { } line)
        {
            return [];
        }

        var qualified = new QualifiedName(s_schema, new Identifier(name));
        return [.. BuiltInLines.Entries(line).Select(entry => SignatureReader.Read(qualified, entry.Entry, kind == 'o') with { Versions = entry.Versions })];
    }

    private static Dictionary<(TypeInfo Source, TypeInfo Target), Cast> Casts()
    {
        var casts = new Dictionary<(TypeInfo, TypeInfo), Cast>();
        foreach (var line in s_lines.Value.All('c'))
        {
            foreach (var (entry, versions) in BuiltInLines.Entries(line.Value))
            {
                var equals = entry.IndexOf('=');
                if (FindType(line.Key) is { } source && FindType(entry.Substring(0, equals)) is { } target)
                {
                    casts[(source, target)] = new Cast(entry[equals + 1], entry[equals + 2], versions);
                }
            }
        }

        return casts;
    }
}

/// <param name="Context"><c>i</c> implicit, <c>a</c> in assignments, <c>e</c> explicit only.</param>
/// <param name="Method"><c>f</c> function, <c>b</c> the same bytes, <c>i</c> by way of text.</param>
internal sealed record Cast(char Context, char Method, Versions Versions);
