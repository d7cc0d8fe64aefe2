using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Witness;

/// <summary>
/// The model of one context as EF Core itself wrote it down, conventions applied, in a class <c>XModelSnapshot</c>. Plain equatable data: the
/// names are those of EF, nothing is bound.
/// </summary>
/// <param name="Context">The simple name in <c>[DbContext(typeof(X))]</c>.</param>
/// <param name="ClassName">The metadata name of the snapshot's class.</param>
internal sealed record RecordedModel(string Context, string ClassName, EquatableArray<RecordedEntity> Entities)
{
    private const int FirstComparable = 6;

    /// <summary>The version of EF Core that wrote it: <c>8.0.12</c>.</summary>
    public string? ProductVersion { get; init; }

    public string? DefaultSchema { get; init; }

    /// <summary>Whether the provider that wrote it is Npgsql: those of other databases say nothing about this one.</summary>
    public bool IsOfNpgsql { get; init; }

    /// <summary>Whether it can be compared with code: what is left out to conventions has been the same since EF Core 6.</summary>
    public bool IsComparable => ProductVersion is { } version && int.TryParse(version.Split('.')[0], out var major) && major >= FirstComparable;
}
