using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Parsing;
using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;

namespace SchemaAnalyzers.Rules.Types;

/// <summary>The texts that a column admits: the labels of its enum type, or those of a CHECK that lists them.</summary>
/// <param name="Source">What admits them, for messages.</param>
public sealed record AllowedLabels(EquatableArray<string> Labels, string Source)
{
    /// <summary>The CHECK that lists them; null where they are those of an enum type.</summary>
    public CheckConstraint? Check { get; private init; }

    /// <summary>Null where anything is admitted, or nobody knows what.</summary>
    public static AllowedLabels? Of(TypePairing pairing)
    {
        if (pairing.ColumnType.IsArray)
        {
            return null;
        }

        if (pairing.Database.Types.Find(pairing.ColumnType.Name) is EnumType type)
        {
            return new(type.Labels, $"enum type '{type.Name}'");
        }

        if (!TypeFamily.IsCharacters(pairing.ColumnType) || pairing.Relation is not Table table)
        {
            return null;
        }

        var lists = table.Checks
            .Where(check => check.IsEnforced)
            .Select(check => ListedBy(check.Expression, pairing.Column.Name) is { } labels ? new AllowedLabels(labels, $"CHECK '{check.Name}'") { Check = check } : null)
            .OfType<AllowedLabels>()
            .ToList();
        return lists.Count == 1 ? lists[0] : null;
    }

    /// <summary>The texts of <c>column IN ('a', 'b')</c>, and of <c>column = ANY (ARRAY['a', 'b'])</c> as a server prints it, with its casts.</summary>
    private static EquatableArray<string>? ListedBy(string condition, Identifier column)
    {
        try
        {
            var cursor = TokenCursor.Over(condition, 0, condition.Length);
            return ExpressionReader.Read(cursor) switch
            {
                AnyExpression any when IsColumn(any.Left, column) && Bare(any.Items) is ArrayExpression array => Texts(array.Items),
                LogicalExpression { IsAnd: false } either => Equalities(either.Operands, column),
                _ => null,
            };
        }
        catch (SqlFailure)
        {
            return null;
        }
    }

    /// <summary><c>column = 'a' OR column = 'b'</c></summary>
    private static EquatableArray<string>? Equalities(EquatableArray<Expression> operands, Identifier column)
    {
        var values = operands.Select(operand => operand is OperatorExpression { Symbol: "=" } equality && IsColumn(equality.Left, column) ? (Expression?)equality.Right : null).ToList();
        return values.Any(value => value is null) ? null : Texts(values.OfType<Expression>());
    }

    private static EquatableArray<string>? Texts(IEnumerable<Expression> items)
    {
        var bare = items.Select(Bare).ToList();
        var texts = bare.OfType<ConstantExpression>().Select(constant => constant.Value).OfType<Text>().ToList();
        return texts.Count == bare.Count ? texts.Select(text => text.Content).ToEquatableArray() : (EquatableArray<string>?)null;
    }

    private static bool IsColumn(Expression expression, Identifier column) => Bare(expression) is NameExpression { Qualifier: null } name && name.Name == column;

    /// <summary>Without casts: the server puts one around whatever is compared as text.</summary>
    private static Expression Bare(Expression expression)
    {
        while (expression is CastExpression cast)
        {
            expression = cast.Operand;
        }

        return expression;
    }
}
