namespace SchemaAnalyzers.Sql.Lexing;

/// <summary>The hash code of a word, the same for all ASCII cases: made while the word is scanned, used to find its meaning and its name.</summary>
internal readonly struct WordHash
{
    public static readonly WordHash Empty = new(17);

    private readonly int _value;

    private WordHash(int value) => _value = value;

    public static WordHash Of(string text, int start, int length)
    {
        var hash = Empty;
        for (var i = start; i < start + length; i++)
        {
            hash = hash.With(text[i]);
        }

        return hash;
    }

    /// <remarks>The bit that tells the cases of a letter apart is set; that other characters lose it too does no harm.</remarks>
    public WordHash With(char c) => new(unchecked((_value * 31) + (c | 0x20)));

    /// <summary>Where to look first in a table of that size, a power of two.</summary>
    public int Slot(int size) => unchecked(_value ^ (_value >> 15)) & (size - 1);
}
