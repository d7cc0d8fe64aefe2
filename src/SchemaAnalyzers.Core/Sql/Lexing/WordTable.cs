using System.Text;

namespace SchemaAnalyzers.Sql.Lexing;

/// <summary>Finds the <see cref="Word"/> of a stretch of text, in any case, without allocating.</summary>
internal static class WordTable
{
    private const int Size = 2048;

    private static readonly string[] s_spellings = Spellings();
    private static readonly ushort[] s_slots = Slots();
    private static readonly NameUse[] s_uses = Uses();

    /// <summary>Where a word may stand as a bare name.</summary>
    [Flags]
    private enum NameUse : byte
    {
        None = 0,
        ColumnOrTable = 1,
        TypeOrFunction = 2,
        BareLabel = 4,
    }

    public static string SpellingOf(Word word) => s_spellings[(int)word];

    /// <summary>ColId in PostgreSQL's grammar: names of tables and columns.</summary>
    public static bool IsName(Word word) => (s_uses[(int)word] & NameUse.ColumnOrTable) != 0;

    /// <summary>type_function_name in PostgreSQL's grammar.</summary>
    public static bool IsTypeOrFunctionName(Word word) => (s_uses[(int)word] & NameUse.TypeOrFunction) != 0;

    /// <summary>Whether it can be an alias without AS.</summary>
    public static bool IsReserved(Word word) => (s_uses[(int)word] & NameUse.BareLabel) == 0;

    public static Word Find(string text, int start, int length, WordHash hash)
    {
        for (var slot = hash.Slot(Size); s_slots[slot] != 0; slot = (slot + 1) & (Size - 1))
        {
            if (IsSame(s_spellings[s_slots[slot]], text, start, length))
            {
                return (Word)s_slots[slot];
            }
        }

        return Word.Other;
    }

    public static char Fold(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;

    public static bool IsSame(string folded, string text, int start, int length)
    {
        if (folded.Length != length)
        {
            return false;
        }

        for (var i = 0; i < length; i++)
        {
            if (folded[i] != Fold(text[start + i]))
            {
                return false;
            }
        }

        return true;
    }

    private static string[] Spellings() => Enum.GetNames(typeof(Word)).Select((name, index) => index == 0 ? "" : ToSnake(name)).ToArray();

    private static string ToSnake(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (c is >= 'A' and <= 'Z' && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(Fold(c));
        }

        return text.ToString();
    }

    private static ushort[] Slots()
    {
        var slots = new ushort[Size];
        for (var word = 1; word < s_spellings.Length; word++)
        {
            var slot = WordHash.Of(s_spellings[word], 0, s_spellings[word].Length).Slot(Size);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (Size - 1);
            }

            slots[slot] = (ushort)word;
        }

        return slots;
    }

    private static NameUse[] Uses() => s_spellings.Select(UseOf).ToArray();

    private static NameUse UseOf(string word)
    {
        // system_user is reserved since PostgreSQL 16 only; the reader serves all versions.
        if (Keywords.IsReserved(word) && word != "system_user")
        {
            return NameUse.None;
        }

        if (Keywords.IsTypeOrFunctionName(word))
        {
            return NameUse.TypeOrFunction | NameUse.BareLabel;
        }

        return Keywords.IsColumnName(word) ? NameUse.ColumnOrTable | NameUse.BareLabel : NameUse.ColumnOrTable | NameUse.TypeOrFunction | NameUse.BareLabel;
    }
}
