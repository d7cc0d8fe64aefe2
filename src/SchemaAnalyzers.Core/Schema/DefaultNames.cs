using System.Text;

namespace SchemaAnalyzers.Schema;

/// <summary>The names that PostgreSQL gives to what a statement leaves unnamed.</summary>
/// <remarks><c>makeObjectName</c> in src/backend/commands/indexcmds.c: the longer part is shortened first, no character is cut in two.</remarks>
public static class DefaultNames
{
    private const int MaximumBytes = 63;

    public static Identifier PrimaryKey(Identifier table) => Join(table.Value, null, "pkey");

    /// <summary>The sequence of a serial or identity column.</summary>
    public static Identifier Sequence(Identifier table, Identifier column) => Join(table.Value, column.Value, "seq");

    /// <summary>The parts joined by underscores, within 63 bytes.</summary>
    internal static Identifier Join(string table, string? column, string label)
    {
        var room = MaximumBytes - label.Length - 1 - (column is null ? 0 : 1);
        var tableBytes = Encoding.UTF8.GetByteCount(table);
        var columnBytes = column is null ? 0 : Encoding.UTF8.GetByteCount(column);
        while (tableBytes + columnBytes > room)
        {
            if (tableBytes > columnBytes)
            {
                tableBytes--;
            }
            else
            {
                columnBytes--;
            }
        }

        var middle = column is null ? "" : "_" + Clip(column, columnBytes);
        return new($"{Clip(table, tableBytes)}{middle}_{label}");
    }

    private static string Clip(string text, int bytes)
    {
        var length = text.Length;
        while (Encoding.UTF8.GetByteCount(text.Substring(0, length)) > bytes)
        {
            length -= length > 1 && char.IsLowSurrogate(text[length - 1]) && char.IsHighSurrogate(text[length - 2]) ? 2 : 1;
        }

        return text.Substring(0, length);
    }
}
