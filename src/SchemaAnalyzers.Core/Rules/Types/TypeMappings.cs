using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Binding;

namespace SchemaAnalyzers.Rules.Types;

/// <summary>Which CLR types are read from and written to which PostgreSQL types: the verdicts of mappings.txt, which a test takes from EF Core, Npgsql and a server.</summary>
public sealed class TypeMappings
{
    private static readonly Lazy<TypeMappings> s_table = new(Load);

    private readonly Dictionary<string, ClrMapping> _mappings = [];

    /// <summary>The PostgreSQL types that the verdicts cover, each with the CLR type to declare for it, if there is a best one.</summary>
    private readonly Dictionary<string, string?> _preferred = [];

    /// <summary>The C# keywords of CLR types.</summary>
    private static readonly Dictionary<string, string> s_keywords = new()
    {
        ["System.Boolean"] = "bool",
        ["System.Byte[]"] = "byte[]",
        ["System.Decimal"] = "decimal",
        ["System.Double"] = "double",
        ["System.Int16"] = "short",
        ["System.Int32"] = "int",
        ["System.Int64"] = "long",
        ["System.Single"] = "float",
        ["System.String"] = "string",
        ["System.UInt32"] = "uint",
        ["System.UInt64"] = "ulong",
    };

    /// <summary>The mapping of a CLR type; null for one whose verdicts are not known.</summary>
    public static ClrMapping? Of(ClrType type) => Of(NameOf(type));

    public static ClrMapping? Of(string fullName) => s_table.Value._mappings.TryGetValue(fullName, out var mapping) ? mapping : null;

    /// <summary>Whether the verdicts cover the element type of a column.</summary>
    public static bool Covers(SqlType type) => type.IsBuiltIn && s_table.Value._preferred.ContainsKey(type.Name.Name.Value);

    /// <summary>The C# type to declare for a column; null where there is no best one.</summary>
    public static string? Preferred(SqlType type)
    {
        if (!s_table.Value._preferred.TryGetValue(type.Name.Name.Value, out var name) || name is null)
        {
            return null;
        }

        var written = s_keywords.TryGetValue(name, out var keyword) ? keyword : name.Substring(name.LastIndexOf('.') + 1);
        return written + (type.IsArray ? "[]" : "");
    }

    /// <summary>An array of bytes is one value to Npgsql, whatever way the reader describes it.</summary>
    public static bool IsCollection(ClrType type) => type.Kind is ClrKind.Array or ClrKind.List && NameOf(type) != "System.Byte[]";

    /// <summary>Whether PostgreSQL stores a value of one built-in type in a column of another without being asked to (assignment).</summary>
    /// <param name="version">The major version of the server; null where it may be any.</param>
    public static bool IsAssignable(SqlType value, SqlType column, int? version)
    {
        const int Newest = 18;
        if (TypeOf(value) is not { } from || TypeOf(column) is not { } to)
        {
            return true;
        }

        var coercion = new Coercion(version ?? Newest);
        return coercion.CanCoerce(from, to, 'a') || (version is null && coercion.IsVersionDependent);
    }

    /// <summary>Whether a parameter has the type that the model asks for: these two types are only written from others.</summary>
    public static bool IsSentAs(SqlType store) => TypeFamily.NameOf(store) is not ("name" or "char");

    private static TypeInfo? TypeOf(SqlType type) =>
        type.IsBuiltIn && BuiltIns.FindType(type.Name.Name.Value) is { } element ? type.IsArray ? BuiltIns.ArrayOf(element) : element : null;

    private static string NameOf(ClrType type) =>
        type is { Kind: ClrKind.Array, Element.FullName: "System.Byte" } ? "System.Byte[]" : type.FullName;

    private static TypeMappings Load()
    {
        var table = new TypeMappings();
        using var stream = typeof(TypeMappings).Assembly.GetManifestResourceStream("mappings.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("> ", StringComparison.Ordinal))
            {
                var words = line.Split(' ');
                table._preferred[words[1]] = words.Length > 2 ? words[2] : null;
            }
            else if (!line.StartsWith("#", StringComparison.Ordinal) && line.Length > 0)
            {
                var mapping = ClrMapping.Read(line);
                table._mappings[mapping.FullName] = mapping;
            }
        }

        return table;
    }
}
