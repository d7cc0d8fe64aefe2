using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Functions of well-known extensions that change relations.</summary>
/// <remarks>
/// <c>create_hypertable</c>, <c>create_distributed_table</c>, <c>create_reference_table</c>, <c>partman.create_parent</c> add partitions,
/// indexes and triggers, but neither take nor change a column: what a schema file says of the table stays true, and the indexes
/// that they add are in nobody's model. So they are not here.
/// </remarks>
internal static class KnownFunctions
{
    /// <remarks>https://postgis.net/docs/AddGeometryColumn.html</remarks>
    private static readonly string[] s_geometry = ["addgeometrycolumn", "dropgeometrycolumn", "addrastercolumn", "addrasterconstraints", "addtopogeometrycolumn", "droptopogeometrycolumn"];

    public static UnknownEffectStatement? Effect(Session session, CalledFunction call)
    {
        if (Array.IndexOf(s_geometry, call.Name.Name.Value) < 0)
        {
            return null;
        }

        // ([database,] [schema,] table, column, ...): the table is one of the first names.
        var texts = call.Arguments.TakeWhile(argument => argument is ConstantExpression { Value: Text }).Select(argument => ((Text)((ConstantExpression)argument).Value).Content).ToList();
        var names = new List<ObjectName>();
        for (var i = 0; i < texts.Count; i++)
        {
            var name = new Identifier(texts[i].ToLowerInvariant());
            var schema = i > 0 ? new Identifier(texts[i - 1].ToLowerInvariant()) : default;
            names.AddRange(new[] { new ObjectName(default, name, default), new ObjectName(schema, name, default) }.Where(candidate => session.FindRelation(candidate) is not null));
        }

        return new UnknownEffectStatement($"{call.Name.Name} changes its columns", names.ToArray());
    }
}
