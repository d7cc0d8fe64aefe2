namespace SchemaAnalyzers.Sql;

/// <summary>The key words of PostgreSQL that cannot stand as a bare name everywhere.</summary>
/// <remarks>
/// https://www.postgresql.org/docs/current/sql-keywords-appendix.html: all words that are not "non-reserved". <c>quote_identifier</c>
/// in the server quotes the same set.
/// </remarks>
public static class Keywords
{
    private static readonly HashSet<string> s_reserved = Words("""
        all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create current_catalog current_date
        current_role current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign from
        grant group having in initially intersect into lateral leading limit localtime localtimestamp not null offset on only or order placing
        primary references returning select session_user some symmetric system_user table then to trailing true union unique user using variadic
        when where window with
        """);

    private static readonly HashSet<string> s_typeOrFunctionName = Words("""
        authorization binary collation concurrently cross current_schema freeze full ilike inner is isnull join left like natural notnull outer
        overlaps right similar tablesample verbose
        """);

    private static readonly HashSet<string> s_columnName = Words("""
        between bigint bit boolean char character coalesce dec decimal exists extract float greatest grouping inout int integer interval json json_array
        json_arrayagg json_exists json_object json_objectagg json_query json_scalar json_serialize json_table json_value least merge_action national
        nchar none normalize nullif numeric out overlay position precision real row setof smallint substring time timestamp treat trim values varchar
        xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable
        """);

    /// <summary>Reserved: never a bare name, nor a bare alias without AS.</summary>
    public static bool IsReserved(string word) => s_reserved.Contains(word);

    /// <summary>Reserved, but can be a function or type name.</summary>
    public static bool IsTypeOrFunctionName(string word) => s_typeOrFunctionName.Contains(word);

    /// <summary>Not reserved, but cannot be a function or type name.</summary>
    public static bool IsColumnName(string word) => s_columnName.Contains(word);

    public static bool NeedQuotes(string word) => IsReserved(word) || IsTypeOrFunctionName(word) || IsColumnName(word);

    private static HashSet<string> Words(string text) => new(text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
}
