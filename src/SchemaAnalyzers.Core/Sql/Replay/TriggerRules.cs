using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Which triggers a relation takes.</summary>
/// <remarks>CreateTriggerFiringOn in trigger.c</remarks>
internal static class TriggerRules
{
    public static void Require(ColumnsEntry relation, TriggerShape shape, Span span)
    {
        RequireKind(relation, shape, span);
        if (shape is { IsForRow: true } && shape.Events.HasFlag(TriggerEvents.Truncate))
        {
            throw new SqlFailure("0A000", "TRUNCATE FOR EACH ROW triggers are not supported", span);
        }

        if (shape.Time == TriggerTime.InsteadOf)
        {
            RequireInstead(shape, span);
        }

        if (shape.HasOldTable || shape.HasNewTable)
        {
            RequireTransition(relation, shape, span);
        }

        if (shape.Condition is { } condition)
        {
            RequireCondition(relation, shape, condition, span);
        }
    }

    /// <summary>The partitioned table above that has a trigger for each row of the name: its partitions have it, too.</summary>
    public static TableEntry? OwnerOf(ColumnsEntry relation, Identifier name)
    {
        for (var table = relation as TableEntry; table is { Bound: not null, HasParents: true }; table = table.Parents[0])
        {
            if (table.Parents[0].Triggers.Exists(trigger => trigger.Name == name && IsForRow(trigger)))
            {
                return table.Parents[0];
            }
        }

        return null;
    }

    private static bool IsForRow(Trigger trigger)
    {
        var tokens = ExpressionTokens.Of(trigger.Definition);
        return tokens.Exists(token => token.Word == Word.Row) && tokens.FindIndex(token => token.Word == Word.For) is var at && tokens.WordAt(at + 1) is Word.Each or Word.Row
            && (tokens.WordAt(at + 1) == Word.Row || tokens.WordAt(at + 2) == Word.Row);
    }

    private static void RequireKind(ColumnsEntry relation, TriggerShape shape, Span span)
    {
        var hasTransition = shape.HasOldTable || shape.HasNewTable;
        var isNot = relation switch
        {
            ViewEntry { IsMaterialized: true } => $"relation \"{relation.Name.Name}\" cannot have triggers",
            ViewEntry when shape.Time != TriggerTime.InsteadOf && shape.IsForRow || shape.Events.HasFlag(TriggerEvents.Truncate) || hasTransition => $"\"{relation.Name.Name}\" is a view",
            TableEntry { ForeignServer: not null } when shape.Time == TriggerTime.InsteadOf || shape.IsConstraint || hasTransition => $"\"{relation.Name.Name}\" is a foreign table",
            TableEntry { ForeignServer: null } when shape.Time == TriggerTime.InsteadOf => $"\"{relation.Name.Name}\" is a table",
            _ => null,
        };
        if (isNot is not null && (relation is ViewEntry || relation.Uncertainty is null))
        {
            throw new SqlFailure("42809", isNot, span);
        }

        if (relation is TableEntry { PartitionKey: not null } && shape.IsForRow && hasTransition)
        {
            throw new SqlFailure("0A000", $"\"{relation.Name.Name}\" is a partitioned table", span);
        }
    }

    private static void RequireInstead(TriggerShape shape, Span span)
    {
        var message = !shape.IsForRow ? "INSTEAD OF triggers must be FOR EACH ROW"
            : shape.Condition is not null ? "INSTEAD OF triggers cannot have WHEN conditions"
            : shape.HasColumns ? "INSTEAD OF triggers cannot have column lists"
            : null;
        if (message is not null)
        {
            throw new SqlFailure("0A000", message, span);
        }
    }

    private static void RequireTransition(ColumnsEntry relation, TriggerShape shape, Span span)
    {
        var isOfOne = (shape.Events & (shape.Events - 1)) == 0;
        var (state, message) = shape switch
        {
            _ when shape.Time != TriggerTime.After => ("42P17", "transition table name can only be specified for an AFTER trigger"),
            _ when shape.Events.HasFlag(TriggerEvents.Truncate) => ("0A000", "TRUNCATE triggers with transition tables are not supported"),
            { IsForRow: true } when relation is TableEntry { Bound: not null } => ("0A000", "ROW triggers with transition tables are not supported on partitions"),
            { IsForRow: true } when relation is TableEntry { HasParents: true } => ("0A000", "ROW triggers with transition tables are not supported on inheritance children"),
            _ when !isOfOne => ("0A000", "transition tables cannot be specified for triggers with more than one event"),
            { HasColumns: true } => ("0A000", "transition tables cannot be specified for triggers with column lists"),
            { HasNewTable: true, Events: TriggerEvents.Delete } => ("42P17", "NEW TABLE can only be specified for an INSERT or UPDATE trigger"),
            { HasOldTable: true, Events: TriggerEvents.Insert } => ("42P17", "OLD TABLE can only be specified for a DELETE or UPDATE trigger"),
            _ => (null, null),
        };
        if (state is not null)
        {
            throw new SqlFailure(state, message!, span);
        }
    }

    private static void RequireCondition(ColumnsEntry relation, TriggerShape shape, string condition, Span span)
    {
        var tokens = ExpressionTokens.Of(condition);
        for (var i = 0; i + 2 < tokens.Count; i++)
        {
            if (tokens[i].Word is not (Word.New or Word.Old) || tokens[i + 1].Kind != TokenKind.Dot || tokens.KindAt(i - 1) == TokenKind.Dot)
            {
                continue;
            }

            var isNew = tokens[i].Word == Word.New;
            var column = tokens[i + 2].IsIdentifier ? new Identifier(TokenText.Name(condition, tokens[i + 2], new NamePool())) : default;
            var isGenerated = relation.FindColumn(column) is var at and >= 0 && relation.Columns[at].Generated is not null;
            var (state, message) = 0 switch
            {
                _ when !shape.IsForRow => ("42P17", "statement trigger's WHEN condition cannot reference column values"),
                _ when !isNew && shape.Events.HasFlag(TriggerEvents.Insert) => ("42P17", "INSERT trigger's WHEN condition cannot reference OLD values"),
                _ when isNew && shape.Events.HasFlag(TriggerEvents.Delete) => ("42P17", "DELETE trigger's WHEN condition cannot reference NEW values"),
                _ when isNew && shape.Time == TriggerTime.Before && SystemColumns.Contains(column) => ("0A000", "BEFORE trigger's WHEN condition cannot reference NEW system columns"),
                _ when isNew && shape.Time == TriggerTime.Before && isGenerated => ("42P17", "BEFORE trigger's WHEN condition cannot reference NEW generated columns"),
                _ => (null, null),
            };
            if (state is not null)
            {
                throw new SqlFailure(state, message!, span);
            }
        }
    }
}
