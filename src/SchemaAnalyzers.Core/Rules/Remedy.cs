using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>A typed edit of the code that would end a finding. One record a kind; the code fix of that kind applies it.</summary>
public abstract record Remedy
{
    /// <summary>Whether only a person can decide for it: a tool that repairs whatever it finds must not.</summary>
    public virtual bool IsChoice => false;
}

/// <summary>Map the property to another column: <c>[Column("name")]</c>.</summary>
public sealed record MapToColumn(string Property, string Column) : Remedy;

/// <summary>Declare the property nullable, or not.</summary>
public sealed record SetNullability(string Property, bool IsNullable) : Remedy;

/// <summary>Map the entity to another table or view: <c>[Table("name", Schema = "schema")]</c>, <c>ToView(...)</c>.</summary>
public sealed record MapToTable(string Schema, string Table, bool IsView) : Remedy
{
    /// <summary>Whether the entity is in that schema already, so that it need not be said.</summary>
    public bool KeepsSchema { get; init; }
}

/// <summary>Write another text in the place of the constant at the finding.</summary>
public sealed record WriteText(string Text) : Remedy;

/// <summary>Give the property the type that its column has: <c>[Column(TypeName = "type")]</c>, <c>HasColumnType("type")</c>.</summary>
public sealed record SetColumnType(string Property, string Type) : Remedy;

/// <summary>Bound the property to so many characters: <c>[MaxLength(n)]</c>, <c>HasMaxLength(n)</c>.</summary>
/// <param name="Length">Null for any number: what bounds it goes.</param>
public sealed record SetLength(string Property, int? Length) : Remedy;

/// <summary>Give the property a precision, and a scale where there is one: <c>[Precision(p, s)]</c>, <c>HasPrecision(p, s)</c>.</summary>
public sealed record SetPrecision(string Property, int Precision, int? Scale) : Remedy;

/// <summary>Delete as the foreign key does: <c>OnDelete(DeleteBehavior.Cascade)</c>, or the attribute of that name.</summary>
/// <param name="Behavior">A member of EF Core's enum DeleteBehavior.</param>
public sealed record SetDeleteBehavior(string Behavior) : Remedy;

/// <summary>Give the index the name that it has in the database: <c>[Index(Name = "name")]</c>, <c>HasDatabaseName("name")</c>.</summary>
public sealed record NameIndex(string Name) : Remedy;

/// <summary>Take the index at the finding out of the model.</summary>
/// <param name="IsWanted">Whether somebody may have wanted it.</param>
public sealed record RemoveIndex(bool IsWanted) : Remedy
{
    public override bool IsChoice => IsWanted;
}

/// <summary>Declare a property for a column that no property maps.</summary>
/// <param name="After">The property of the column before it; null where there is none.</param>
/// <param name="Type">The full metadata name of its type, of the element for an array.</param>
public sealed record AddProperty(string Column, string? After, string Type, bool IsArray, bool IsNullable) : Remedy
{
    /// <summary>Whether a property that is called after the column maps to it without a word.</summary>
    public bool IsNamedByConvention { get; init; }

    /// <summary>The member of DatabaseGeneratedOption that has to be said; null for none.</summary>
    public string? Generated { get; init; }

    /// <summary>What the database says about the column.</summary>
    public string? Comment { get; init; }

    /// <summary>The column type, where convention does not lead to it.</summary>
    public string? TypeName { get; init; }

    public int? Length { get; init; }

    public int? Precision { get; init; }

    public int? Scale { get; init; }
}

/// <summary>Declare all properties that are missing.</summary>
public sealed record AddProperties(EquatableArray<AddProperty> Properties) : Remedy;

/// <summary>Declare the property with another type; it stays nullable, or not.</summary>
/// <param name="Type">The full metadata name.</param>
public sealed record ChangeType(string Property, string Type) : Remedy;

/// <summary>Declare an index that the database has: <c>[Index(nameof(Name), IsUnique = true, Name = "name")]</c>.</summary>
/// <param name="Properties">In index order.</param>
public sealed record AddIndex(EquatableArray<string> Properties, string Name, bool IsUnique) : Remedy;

/// <summary>Store the enum as another type of the database: <c>MapEnum&lt;Mood&gt;("mood", "public")</c>, for all of its properties.</summary>
/// <param name="Enum">The full metadata name.</param>
public sealed record NameEnumType(string Enum, string Schema, string Type) : Remedy;

/// <summary>Declare an alternate key that the database has as a unique constraint: <c>HasAlternateKey(x => x.Name).HasName("name")</c>.</summary>
/// <remarks>EF Core lets nobody change the properties of a key: whether that is wanted is not for a tool to say.</remarks>
public sealed record AddAlternateKey(EquatableArray<string> Properties, string Name) : Remedy
{
    public override bool IsChoice => true;
}

/// <summary>Make the unique index at the finding the alternate key that the database has.</summary>
public sealed record MakeAlternateKey(string Name) : Remedy
{
    public override bool IsChoice => true;
}

/// <summary>Declare members of the enum that the property has, for labels of the database.</summary>
public sealed record AddEnumMembers(string Property, EquatableArray<string> Members) : Remedy
{
    public override bool IsChoice => true;
}

/// <summary>Declare a class for a table that none maps, and a set of it in the context at the finding.</summary>
/// <param name="Key">The columns of the primary key; empty for none.</param>
public sealed record AddEntity(string Schema, string Table, EquatableArray<string> Key, EquatableArray<AddProperty> Properties) : Remedy
{
    /// <summary>On columns, not on properties.</summary>
    public EquatableArray<AddIndex> Indexes { get; init; }
}

/// <summary>Leave the property out of the mapping: <c>[NotMapped]</c>, <c>Ignore(...)</c>.</summary>
public sealed record IgnoreProperty(string Property) : Remedy
{
    public override bool IsChoice => true;
}

/// <summary>Call the property otherwise, wherever it is used, so that convention leads to a column that is there.</summary>
public sealed record RenameProperty(string Property, string Name) : Remedy
{
    public override bool IsChoice => true;
}

/// <summary>Say whether the database makes the value: <c>[DatabaseGenerated(DatabaseGeneratedOption.Identity)]</c>, <c>ValueGeneratedOnAdd()</c>.</summary>
/// <param name="Option">A member of the enum DatabaseGeneratedOption.</param>
public sealed record SetGenerated(string Property, string Option) : Remedy
{
    /// <summary>That the program sets a key itself is more than its column tells.</summary>
    public override bool IsChoice => Option == "None";
}

/// <summary>Number rows as the column does: <c>UseSerialColumn()</c> in the place of the call at the finding.</summary>
public sealed record SetValueStrategy(string Method) : Remedy;

/// <summary>Store the enum as a text, or as a number: <c>HasConversion&lt;string>()</c>, <c>[Column(TypeName = "text")]</c>.</summary>
/// <param name="Type">Of the column.</param>
public sealed record StoreEnum(string Property, string Type, bool IsText) : Remedy;
