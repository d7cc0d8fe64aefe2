using System.Text;
using SchemaAnalyzers.Npgsql.Building;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Npgsql.Queries;

/// <summary>Aggregates, for which the server has no function that prints them.</summary>
internal sealed class AggregatesQuery : ICatalogQuery
{
    // As pg_dump does it: dumpAgg in src/bin/pg_dump/pg_dump.c. A support function that is not there is 0.
    public string Sql(int version) => $"""
        SELECT n.nspname::text, p.proname::text, pg_catalog.pg_get_function_identity_arguments(p.oid), pg_catalog.pg_get_function_arguments(p.oid),
            a.aggkind = 'h', pg_catalog.obj_description(p.oid, 'pg_proc'),
            ARRAY[
                'SFUNC', a.aggtransfn::text,
                'STYPE', pg_catalog.format_type(a.aggtranstype, NULL),
                'SSPACE', NULLIF(a.aggtransspace, 0)::text,
                'FINALFUNC', NULLIF(a.aggfinalfn, 0)::pg_catalog.regproc::text,
                'FINALFUNC_MODIFY', CASE a.aggfinalmodify WHEN CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END THEN NULL
                    WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END,
                'COMBINEFUNC', NULLIF(a.aggcombinefn, 0)::pg_catalog.regproc::text,
                'SERIALFUNC', NULLIF(a.aggserialfn, 0)::pg_catalog.regproc::text,
                'DESERIALFUNC', NULLIF(a.aggdeserialfn, 0)::pg_catalog.regproc::text,
                'INITCOND', pg_catalog.quote_literal(a.agginitval),
                'MSFUNC', NULLIF(a.aggmtransfn, 0)::pg_catalog.regproc::text,
                'MINVFUNC', NULLIF(a.aggminvtransfn, 0)::pg_catalog.regproc::text,
                'MSTYPE', CASE WHEN a.aggmtranstype <> 0 THEN pg_catalog.format_type(a.aggmtranstype, NULL) END,
                'MSSPACE', NULLIF(a.aggmtransspace, 0)::text,
                'MFINALFUNC', NULLIF(a.aggmfinalfn, 0)::pg_catalog.regproc::text,
                'MFINALFUNC_MODIFY', CASE a.aggmfinalmodify WHEN CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END THEN NULL
                    WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END,
                'MINITCOND', pg_catalog.quote_literal(a.aggminitval),
                'SORTOP', CASE WHEN a.aggsortop <> 0 THEN (SELECT pg_catalog.format('OPERATOR(%I.%s)', opn.nspname, op.oprname)
                    FROM pg_catalog.pg_operator AS op JOIN pg_catalog.pg_namespace AS opn ON opn.oid = op.oprnamespace WHERE op.oid = a.aggsortop) END,
                'PARALLEL', CASE p.proparallel WHEN 's' THEN 'SAFE' WHEN 'r' THEN 'RESTRICTED' END
            ],
            a.aggfinalextra, a.aggmfinalextra
        FROM pg_catalog.pg_aggregate AS a
        JOIN pg_catalog.pg_proc AS p ON p.oid = a.aggfnoid
        JOIN pg_catalog.pg_namespace AS n ON n.oid = p.pronamespace
        WHERE {Fragments.IsUserSchema} AND {Fragments.IsOwnFunction}
        ORDER BY n.nspname, p.proname, 3
        """;

    public void Read(Row row, CatalogBuilder catalog)
    {
        var name = row.Name(0);
        var text = new StringBuilder($"CREATE AGGREGATE {SqlQuote.Name(name)}({Arguments(row.Printed(3))}) (");
        text.AppendJoin(",", Options(row).Select(option => "\n    " + option)).Append("\n)");
        catalog.Functions.Add(new Function(name, row.Printed(2), FunctionKind.Aggregate, text.ToString(), row.Text(5)));
    }

    private static string Arguments(string printed) => printed.Length == 0 ? "*" : printed;

    private static IEnumerable<string> Options(Row row)
    {
        var options = row.NullableTexts(6);
        for (var i = 0; i < options.Length; i += 2)
        {
            if (options[i + 1] is { } value)
            {
                yield return $"{options[i]} = {value}";
            }

            if ((options[i] == "FINALFUNC" && row.Bool(7)) || (options[i] == "MFINALFUNC" && row.Bool(8)))
            {
                yield return options[i] + "_EXTRA";
            }
        }

        if (row.Bool(4))
        {
            yield return "HYPOTHETICAL";
        }
    }
}
