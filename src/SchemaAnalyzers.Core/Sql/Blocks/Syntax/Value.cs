using System.Globalization;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Blocks.Syntax;

/// <summary>What an expression gives, as far as it can be known without a server.</summary>
internal abstract record Value
{
    public static readonly Value Unknown = new UnknownValue();
    public static readonly Value Null = new NullValue();
    public static readonly Value True = new Truth(true);
    public static readonly Value False = new Truth(false);

    public static Value Of(bool value) => value ? True : False;

    public bool IsUnknown => this is UnknownValue;

    public bool IsNull => this is NullValue;

    /// <summary>As a cast to text gives it; null where that is not known.</summary>
    public virtual string? Print() => null;

    /// <summary>As its output function gives it, which is another only for truth values.</summary>
    public virtual string? Output() => Print();

    private sealed record UnknownValue : Value;

    private sealed record NullValue : Value;
}

internal sealed record Truth(bool IsTrue) : Value
{
    public override string Print() => IsTrue ? "true" : "false";

    public override string Output() => IsTrue ? "t" : "f";
}

internal sealed record Number(long Amount) : Value
{
    public override string Print() => Amount.ToString(CultureInfo.InvariantCulture);
}

internal sealed record Text(string Content) : Value
{
    public override string Print() => Content;
}

internal sealed record Items(EquatableArray<Value> Elements) : Value;

/// <summary>The row that a record variable holds.</summary>
internal sealed record RowValue(EquatableArray<(string Name, Value Value)> Columns) : Value
{
    public Value Find(string name)
    {
        foreach (var column in Columns)
        {
            if (column.Name == name)
            {
                return column.Value;
            }
        }

        return Unknown;
    }
}

/// <summary>An object of the catalog, where the server has its oid.</summary>
/// <param name="Catalog">The catalog that lists it: <c>pg_class</c>.</param>
/// <param name="Printer">Prints it as a cast of its alias type to text does: <c>regclass</c>; null where that is not known.</param>
internal sealed record Oid(string Catalog, QualifiedName Name, Func<string>? Printer = null) : Value
{
    public bool Equals(Oid? other) => other is not null && other.Catalog == Catalog && other.Name == Name;

    public override int GetHashCode() => Name.GetHashCode();

    public override string? Print() => Printer?.Invoke();
}

/// <summary>Some name that belongs to the system or to an extension: no other than such a name is equal to it.</summary>
internal sealed record SystemName : Value
{
    public static readonly SystemName Instance = new();
}

/// <summary>A number above zero.</summary>
internal sealed record PositiveNumber : Value
{
    public static readonly PositiveNumber Instance = new();
}
