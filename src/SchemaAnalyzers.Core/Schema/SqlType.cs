using System.Text;

namespace SchemaAnalyzers.Schema;

/// <summary>
/// A column type. <see cref="Name"/> is the internal name of the element type (<c>pg_catalog.int4</c>, not <c>integer</c>);
/// <see cref="Modifiers"/> are the type modifiers as written (<c>varchar(20)</c> has <c>20</c>, <c>numeric(10,2)</c> has <c>10</c> and <c>2</c>).
/// All arrays of a type are one type in PostgreSQL, whatever their dimensions.
/// </summary>
/// <param name="Fields">The fields restriction of an interval (<c>DAY TO SECOND</c>), upper case; else null.</param>
public sealed record SqlType(QualifiedName Name, EquatableArray<string> Modifiers, bool IsArray = false, string? Fields = null)
{
    /// <summary>The schema of the built-in types.</summary>
    public const string Catalog = "pg_catalog";

    /// <summary>The type of a column of a view of which only the name is known: it cannot be the type of any real column.</summary>
    public static readonly SqlType Unknown = BuiltIn("unknown");

    public bool IsBuiltIn => Name.Schema.Value == Catalog;

    /// <summary>A built-in type by its internal name.</summary>
    public static SqlType BuiltIn(string internalName, params string[] modifiers) => new(new QualifiedName(Catalog, internalName), modifiers);

    /// <summary>Whether this is the built-in type of that internal name, with any modifiers, and not an array.</summary>
    public bool Is(string internalName) => !IsArray && IsBuiltIn && Name.Name.Value == internalName;

    /// <summary>Whether the type is not known. Rules about types stay silent.</summary>
    public bool IsUnknown => Is("unknown");

    public SqlType ToArray() => this with { IsArray = true };

    public SqlType ElementType() => this with { IsArray = false };

    /// <summary>The type as <c>format_type</c> prints it with an empty search_path, unquoted: for messages, not for SQL.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        // "character" without modifiers would mean one character.
        var isUnlimited = Is("bpchar") && Modifiers.IsEmpty;
        text.Append(!IsBuiltIn ? Name.ToString() : isUnlimited ? "bpchar" : BuiltInTypes.Display(Name.Name.Value));
        if (Fields is not null)
        {
            text.Append(' ').Append(Fields.ToLowerInvariant());
        }

        if (Modifiers.Count > 0)
        {
            BuiltInTypes.InsertModifiers(text, $"({string.Join(",", Modifiers)})");
        }

        return IsArray ? text.Append("[]").ToString() : text.ToString();
    }
}
