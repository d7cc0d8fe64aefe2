using SchemaAnalyzers.Npgsql.Building;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Npgsql.Queries;

internal sealed class TriggersQuery : ICatalogQuery
{
    // The bits of tgtype: src/include/catalog/pg_trigger.h. Triggers of partitions with tgparentid are copies of the parent's.
    public string Sql(int version) => $"""
        SELECT g.tgrelid::int8, g.tgname::text, pg_catalog.pg_get_triggerdef(g.oid, false),
            (g.tgtype & 1) <> 0 AND (g.tgtype & (2 | 64)) <> 0 AND (g.tgtype & 4) <> 0,
            g.tgenabled::text, pg_catalog.obj_description(g.oid, 'pg_trigger')
        FROM pg_catalog.pg_trigger AS g
        JOIN pg_catalog.pg_class AS c ON c.oid = g.tgrelid
        JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
        WHERE NOT g.tgisinternal AND g.tgparentid = 0 AND {Fragments.IsUserSchema}
        ORDER BY g.tgrelid, g.tgname
        """;

    public void Read(Row row, CatalogBuilder catalog)
    {
        if (catalog.Relations.TryGetValue(row.Oid(0), out var relation))
        {
            relation.Triggers.Add(new Trigger(row.Identifier(1), row.Printed(2), row.Bool(3), row.Text(5)) { Firing = Firing(row.Char(4)) });
        }
    }

    internal static Firing Firing(char code) => code switch
    {
        'D' => Schema.Firing.Disabled,
        'R' => Schema.Firing.OnReplica,
        'A' => Schema.Firing.Always,
        _ => Schema.Firing.Enabled,
    };
}
