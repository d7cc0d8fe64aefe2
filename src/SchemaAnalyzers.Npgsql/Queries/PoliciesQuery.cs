using System.Text;
using SchemaAnalyzers.Npgsql.Building;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Npgsql.Queries;

/// <summary>Row security policies, for which the server has no function that prints them.</summary>
internal sealed class PoliciesQuery : ICatalogQuery
{
    // Role 0 is PUBLIC.
    public string Sql(int version) => $"""
        SELECT p.polrelid::int8, p.polname::text, p.polpermissive, p.polcmd::text,
            ARRAY(SELECT r.rolname::text FROM pg_catalog.pg_roles AS r WHERE r.oid = ANY (p.polroles) ORDER BY r.rolname),
            pg_catalog.pg_get_expr(p.polqual, p.polrelid), pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid),
            pg_catalog.obj_description(p.oid, 'pg_policy')
        FROM pg_catalog.pg_policy AS p
        JOIN pg_catalog.pg_class AS c ON c.oid = p.polrelid
        JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        WHERE {Fragments.IsUserSchema}
        ORDER BY p.polrelid, p.polname
        """;

    public void Read(Row row, CatalogBuilder catalog)
    {
        if (catalog.Relations.TryGetValue(row.Oid(0), out var relation))
        {
            relation.Policies.Add(new Policy(row.Identifier(1), Definition(relation.Name, row)) { Comment = row.Text(7) });
        }
    }

    private static string Definition(QualifiedName table, Row row)
    {
        var text = new StringBuilder("CREATE POLICY ").Append(SqlQuote.Identifier(row.Identifier(1))).Append(" ON ").Append(SqlQuote.Name(table));
        text.Append(row.Bool(2) ? "" : " AS RESTRICTIVE");
        text.Append(row.Char(3) switch { 'r' => " FOR SELECT", 'a' => " FOR INSERT", 'w' => " FOR UPDATE", 'd' => " FOR DELETE", _ => "" });
        text.Append(row.Identifiers(4) is { IsEmpty: false } roles ? " TO " + SqlQuote.Identifiers(roles) : "");
        text.Append(row.Text(5) is { } condition ? $" USING ({condition})" : "");
        return text.Append(row.Text(6) is { } check ? $" WITH CHECK ({check})" : "").ToString();
    }
}
