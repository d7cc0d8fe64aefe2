using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>The types, functions and operator classes that well-known extensions bring.</summary>
internal static class ExtensionTypes
{
    private static readonly Dictionary<string, string> s_extensionOfType = Pairs("""
        citext: citext
        hstore: hstore ghstore
        ltree: ltree lquery ltxtquery ltree_gist
        cube: cube
        seg: seg
        isn: ean13 isbn13 ismn13 issn13 isbn ismn issn upc
        intarray: query_int
        lo: lo
        earthdistance: earth
        pg_trgm: gtrgm
        vector: vector halfvec sparsevec
        postgis: geometry geography box2d box3d box2df box3df spheroid gidx geometry_dump valid_detail
        postgis_raster: raster
        postgis_topology: topogeometry
        ip4r: ip4 ip4r ip6 ip6r ipaddress iprange
        semver: semver
        """);

    private static readonly HashSet<string> s_withoutTypes = new("""
        adminpack amcheck autoinc bloom btree_gin btree_gist dblink dict_int dict_xsyn file_fdw fuzzystrmatch insert_username intagg moddatetime
        pageinspect pg_buffercache pg_cron pg_freespacemap pg_partman pg_prewarm pg_repack pg_stat_statements pg_surgery pg_visibility pg_walinspect
        pgaudit pgcrypto pgrowlocks pgstattuple plpgsql plv8 postgres_fdw refint sslinfo tcn tsm_system_rows tsm_system_time unaccent uuid-ossp xml2
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    private static readonly Dictionary<string, string> s_extensionOfMember = Pairs("""
        uuid-ossp: uuid_generate_v1 uuid_generate_v1mc uuid_generate_v3 uuid_generate_v4 uuid_generate_v5 uuid_nil uuid_ns_dns uuid_ns_url uuid_ns_oid uuid_ns_x500
        pgcrypto: digest hmac crypt gen_salt gen_random_bytes encrypt decrypt pgp_sym_encrypt pgp_sym_decrypt pgp_pub_encrypt pgp_pub_decrypt armor dearmor
        pg_trgm: gin_trgm_ops gist_trgm_ops similarity word_similarity strict_word_similarity show_trgm
        unaccent: unaccent
        hstore: gin_hstore_ops gist_hstore_ops hash_hstore_ops btree_hstore_ops hstore akeys avals
        ltree: gist_ltree_ops nlevel subpath text2ltree
        intarray: gin__int_ops gist__int_ops gist__intbig_ops
        citext: citext_ops citext_pattern_ops
        vector: vector_l2_ops vector_ip_ops vector_cosine_ops vector_l1_ops halfvec_l2_ops halfvec_ip_ops halfvec_cosine_ops bit_hamming_ops
        postgis: gist_geometry_ops_2d gist_geometry_ops_nd st_makepoint st_setsrid st_point st_geomfromtext st_transform
        """);

    /// <summary>The full name of a type that an extension brings. Where the script creates an extension that nobody here knows, any name may be its type.</summary>
    public static QualifiedName? Find(Session session, ObjectName name)
    {
        var extensions = session.Catalog.Extensions;
        if (s_extensionOfType.TryGetValue(name.Name.Value, out var owner) && extensions.TryGetValue(new Identifier(owner), out var extension))
        {
            return InSchema(extension, name);
        }

        foreach (var candidate in extensions.Values)
        {
            if (!s_withoutTypes.Contains(candidate.Name.Value) && !s_extensionOfType.ContainsValue(candidate.Name.Value))
            {
                return InSchema(candidate, name);
            }
        }

        return null;
    }

    /// <summary>The types that an extension brings; null for one that nobody here knows.</summary>
    public static IReadOnlyList<string>? TypesOf(Extension extension)
    {
        var types = s_extensionOfType.Where(pair => pair.Value == extension.Name.Value).Select(pair => pair.Key).ToList();
        return types.Count > 0 || s_withoutTypes.Contains(extension.Name.Value) ? types : null;
    }

    /// <summary>False for one that is known to have none.</summary>
    public static bool MayHaveOperators(Extension extension) => !s_withoutTypes.Contains(extension.Name.Value) || extension.Name.Value == "btree_gist";

    /// <summary>The schema of the extension that brings a function or an operator class; null where it is built in or unknown.</summary>
    public static Identifier? SchemaOfMember(Session session, string name) =>
        s_extensionOfMember.TryGetValue(name, out var owner) && session.Catalog.Extensions.TryGetValue(new Identifier(owner), out var extension) ? extension.Schema : null;

    /// <summary>The functions and operator classes of an extension.</summary>
    public static List<string> MembersOf(Extension extension) => s_extensionOfMember.Where(pair => pair.Value == extension.Name.Value).Select(pair => pair.Key).ToList();

    /// <summary>Whether an index uses an operator class of the extension.</summary>
    public static bool IsOf(Extension extension, TableIndex index) => index.Keys.Any(key => key.OperatorClass is { } written && OwnerOf(written) == extension.Name.Value);

    private static string? OwnerOf(string operatorClass)
    {
        var tokens = ExpressionTokens.Of(operatorClass);
        var at = tokens.KindAt(1) == TokenKind.Dot ? 2 : 0;
        return at < tokens.Count && s_extensionOfMember.TryGetValue(TokenText.Name(operatorClass, tokens[at], new NamePool()), out var owner) ? owner : null;
    }

    private static QualifiedName? InSchema(Extension extension, ObjectName name)
    {
        var schema = extension.Schema ?? Catalog.Public;
        return !name.IsQualified || name.Schema == schema ? new QualifiedName(schema, name.Name) : null;
    }

    private static Dictionary<string, string> Pairs(string lines)
    {
        var owners = new Dictionary<string, string>();
        foreach (var line in lines.Split('\n'))
        {
            var parts = line.Split(':');
            foreach (var name in parts[1].Split([' ', '\r'], StringSplitOptions.RemoveEmptyEntries))
            {
                owners[name] = parts[0].Trim();
            }
        }

        return owners;
    }
}
