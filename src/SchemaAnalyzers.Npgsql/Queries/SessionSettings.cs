namespace SchemaAnalyzers.Npgsql.Queries;

/// <summary>What holds while the catalogs are read, and no longer than the transaction.</summary>
internal static class SessionSettings
{
    public const string Sql = """
        SELECT pg_catalog.set_config('transaction_read_only', 'on', true),
            -- Names outside pg_catalog are then printed with their schema.
            pg_catalog.set_config('search_path', '', true),
            pg_catalog.set_config('application_name', 'dotnet schema', true),
            pg_catalog.set_config('statement_timeout', '60s', true),
            -- Functions such as pg_get_viewdef wait for whoever is altering the object.
            pg_catalog.set_config('lock_timeout', '10s', true),
            -- The form in which constants in expressions and partition bounds are printed.
            pg_catalog.set_config('TimeZone', 'UTC', true),
            pg_catalog.set_config('DateStyle', 'ISO, MDY', true),
            pg_catalog.set_config('IntervalStyle', 'postgres', true),
            pg_catalog.set_config('extra_float_digits', '3', true),
            pg_catalog.set_config('bytea_output', 'hex', true),
            pg_catalog.set_config('quote_all_identifiers', 'off', true)
        """;
}
