using SchemaAnalyzers.Model;

namespace SchemaAnalyzers.Reading.Witness;

/// <summary>Whether a recorded property admits null: EF says so by <c>?</c> for a value type, and by leaving out IsRequired() for a reference type.</summary>
internal static class RecordedNullability
{
    private static readonly HashSet<string> s_values = new(StringComparer.Ordinal)
    {
        "bool", "byte", "sbyte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "decimal", "char", "Guid", "DateTime", "DateTimeOffset",
        "DateOnly", "TimeOnly", "TimeSpan", "BigInteger", "JsonElement", "IPNetwork", "Instant", "Interval", "Duration", "LocalDate", "LocalTime", "LocalDateTime",
        "OffsetTime", "OffsetDateTime", "ZonedDateTime", "LTree", "NpgsqlBox", "NpgsqlCidr", "NpgsqlCircle", "NpgsqlInet", "NpgsqlLSeg", "NpgsqlLine", "NpgsqlLogSequenceNumber",
        "NpgsqlPath", "NpgsqlPoint", "NpgsqlPolygon", "NpgsqlTid", "NpgsqlInterval", "NpgsqlRange",
    };

    private static readonly HashSet<string> s_references = new(StringComparer.Ordinal)
    {
        "string", "object", "List", "IList", "ICollection", "IEnumerable", "IReadOnlyList", "IReadOnlyCollection", "Collection", "ObservableCollection", "HashSet", "Dictionary",
        "ImmutableDictionary", "BitArray", "IPAddress", "PhysicalAddress", "JsonDocument", "JsonNode", "JsonObject", "JsonArray", "NpgsqlTsQuery", "NpgsqlTsVector", "Period",
        "DateInterval", "DateTimeZone", "Uri", "Vector", "HalfVector", "SparseVector", "Geometry", "Point", "LineString", "LinearRing", "Polygon", "MultiPoint",
        "MultiLineString", "MultiPolygon", "GeometryCollection", "LQuery", "LTxtQuery",
    };

    /// <param name="key">The primary key of the type.</param>
    public static Fact<bool> Of(RecordedProperty property, RecordedKey? key)
    {
        if (property.IsRequired || key?.Properties.Contains(property.Name) == true)
        {
            return Fact.Recorded(false);
        }

        if (property.ClrType.EndsWith("?", StringComparison.Ordinal) || property.ClrType.EndsWith("]", StringComparison.Ordinal))
        {
            return Fact.Recorded(true);
        }

        var name = SimpleName(property.ClrType);
        return s_values.Contains(name) ? Fact.Recorded(false)
            : s_references.Contains(name) ? Fact.Recorded(true)
            : Fact.Unknown<bool>($"the model snapshot does not tell whether '{name}' is a value type");
    }

    /// <summary><c>List</c> for <c>System.Collections.Generic.List&lt;int&gt;</c>.</summary>
    private static string SimpleName(string type)
    {
        var arguments = type.IndexOf('<');
        var bare = arguments < 0 ? type : type.Substring(0, arguments);
        return bare.Substring(bare.LastIndexOf('.') + 1);
    }
}
