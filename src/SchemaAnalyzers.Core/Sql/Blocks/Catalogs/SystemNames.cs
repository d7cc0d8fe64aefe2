namespace SchemaAnalyzers.Sql.Blocks.Catalogs;

/// <summary>The names of relations, types and constraints that each database has.</summary>
internal static class SystemNames
{
    /// <summary>Those of pg_catalog and of information_schema, from PostgreSQL 13 to 18, that do not begin with pg_.</summary>
    private static readonly HashSet<string> s_names = new("""
        aclitem administrable_role_authorizations any anyarray anycompatible anycompatiblearray anycompatiblemultirange anycompatiblenonarray
        anycompatiblerange anyelement anyenum anymultirange anynonarray anyrange applicable_roles attributes bit bool box bpchar bytea cardinal_number
        cardinal_number_domain_check char character_data character_sets check_constraint_routine_usage check_constraints cid cidr circle
        collation_character_set_applicability collations column_column_usage column_domain_usage column_options column_privileges column_udt_usage
        columns constraint_column_usage constraint_table_usage cstring data_type_privileges date datemultirange daterange domain_constraints
        domain_udt_usage domains element_types enabled_roles event_trigger fdw_handler float4 float8 foreign_data_wrapper_options
        foreign_data_wrappers foreign_server_options foreign_servers foreign_table_options foreign_tables gtsvector index_am_handler inet
        information_schema_catalog_name int2 int2vector int4 int4multirange int4range int8 int8multirange int8range internal interval json jsonb
        jsonpath key_column_usage language_handler line lseg macaddr macaddr8 money name numeric nummultirange numrange oid oidvector opaque
        parameters path point polygon record refcursor referential_constraints regclass regcollation regconfig regdictionary regnamespace regoper
        regoperator regproc regprocedure regrole regtype role_column_grants role_routine_grants role_table_grants role_udt_grants role_usage_grants
        routine_column_usage routine_privileges routine_routine_usage routine_sequence_usage routine_table_usage routines schemata sequences
        sql_features sql_identifier sql_implementation_info sql_languages sql_packages sql_parts sql_sizing sql_sizing_profiles table_am_handler
        table_constraints table_privileges tables text tid time time_stamp timestamp timestamptz timetz transforms trigger triggered_update_columns
        triggers tsm_handler tsmultirange tsquery tsrange tstzmultirange tstzrange tsvector txid_snapshot udt_privileges unknown usage_privileges
        user_defined_types user_mapping_options user_mappings uuid varbit varchar view_column_usage view_routine_usage view_table_usage views void xid
        xid8 xml yes_or_no yes_or_no_check
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether the system may have something of that name.</summary>
    public static bool MayBe(string name)
    {
        // The type of an array is called as that of its elements, behind an underscore.
        var bare = name.TrimStart('_');
        return bare.StartsWith("pg_", StringComparison.Ordinal) || s_names.Contains(bare);
    }
}
