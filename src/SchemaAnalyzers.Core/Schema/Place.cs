namespace SchemaAnalyzers.Schema;

/// <summary>A stretch of text in a file. Offsets are in UTF-16 code units; lines and characters count from 0.</summary>
public readonly record struct Place(string Path, int Start, int Length, int Line, int Character, int EndLine, int EndCharacter);

/// <summary>Where an object was written. Not part of the object's value: any two origins are equal.</summary>
/// <remarks>Two databases are the same when they hold the same objects, wherever these were written down.</remarks>
public readonly struct Origin(Place? place) : IEquatable<Origin>
{
    /// <summary>Null for objects that come from a live catalog.</summary>
    public Place? Place { get; } = place;

    public bool Equals(Origin other) => true;

    public override bool Equals(object? obj) => obj is Origin;

    public override int GetHashCode() => 0;
}
