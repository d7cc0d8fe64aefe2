namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>How the entities of a hierarchy are laid out in tables.</summary>
internal enum TableLayout
{
    /// <summary>All in one table, told apart by a discriminator (TPH).</summary>
    Shared,

    /// <summary>Each in a table of its own with the properties that it adds, bound to that of its base by the key (TPT).</summary>
    Joined,

    /// <summary>Each that is not abstract in a table of its own, with all of its properties (TPC).</summary>
    Separate,
}
