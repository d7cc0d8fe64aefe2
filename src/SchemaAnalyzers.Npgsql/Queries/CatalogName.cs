using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Npgsql.Queries;

/// <summary>Writes a name as the server prints it: without the schema where that is pg_catalog.</summary>
internal static class CatalogName
{
    public static string Write(QualifiedName name) => name.Schema.Value == SqlType.Catalog ? SqlQuote.Identifier(name.Name) : SqlQuote.Name(name);
}
