using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Running;
using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>A statement did something that cannot be known: what it names is uncertain from here on, whether it existed or not.</summary>
internal static class UnknownEffect
{
    public static void Apply(Session session, GeneratedStatement statement)
    {
        var names = TouchedNames.In(statement.Query);
        var beginning = new ConstantExpression(statement.Beginning is { } text ? new Text(text) : Value.Unknown);
        var changes = !DynamicText.ChangesNothing(beginning);
        Apply(session, new UnknownEffectStatement("what \\gexec runs may change it", names.Relations.OrEmpty())
        {
            Schemas = names.Schemas.OrEmpty(),
            IsAnything = changes && DynamicText.MayChangeAnything(beginning),
            MayCreate = changes && DynamicText.MayCreateRelation(beginning),
            Span = statement.Span,
        });
    }

    public static void Apply(Session session, UnknownEffectStatement statement)
    {
        foreach (var schema in statement.Schemas.Where(schema => !session.Catalog.Schemas.ContainsKey(schema)))
        {
            session.Catalog.Schemas.Add(schema, new Namespace(schema));
            session.Uncertain.Add(schema);
        }

        if (statement.IsAnything || statement.MayCreate)
        {
            session.Catalog.Incomplete ??= statement.Reason;
        }

        foreach (var relation in statement.IsAnything ? session.Catalog.Relations.Values.OfType<ColumnsEntry>() : [])
        {
            relation.Uncertainty ??= statement.Reason;
        }

        foreach (var name in statement.Names)
        {
            session.Uncertain.Add(name.Name);
            if (session.FindRelation(name) is { } relation)
            {
                if (relation is ColumnsEntry columns)
                {
                    columns.Uncertainty ??= statement.Reason;
                }

                continue;
            }

            var schema = name.IsQualified ? name.Schema : session.Path.FirstOrDefault(session.Catalog.Schemas.ContainsKey);
            var qualified = new QualifiedName(schema, name.Name);
            if (!schema.IsEmpty && !session.Catalog.Types.ContainsKey(qualified))
            {
                session.Catalog.Add(new TableEntry(qualified, session.OriginOf(statement.Span)) { IsPlaceholder = true, Uncertainty = statement.Reason });
            }
        }
    }
}
