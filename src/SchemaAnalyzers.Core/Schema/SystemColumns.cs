namespace SchemaAnalyzers.Schema;

/// <summary>The columns that every table has without listing them.</summary>
/// <remarks>https://www.postgresql.org/docs/current/ddl-system-columns.html</remarks>
public static class SystemColumns
{
    public static bool Contains(Identifier name) => name.Value is "ctid" or "xmin" or "xmax" or "cmin" or "cmax" or "tableoid";
}
