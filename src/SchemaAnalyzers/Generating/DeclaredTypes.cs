using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Generating;

/// <summary>What the syntax of one file says of the types in it that could take part in a mapping; equal as long as an edit leaves their heads alone.</summary>
/// <param name="Heads">Name, bases and attributes of each.</param>
internal sealed record DeclaredTypes(EquatableArray<string> Heads)
{
    /// <summary>Whether binding could find a context or a mapped class here: contexts have a base class, classes without a context an attribute.</summary>
    public bool MayBeMapped => !Heads.IsEmpty;

    public static DeclaredTypes Of(TreeIndex index) =>
        new(index.Types
            .Where(type => !type.Bases.IsEmpty || !type.Attributes.IsEmpty)
            .Select(type => $"{type.MetadataName} : {string.Join(",", type.Bases)} [{string.Join(",", type.Attributes)}]")
            .ToEquatableArray());
}
