using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>The names in a part of the catalog.</summary>
/// <remarks>
/// A name without a schema stands for a qualifier or a function: <c>t.a</c>, <c>f(a)</c>; in the query of a view, for anything. One that
/// is only a schema is that of the object itself.
/// </remarks>
internal static class Mentions
{
    public static QualifiedName Bare(Identifier name) => new(default, name);

    public static QualifiedName In(Identifier schema) => new(schema, default);

    public static List<QualifiedName> Of(object part)
    {
        var names = new List<QualifiedName>();
        switch (part)
        {
            case Column column:
                Type(names, column.Type);
                Text(names, column.Default);
                Text(names, column.Generated);
                break;
            case ForeignKey key:
                names.Add(key.ReferencedTable);
                break;
            case CheckConstraint check:
                Text(names, check.Expression);
                break;
            case ExclusionConstraint exclusion:
                Text(names, exclusion.Definition);
                break;
            case TableIndex index:
                Text(names, index.Predicate);
                EachText(names, index.Keys.Select(key => key.Expression));
                EachText(names, index.Keys.Select(key => key.OperatorClass is null ? null : key.OperatorClass + "("));
                break;
            case RelationEntry relation:
                names.Add(In(relation.Name.Schema));
                OfRelation(names, relation);
                break;
            case UserType type:
                names.Add(In(type.Name.Schema));
                OfType(names, type);
                break;
            case QualifiedName baseType:
                names.Add(In(baseType.Schema));
                break;
            case FunctionEntry function:
                names.Add(In(function.Name.Schema));
                OfFunction(names, function);
                break;
            default:
                Text(names, part switch { Trigger trigger => trigger.Definition, RewriteRule rule => rule.Definition, Policy policy => policy.Definition, _ => null });
                break;
        }

        return names;
    }

    private static void OfRelation(List<QualifiedName> names, RelationEntry relation)
    {
        switch (relation)
        {
            case TableEntry table:
                Text(names, table.PartitionKey);
                names.AddRange(table.OfType is { } type ? [type] : []);
                break;
            case ViewEntry view:
                Text(names, view.Definition, isQuery: true);
                break;
        }
    }

    private static void OfType(List<QualifiedName> names, UserType type)
    {
        switch (type)
        {
            case DomainType domain:
                Type(names, domain.Underlying);
                Text(names, domain.Default);
                EachText(names, domain.Checks.Select(check => check.Expression));
                break;
            case CompositeType composite:
                EachType(names, composite.Fields.Select(field => field.Type));
                break;
            case RangeType range:
                Type(names, range.Subtype);
                break;
        }
    }

    private static void OfFunction(List<QualifiedName> names, FunctionEntry function)
    {
        Text(names, function.Definition);
        EachType(names, function.Parameters.Select(parameter => parameter.Type));
        EachType(names, function.Result?.Columns.Select(parameter => parameter.Type) ?? []);
        Type(names, function.Result?.Type);
    }

    private static void EachType(List<QualifiedName> names, IEnumerable<SqlType> types)
    {
        foreach (var type in types)
        {
            Type(names, type);
        }
    }

    /// <summary>Types of the server itself stay as they are.</summary>
    private static void Type(List<QualifiedName> names, SqlType? type)
    {
        if (type is { IsBuiltIn: false })
        {
            names.Add(type.Name);
        }
    }

    private static void EachText(List<QualifiedName> names, IEnumerable<string?> texts)
    {
        foreach (var text in texts)
        {
            Text(names, text);
        }
    }

    private static void Text(List<QualifiedName> names, string? text, bool isQuery = false)
    {
        try
        {
            Tokens(names, text ?? "", isQuery);
        }
        catch (SqlFailure)
        {
            // An escape that is none: nothing behind it is found by those who follow a rename, either.
        }
    }

    private static void Tokens(List<QualifiedName> names, string text, bool isQuery)
    {
        var pool = new NamePool();
        var tokens = ExpressionTokens.Of(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsString && text.IndexOf('.', tokens[i].Start, tokens[i].Length) > 0 && Qualified(TokenText.String(text, tokens[i])) is { } written)
            {
                names.Add(written);
            }

            var isQualifier = tokens.KindAt(i + 1) == TokenKind.Dot;
            if (!tokens[i].IsIdentifier || !(isQuery || isQualifier || tokens.KindAt(i + 1) == TokenKind.LeftParenthesis))
            {
                continue;
            }

            var name = new Identifier(TokenText.Name(text, tokens[i], pool));
            names.Add(Bare(name));
            if (isQualifier && i + 2 < tokens.Count && tokens[i + 2].IsIdentifier)
            {
                names.Add(new QualifiedName(name, new Identifier(TokenText.Name(text, tokens[i + 2], pool))));
            }
        }
    }

    /// <summary>The content of a string that names an object: <c>'public.a'::regclass</c>.</summary>
    private static QualifiedName? Qualified(string text)
    {
        var tokens = ExpressionTokens.Of(text);
        var isName = tokens.Count == 3 && tokens[0].IsIdentifier && tokens[1].Kind == TokenKind.Dot && tokens[2].IsIdentifier;
        var pool = new NamePool();
        return isName ? new(new Identifier(TokenText.Name(text, tokens[0], pool)), new Identifier(TokenText.Name(text, tokens[2], pool))) : null;
    }
}
