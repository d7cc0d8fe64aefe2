namespace SchemaAnalyzers.Reading.TypeMapping;

/// <summary>The CLR types that Npgsql's provider maps by itself, with the internal name of the type it chooses.</summary>
/// <remarks>The provider's NpgsqlTypeMappingSource, and EF Core's built-in value converters for the types that PostgreSQL does not have.</remarks>
internal static class BuiltInStoreTypes
{
    private static readonly Dictionary<string, string> s_byClrType = new(StringComparer.Ordinal)
    {
        ["System.Boolean"] = "bool",
        ["System.Byte"] = "int2",
        ["System.SByte"] = "int2",
        ["System.Int16"] = "int2",
        ["System.UInt16"] = "int4",
        ["System.Int32"] = "int4",
        ["System.UInt32"] = "int8",
        ["System.Int64"] = "int8",
        ["System.UInt64"] = "numeric",
        ["System.Single"] = "float4",
        ["System.Double"] = "float8",
        ["System.Decimal"] = "numeric",
        ["System.Numerics.BigInteger"] = "numeric",
        ["System.String"] = "text",
        ["System.Uri"] = "text",
        ["System.Guid"] = "uuid",
        ["System.DateTime"] = "timestamptz",
        ["System.DateTimeOffset"] = "timestamptz",
        ["System.DateOnly"] = "date",
        ["System.TimeOnly"] = "time",
        ["System.TimeSpan"] = "interval",
        ["System.Text.Json.JsonDocument"] = "jsonb",
        ["System.Text.Json.JsonElement"] = "jsonb",
        ["System.Net.IPAddress"] = "inet",
        ["System.Net.IPNetwork"] = "cidr",
        ["System.Net.NetworkInformation.PhysicalAddress"] = "macaddr",
        ["System.Collections.BitArray"] = "varbit",
        ["NpgsqlTypes.NpgsqlInet"] = "inet",
        ["NpgsqlTypes.NpgsqlCidr"] = "cidr",
        ["NpgsqlTypes.NpgsqlTid"] = "tid",
        ["NpgsqlTypes.NpgsqlLogSequenceNumber"] = "pg_lsn",
        ["NpgsqlTypes.NpgsqlPoint"] = "point",
        ["NpgsqlTypes.NpgsqlBox"] = "box",
        ["NpgsqlTypes.NpgsqlLine"] = "line",
        ["NpgsqlTypes.NpgsqlLSeg"] = "lseg",
        ["NpgsqlTypes.NpgsqlPath"] = "path",
        ["NpgsqlTypes.NpgsqlPolygon"] = "polygon",
        ["NpgsqlTypes.NpgsqlCircle"] = "circle",
        ["NpgsqlTypes.NpgsqlTsQuery"] = "tsquery",
        ["NpgsqlTypes.NpgsqlTsVector"] = "tsvector",
    };

    private static readonly Dictionary<string, string> s_byRangeBound = new(StringComparer.Ordinal)
    {
        ["System.Int32"] = "int4range",
        ["System.Int64"] = "int8range",
        ["System.Decimal"] = "numrange",
        ["System.DateTime"] = "tstzrange",
        ["System.DateTimeOffset"] = "tstzrange",
        ["System.DateOnly"] = "daterange",
    };

    /// <summary>Types of extensions: their schema is where the extension was installed, so their name cannot be resolved here.</summary>
    private static readonly Dictionary<string, string> s_ofExtensions = new(StringComparer.Ordinal)
    {
        ["Microsoft.EntityFrameworkCore.LTree"] = "ltree",
        ["NpgsqlTypes.NpgsqlCube"] = "cube",
    };

    /// <summary>The types of NodaTime, which have no other way into the database than the provider's plug-in.</summary>
    /// <remarks>The plug-in's NpgsqlNodaTimeTypeMappingSourcePlugin; intervals, which it maps to ranges, are left out.</remarks>
    private static readonly Dictionary<string, string> s_ofNodaTime = new(StringComparer.Ordinal)
    {
        ["NodaTime.DateTimeZone"] = "text",
        ["NodaTime.Duration"] = "interval",
        ["NodaTime.Instant"] = "timestamptz",
        ["NodaTime.LocalDate"] = "date",
        ["NodaTime.LocalDateTime"] = "timestamp",
        ["NodaTime.LocalTime"] = "time",
        ["NodaTime.OffsetDateTime"] = "timestamptz",
        ["NodaTime.OffsetTime"] = "timetz",
        ["NodaTime.Period"] = "interval",
        ["NodaTime.ZonedDateTime"] = "timestamptz",
    };

    private static readonly string[] s_plugInNamespaces = ["NodaTime", "NetTopologySuite.Geometries", "Pgvector"];

    public static string? Find(string clrType) => s_byClrType.TryGetValue(clrType, out var name) ? name : null;

    public static string? FindRange(string bound) => s_byRangeBound.TryGetValue(bound, out var name) ? name : null;

    public static string? FindNodaTime(string clrType) => s_ofNodaTime.TryGetValue(clrType, out var name) ? name : null;

    /// <summary>The type of an extension.</summary>
    public static string? FindOfExtension(string clrType) => s_ofExtensions.TryGetValue(clrType, out var name) ? name : null;

    /// <summary>Whether a type is mapped by one of the provider's plug-ins, if that is set up.</summary>
    public static bool IsOfPlugIn(string clrType) =>
        s_plugInNamespaces.Any(space => clrType.StartsWith(space + ".", StringComparison.Ordinal));
}
