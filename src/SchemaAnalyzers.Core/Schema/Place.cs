namespace SchemaAnalyzers.Schema;

/// <summary>A stretch of text in a file. Offsets are in UTF-16 code units; lines and characters count from 0.</summary>
public readonly record struct Place(string Path, int Start, int Length, int Line, int Character, int EndLine, int EndCharacter);

/// <summary>Where an object was written. Not part of the object's value: any two origins are equal.</summary>
/// <remarks>Two databases are the same when they hold the same objects, wherever these were written down.</remarks>
public readonly struct Origin : IEquatable<Origin>
{
    private readonly IPlacedText? _text;
    private readonly int _start;
    private readonly int _length;

    internal Origin(IPlacedText text, int start, int length) => (_text, _start, _length) = (text, start, length);

    /// <summary>Null for objects that come from a live catalog.</summary>
    /// <remarks>Told only when asked for: every column has an origin, and few are ever named in a message.</remarks>
    public Place? Place => _text?.PlaceOf(_start, _length);

    /// <summary>The place as a list of one; empty where there is none.</summary>
    public EquatableArray<Place> Places => Place is { } place ? new(place) : default;

    public bool Equals(Origin other) => true;

    public override bool Equals(object? obj) => obj is Origin;

    public override int GetHashCode() => 0;
}

/// <summary>A text that knows its lines.</summary>
internal interface IPlacedText
{
    Place PlaceOf(int start, int length);
}
