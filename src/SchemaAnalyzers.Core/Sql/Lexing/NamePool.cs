namespace SchemaAnalyzers.Sql.Lexing;

/// <summary>One string for each distinct name of a text: a schema says <c>id</c> and <c>created_at</c> a thousand times.</summary>
internal sealed class NamePool
{
    private string?[] _names = new string?[256];
    private int _count;

    /// <summary>The name, folded to lower case as PostgreSQL folds unquoted names: ASCII letters only, in UTF-8 databases.</summary>
    public string Folded(string text, int start, int length)
    {
        var slot = WordTable.Hash(text, start, length) & (_names.Length - 1);
        for (; _names[slot] is { } name; slot = (slot + 1) & (_names.Length - 1))
        {
            if (WordTable.IsSame(name, text, start, length))
            {
                return name;
            }
        }

        return Add(slot, Fold(text, start, length));
    }

    private static string Fold(string text, int start, int length)
    {
        var folded = new char[length];
        for (var i = 0; i < length; i++)
        {
            folded[i] = WordTable.Fold(text[start + i]);
        }

        return new string(folded);
    }

    private string Add(int slot, string name)
    {
        _names[slot] = name;
        if (++_count * 2 > _names.Length)
        {
            Grow();
        }

        return name;
    }

    private void Grow()
    {
        var old = _names;
        _names = new string?[old.Length * 2];
        foreach (var name in old)
        {
            if (name is null)
            {
                continue;
            }

            var slot = WordTable.Hash(name, 0, name.Length) & (_names.Length - 1);
            while (_names[slot] is not null)
            {
                slot = (slot + 1) & (_names.Length - 1);
            }

            _names[slot] = name;
        }
    }
}
