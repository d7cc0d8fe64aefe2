using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Configuration.Metadata;

/// <summary>What code that changes the model by its metadata, without the fluent API, may change of the entities it reaches.</summary>
[Flags]
internal enum MetadataChanges
{
    None = 0,
    Target = 1,
    KeyNames = 2,
    IndexNames = 4,
    ConstraintNames = 8,
    DeleteActions = 16,

    /// <summary>Properties are added, or taken away.</summary>
    Columns = 32,
    Indexes = 64,
    Comment = 128,

    /// <summary>It does what is not understood.</summary>
    Everything = 256,
}

/// <param name="Properties">The facts that change of properties.</param>
/// <param name="ClrTypes">The only types of property it concerns; null for all.</param>
/// <param name="Touch">The call, with the reason that a user reads.</param>
internal sealed record MetadataEffect(MetadataChanges Changes, Aspects Properties, IReadOnlyList<ITypeSymbol>? ClrTypes, Touch Touch);
