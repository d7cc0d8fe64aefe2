using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Comparing;

/// <summary>The tables in which migration tools note what they ran: they are in the database, and no migration creates them.</summary>
public static class Bookkeeping
{
    private static readonly HashSet<string> s_tables = new(StringComparer.Ordinal)
    {
        "__EFMigrationsHistory", "__efmigrationshistory", "__ef_migrations_history", "flyway_schema_history", "schema_version", "schemaversions", "schemaversion",
        "goose_db_version", "schema_migrations", "ar_internal_metadata", "pgmigrations", "gorp_migrations", "__diesel_schema_migrations", "_sqlx_migrations",
        "databasechangelog", "databasechangeloglock", "alembic_version", "VersionInfo", "knex_migrations", "knex_migrations_lock", "_prisma_migrations",
    };

    public static bool Contains(QualifiedName name) => s_tables.Contains(name.Name.Value) || name.Schema.Value == "sqitch";
}
