namespace SchemaAnalyzers.Sql.Lexing;

/// <summary>One string for each distinct name and short expression of a text: a schema says <c>id</c> and <c>now()</c> a thousand times.</summary>
internal sealed class NamePool
{
    /// <summary>What is longer is hardly ever said twice.</summary>
    private const int MaximumLength = 64;

    private (string? Text, WordHash Hash)[] _slots = new (string?, WordHash)[16];
    private int _count;

    /// <summary>A name, folded to lower case as PostgreSQL folds unquoted names: ASCII letters only, in UTF-8 databases.</summary>
    public string Folded(string text, Token word)
    {
        var slot = word.Hash.Slot(_slots.Length);
        for (; _slots[slot].Text is { } name; slot = Next(slot))
        {
            if (WordTable.IsSame(name, text, word.Start, word.Length))
            {
                return name;
            }
        }

        var written = text.Substring(word.Start, word.Length);
        return Add(slot, WordTable.IsSame(written, text, word.Start, word.Length) ? written : Fold(written), word.Hash);
    }

    /// <summary>A stretch of the text as it stands there.</summary>
    public string Exact(string text, int start, int length)
    {
        if (length > MaximumLength)
        {
            return text.Substring(start, length);
        }

        var hash = WordHash.Of(text, start, length);
        var slot = hash.Slot(_slots.Length);
        for (; _slots[slot].Text is { } name; slot = Next(slot))
        {
            if (name.Length == length && string.CompareOrdinal(name, 0, text, start, length) == 0)
            {
                return name;
            }
        }

        return Add(slot, text.Substring(start, length), hash);
    }

    private int Next(int slot) => (slot + 1) & (_slots.Length - 1);

    private static string Fold(string name)
    {
        var folded = name.ToCharArray();
        for (var i = 0; i < folded.Length; i++)
        {
            folded[i] = WordTable.Fold(folded[i]);
        }

        return new string(folded);
    }

    private string Add(int slot, string name, WordHash hash)
    {
        _slots[slot] = (name, hash);
        if (++_count * 2 > _slots.Length)
        {
            Grow();
        }

        return name;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new (string?, WordHash)[old.Length * 4];
        foreach (var entry in old)
        {
            if (entry.Text is null)
            {
                continue;
            }

            var slot = entry.Hash.Slot(_slots.Length);
            while (_slots[slot].Text is not null)
            {
                slot = Next(slot);
            }

            _slots[slot] = entry;
        }
    }
}
