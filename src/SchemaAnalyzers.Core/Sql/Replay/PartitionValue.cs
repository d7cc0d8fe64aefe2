using System.Globalization;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>A value of a partition bound.</summary>
/// <param name="End">Below zero for MINVALUE, above for MAXVALUE.</param>
internal readonly record struct PartitionValue(int End, long Number, string? Text, bool IsNull, bool IsKnown) : IComparable<PartitionValue>
{
    private const int LengthOfDate = 10;

    public static readonly PartitionValue Null = new(0, 0, null, IsNull: true, IsKnown: true);

    public static readonly PartitionValue Unknown = default;

    public bool IsEnd => End != 0;

    public static PartitionValue OfEnd(int end) => new(end, 0, null, false, true);

    public static PartitionValue OfNumber(long number) => new(0, number, null, false, true);

    public static PartitionValue OfText(string text) => new(0, 0, text, false, true);

    /// <summary>Whether the value of a column of the type can be told from the text, and compared with others.</summary>
    /// <param name="needsOrder">Whether it must be known which is less: which of two texts is depends on the collation.</param>
    public bool IsOf(SqlType type, bool needsOrder)
    {
        if (IsEnd || IsNull || !IsKnown)
        {
            return IsKnown;
        }

        if (type.IsArray)
        {
            return false;
        }

        return Text is null
            ? type.Is("int2") || type.Is("int4") || type.Is("int8")
            : type.Is("date") && Text.Length == LengthOfDate && DateTime.TryParseExact(Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
                || !needsOrder && (type.Is("text") || type.Is("varchar"));
    }

    public int CompareTo(PartitionValue other)
    {
        if (End != other.End || IsEnd)
        {
            return End.CompareTo(other.End);
        }

        if (IsNull || other.IsNull)
        {
            return IsNull.CompareTo(other.IsNull);
        }

        return Text is null ? Number.CompareTo(other.Number) : string.CompareOrdinal(Text, other.Text);
    }
}
