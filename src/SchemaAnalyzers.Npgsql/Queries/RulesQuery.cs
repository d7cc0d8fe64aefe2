using SchemaAnalyzers.Npgsql.Building;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Npgsql.Queries;

internal sealed class RulesQuery : ICatalogQuery
{
    // _RETURN is the query of a view. '3' is INSERT.
    public string Sql(int version) => $"""
        SELECT r.ev_class::int8, r.rulename::text, pg_catalog.pg_get_ruledef(r.oid), r.ev_type = '3', r.ev_enabled::text,
            pg_catalog.obj_description(r.oid, 'pg_rewrite')
        FROM pg_catalog.pg_rewrite AS r
        JOIN pg_catalog.pg_class AS c ON c.oid = r.ev_class
        JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        WHERE r.rulename <> '_RETURN' AND {Fragments.IsUserSchema}
        ORDER BY r.ev_class, r.rulename
        """;

    public void Read(Row row, CatalogBuilder catalog)
    {
        if (catalog.Relations.TryGetValue(row.Oid(0), out var relation))
        {
            relation.Rules.Add(new RewriteRule(row.Identifier(1), row.Printed(2).TrimEnd(';'), row.Bool(3))
            {
                Firing = TriggersQuery.Firing(row.Char(4)),
                Comment = row.Text(5),
            });
        }
    }
}
