using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>What depends on a function: triggers that call it, and expressions.</summary>
internal static class FunctionUsers
{
    public static void Drop(Session session, FunctionEntry function, bool cascades, Span span)
    {
        DropAggregates(session, function, cascades, span);
        foreach (var relation in session.Catalog.Naming<ColumnsEntry>(Replay.Mentions.Bare(function.Name.Name)))
        {
            var triggers = relation.HasTriggers && !function.Inputs.Any() ? relation.Triggers.FindAll(trigger => Calls(trigger, function.Name)) : [];
            if (triggers.Count > 0 && !cascades)
            {
                throw new SqlFailure("2BP01", $"cannot drop function {function.Name.Name}() because other objects depend on it", span, "Use DROP ... CASCADE to drop the dependent objects too");
            }

            if (triggers.Count > 0)
            {
                relation.Triggers.RemoveAll(triggers.Contains);
            }

            if (cascades && Texts(relation).Any(text => Mentions(text, function.Name.Name)))
            {
                // Which of several functions of a name it is depends on types.
                relation.Uncertainty ??= "DROP FUNCTION ... CASCADE may take a part of it";
            }
        }
    }

    /// <summary>Aggregates need the functions that they are made of. Which of several of a name that is depends on types.</summary>
    private static void DropAggregates(Session session, FunctionEntry function, bool cascades, Span span)
    {
        if (session.Catalog.Functions.Named(function.Name).Count > 1)
        {
            return;
        }

        foreach (var aggregate in session.Catalog.Naming<FunctionEntry>(function.Name).Where(other => other.Kind == FunctionKind.Aggregate && IsMadeOf(other, function.Name)))
        {
            if (!cascades)
            {
                throw new SqlFailure("2BP01", $"cannot drop function {function.Name.Name} because other objects depend on it", span, "Use DROP ... CASCADE to drop the dependent objects too");
            }

            session.Catalog.Functions.Remove(aggregate);
        }
    }

    private static bool IsMadeOf(FunctionEntry aggregate, QualifiedName function)
    {
        var text = aggregate.Definition;
        var tokens = text.IndexOf(function.Name.Value, StringComparison.OrdinalIgnoreCase) < 0 ? [] : ExpressionTokens.Of(text);
        for (var i = 1; i + 2 < tokens.Count; i++)
        {
            if (tokens[i - 1].Kind == TokenKind.Operator && tokens[i + 1].Kind == TokenKind.Dot && tokens[i].IsIdentifier && tokens[i + 2].IsIdentifier
                && new QualifiedName(Name(text, tokens[i]), Name(text, tokens[i + 2])) == function)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Calls(Trigger trigger, QualifiedName function)
    {
        var tokens = ExpressionTokens.Of(trigger.Definition);
        var at = tokens.FindLastIndex(token => token.Word == Word.Execute) + 2;
        return at > 2 && tokens.KindAt(at + 1) == TokenKind.Dot && at + 2 < tokens.Count
            && new QualifiedName(Name(trigger.Definition, tokens[at]), Name(trigger.Definition, tokens[at + 2])) == function;
    }

    private static bool Mentions(string text, Identifier function)
    {
        if (text.IndexOf(function.Value, StringComparison.OrdinalIgnoreCase) < 0)
        {
            return false;
        }

        var tokens = ExpressionTokens.Of(text);
        for (var i = 0; i < tokens.Count - 1; i++)
        {
            if (tokens[i].IsIdentifier && tokens[i + 1].Kind == TokenKind.LeftParenthesis && Name(text, tokens[i]) == function)
            {
                return true;
            }
        }

        return false;
    }

    private static Identifier Name(string text, Token token) => new(TokenText.Name(text, token, new NamePool()));

    private static IEnumerable<string> Texts(ColumnsEntry relation)
    {
        var texts = relation.Columns.SelectMany(column => new[] { column.Default, column.Generated })
            .Concat(relation.HasIndexes ? relation.Indexes.SelectMany(index => index.Keys.Select(key => key.Expression).Concat([index.Predicate])) : [])
            .Concat(relation.HasRules ? relation.Rules.Select(rule => rule.Definition) : []);
        var own = relation switch
        {
            ViewEntry view => [view.Definition],
            TableEntry table => table.Constraints.Select(TextOf).Concat(table.HasPolicies ? table.Policies.Select(policy => policy.Definition) : []).Concat([table.PartitionKey]),
            _ => Enumerable.Empty<string?>(),
        };
        return texts.Concat(own).OfType<string>();
    }

    private static string? TextOf(Constraint constraint) => constraint switch
    {
        CheckConstraint check => check.Expression,
        ExclusionConstraint exclusion => exclusion.Definition,
        _ => null,
    };
}
