using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Keys;

/// <summary>An index of the model beside what the table has for it.</summary>
/// <param name="Columns">Of the model's index, in order.</param>
/// <param name="Key">What the table has; null where it has nothing on these columns.</param>
/// <param name="Difference">In what the two differ, besides uniqueness and name; null where they do not.</param>
public sealed record IndexPairing(ModelIndex Model, EquatableArray<Identifier> Columns, TableKey? Key, IndexDifference? Difference)
{
    /// <summary>Whether the table's primary key has just these columns, so that the index only repeats it.</summary>
    public bool RepeatsPrimaryKey { get; init; }

    /// <summary>Whether the index is only EF Core's way to make a one-to-one relationship unique.</summary>
    public bool IsOfOneToOne { get; init; }

    /// <summary>Whether nobody wrote the index: EF Core adds one for each foreign key.</summary>
    public bool IsByConvention { get; init; }

    /// <summary>For messages: the name, else the columns.</summary>
    public string Display => Model.Name.IsKnown ? $"'{Model.Name.Value}'" : $"on '{ColumnList}'";

    public string ColumnList => string.Join(", ", Columns);
}

/// <param name="What">In what: <c>columns</c>, <c>predicate</c>.</param>
/// <param name="Model">What the model says.</param>
/// <param name="Database">What the table has.</param>
/// <param name="Place">Where the model says it.</param>
public sealed record IndexDifference(string What, string Model, string Database, Place Place)
{
    /// <summary>The edit that takes over what the database has; null where there is none.</summary>
    public Remedy? Remedy { get; init; }
}
