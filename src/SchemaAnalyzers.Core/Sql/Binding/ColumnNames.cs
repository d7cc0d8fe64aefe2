using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Queries;

namespace SchemaAnalyzers.Sql.Binding;

/// <summary>What PostgreSQL calls a column of a query that has no alias: FigureColname in parse_target.c.</summary>
internal static class ColumnNames
{
    /// <summary>Before, EXTRACT called date_part.</summary>
    private const int FirstWithExtract = 14;

    /// <summary>Up to here TRUE was a cast of a constant to boolean.</summary>
    private const int LastWithBoolean = 14;

    private static readonly Identifier s_none = new("?column?");

    /// <summary>Whether the name is not the same in all versions of the server.</summary>
    public static bool IsVersionDependent(Target target) => target.Alias is null && Of(target, LastWithBoolean) is var name && (Of(target, FirstWithExtract - 1) != name || Of(target, LastWithBoolean + 1) != name);

    public static Identifier Of(Target target, int version) => target.Alias ?? Name(target.Value, version).Name ?? s_none;

    /// <summary>A weak name is what a cast or CASE gives where nothing better is found.</summary>
    private static (Identifier? Name, bool IsWeak) Name(Expression expression, int version)
    {
        Identifier? weak = null;
        while (true)
        {
            switch (expression)
            {
                case CastExpression cast:
                    weak ??= cast.Type.Type.Name.Name;
                    expression = cast.Operand;
                    continue;
                case CollateExpression collate:
                    expression = collate.Operand;
                    continue;
                case SubscriptExpression subscript:
                    expression = subscript.Source;
                    continue;
                case FieldExpression { Field: null } star:
                    expression = star.Source;
                    continue;
                case CaseExpression { Else: { } otherwise }:
                    weak ??= new Identifier("case");
                    expression = otherwise;
                    continue;
                case ConstantExpression { Kind: ConstantKind.Boolean } when version <= LastWithBoolean:
                    return (weak ?? new Identifier("bool"), true);
                case CaseExpression:
                    return (weak ?? new Identifier("case"), true);
                default:
                    return Strong(expression, version) is { } name ? (name, false) : (weak, true);
            }
        }
    }


    private static Identifier? Strong(Expression expression, int version)
    {
        switch (expression)
        {
            case ColumnExpression { IsStar: false } column:
                return column.Parts[column.Parts.Count - 1].Name;
            case FieldExpression { Field: { } field }:
                return field.Name;
            case CallExpression { IsSyntax: true } call when call.Name.Name.Value == "extract":
                return new Identifier(version < FirstWithExtract ? "date_part" : "extract");
            case CallExpression call:
                return call.Name.Name;
            case ArrayExpression:
                return new Identifier("array");
            case RowExpression:
                return new Identifier("row");
            case ChoiceExpression choice:
                return new Identifier(choice.Kind.ToString().ToLowerInvariant());
            case ValueFunctionExpression value:
                return new Identifier(WordTable.SpellingOf(value.Function));
            case GroupingExpression:
                return new Identifier("grouping");
            case ConstructExpression construct:
                return construct.Name;
            case QueryExpression query:
                return Of(query, version);
            default:
                return null;
        }
    }

    private static Identifier? Of(QueryExpression query, int version)
    {
        if (query.Use != QueryUse.Value)
        {
            return new Identifier(query.Use == QueryUse.Exists ? "exists" : "array");
        }

        var inner = query.Query;
        while (inner is SetQuery set)
        {
            inner = set.Left;
        }

        return inner switch
        {
            SelectQuery { Targets.Count: 1 } select when select.Targets[0].Value is not ColumnExpression { IsStar: true } => Of(select.Targets[0], version),
            ValuesQuery => new Identifier("column1"),
            _ => null,
        };
    }
}
