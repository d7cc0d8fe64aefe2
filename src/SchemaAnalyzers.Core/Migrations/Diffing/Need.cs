namespace SchemaAnalyzers.Migrations.Diffing;

/// <summary>What a part needs to be there.</summary>
/// <param name="IsLoose">Whether it must be there before only: the body of a function speaks of it, so nothing keeps it from being dropped.</param>
internal readonly record struct Need(PartKey Key, bool IsLoose = false);
