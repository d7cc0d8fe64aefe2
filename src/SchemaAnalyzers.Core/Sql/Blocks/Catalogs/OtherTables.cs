using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Replay;

namespace SchemaAnalyzers.Sql.Blocks.Catalogs;

/// <summary>The tables that list schemas, extensions, types and functions.</summary>
internal static class OtherTables
{
    private static readonly string[] s_namespaces = ["oid", "nspname"];
    private static readonly string[] s_schemata = ["schema_name", "catalog_name"];
    private static readonly string[] s_extensions = ["extname"];
    private static readonly string[] s_types = ["oid", "typname", "typnamespace", "typtype"];
    private static readonly string[] s_enums = ["enumtypid", "enumlabel"];
    private static readonly string[] s_functions = ["oid", "proname", "pronamespace", "prokind"];
    private static readonly string[] s_routines = ["routine_schema", "routine_name", "specific_schema"];

    public static IEnumerable<(string Name, CatalogTable Table)> All =>
    [
        ("pg_namespace", new(s_namespaces, (session, _) => Schemas(session).Select(name => new Row(s_namespaces, [Listing.Schema(name), Listing.Name(name)])))),
        ("information_schema.schemata", new(s_schemata, (session, _) => Schemas(session).Select(name => new Row(s_schemata, [Listing.Name(name), Listing.Database])))),
        ("pg_extension", new(s_extensions, (session, _) => session.Catalog.Extensions.Keys.Append(new Identifier("plpgsql")).Select(name => new Row(s_extensions, [Listing.Name(name)])))),
        ("pg_type", new(s_types, Types)),
        ("pg_enum", new(s_enums, Labels)),
        ("pg_proc", new(s_functions, (session, _) => Functions(session))),
        ("information_schema.routines", new(s_routines, (session, _) => Routines(session))),
        .. ConstraintTables.All,
    ];

    private static IEnumerable<Identifier> Schemas(Session session) =>
        session.Catalog.Schemas.Keys.Concat(new[] { "pg_catalog", "information_schema", "pg_toast" }.Select(name => new Identifier(name)));

    /// <summary>The types of the script; each relation has one, too, and each of both an array.</summary>
    private static IEnumerable<Row> Types(Session session, Filter filter)
    {
        var wanted = filter.TextOf("typname");
        bool IsWanted(Identifier name) => wanted is null || wanted == name.Value || (wanted.Length == name.Value.Length + 1 && wanted.EndsWith(name.Value, StringComparison.Ordinal));
        foreach (var type in session.Catalog.Types.Where(type => IsWanted(type.Key.Name)))
        {
            var kind = type.Value switch { EnumType => "e", DomainType => "d", CompositeType => "c", RangeType => "r", _ => null };
            yield return new Row(s_types, [Listing.Type(session, type.Key), Listing.Name(type.Key.Name), Listing.Schema(type.Key.Schema), kind is null ? Value.Unknown : new Text(kind)]);
            yield return new Row(s_types, [Value.Unknown, new Text("_" + type.Key.Name), Listing.Schema(type.Key.Schema), new Text("b")]);
        }

        foreach (var relation in session.Catalog.Relations.Values.OfType<ColumnsEntry>().Where(relation => IsWanted(relation.Name.Name)))
        {
            yield return new Row(s_types, [Value.Unknown, Listing.Name(relation.Name.Name), Listing.Schema(Listing.SchemaOf(relation)), Listing.IsCertain(relation) ? new Text("c") : Value.Unknown], Listing.IsCertain(relation));
            yield return new Row(s_types, [Value.Unknown, new Text("_" + relation.Name.Name), Listing.Schema(Listing.SchemaOf(relation)), new Text("b")], Listing.IsCertain(relation));
        }

        yield return new Row(s_types, [Value.Unknown, SystemName.Instance, Listing.Schema(new Identifier("pg_catalog"))]);
        yield return new Row(s_types, [Value.Unknown, SystemName.Instance, Listing.Schema(new Identifier("information_schema"))]);
        foreach (var extension in session.Catalog.Extensions.Values)
        {
            foreach (var name in ExtensionTypes.TypesOf(extension) ?? [])
            {
                yield return new Row(s_types, [Value.Unknown, new Text(name), Listing.Schema(extension.Schema ?? Catalog.Public), new Text("b")]);
            }

            if (ExtensionTypes.TypesOf(extension) is null)
            {
                yield return new Row(s_types, [Value.Unknown, Value.Unknown, Listing.Schema(extension.Schema ?? Catalog.Public)], isCertain: false);
            }
        }
    }

    private static IEnumerable<Row> Labels(Session session, Filter filter) =>
        from type in session.Catalog.Types
        where type.Value is EnumType && (filter.OidOf("enumtypid") is not { } oid || oid.Name == type.Key)
        from label in ((EnumType)type.Value!).Labels
        select new Row(s_enums, [Listing.Type(session, type.Key), new Text(label)]);

    private static IEnumerable<Row> Functions(Session session)
    {
        foreach (var function in session.Catalog.Functions)
        {
            var kind = function.Kind switch { FunctionKind.Procedure => "p", FunctionKind.Aggregate => "a", _ => "f" };
            yield return new Row(s_functions, [Value.Unknown, Listing.Name(function.Name.Name), Listing.Schema(function.Name.Schema), new Text(kind)]);
        }

        yield return new Row(s_functions, [Value.Unknown, Value.Unknown, Listing.Schema(new Identifier("pg_catalog"))]);
        foreach (var extension in session.Catalog.Extensions.Values)
        {
            yield return new Row(s_functions, [Value.Unknown, Value.Unknown, Listing.Schema(extension.Schema ?? Catalog.Public)], isCertain: false);
        }
    }

    private static IEnumerable<Row> Routines(Session session)
    {
        foreach (var function in session.Catalog.Functions.Where(function => function.Kind != FunctionKind.Aggregate))
        {
            yield return new Row(s_routines, [Listing.Name(function.Name.Schema), Listing.Name(function.Name.Name), Listing.Name(function.Name.Schema)]);
        }

        yield return new Row(s_routines, [new Text("pg_catalog"), Value.Unknown, new Text("pg_catalog")]);
        foreach (var extension in session.Catalog.Extensions.Values)
        {
            yield return new Row(s_routines, [Listing.Name(extension.Schema ?? Catalog.Public)], isCertain: false);
        }
    }
}
