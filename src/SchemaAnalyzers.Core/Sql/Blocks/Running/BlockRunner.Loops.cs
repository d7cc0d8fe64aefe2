using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Syntax;

namespace SchemaAnalyzers.Sql.Blocks.Running;

internal sealed partial class BlockRunner
{
    private Flow Loop(LoopStatement loop)
    {
        var outer = _scope;
        _scope = new Scope(outer);
        _loops++;
        var flow = loop.Head is WhileHead { Condition: var condition } ? While(loop, condition) : Each(loop);
        _loops--;
        _scope = outer;
        return flow;
    }

    private Flow While(LoopStatement loop, Expression condition)
    {
        while (true)
        {
            var value = _execution.Budget.Take(1) ? Evaluator.Condition(condition) : Value.Unknown;
            if (value.IsUnknown)
            {
                return Uncertain(loop.Body);
            }

            if (value is not Truth { IsTrue: true })
            {
                return Flow.Next;
            }

            if (Body(loop) is { } end)
            {
                return end;
            }
        }
    }

    private Flow Each(LoopStatement loop)
    {
        if (Rounds(loop.Head) is not { } rounds)
        {
            foreach (var target in TargetsOf(loop.Head))
            {
                _scope.Set(target, Value.Unknown);
                _scope.Declare(target, Value.Unknown);
            }

            return Uncertain(loop.Body);
        }

        foreach (var round in rounds)
        {
            round();
            if (Body(loop) is { } end)
            {
                return end;
            }
        }

        return Flow.Next;
    }

    /// <summary>Runs the body once; null where the loop goes on.</summary>
    private Flow? Body(LoopStatement loop)
    {
        var flow = Statements(loop.Body);
        switch (flow.Kind)
        {
            case FlowKind.Next:
            case FlowKind.Continue when flow.IsTo(loop.Label):
                return null;
            case FlowKind.Exit when flow.IsTo(loop.Label):
                return Flow.Next;
            case FlowKind.Unknown:
                // There may be further rounds.
                Uncertain(loop.Body);
                return flow;
            default:
                return flow;
        }
    }

    /// <summary>What sets the variables of each round; null where it is not known.</summary>
    private IEnumerable<Action>? Rounds(LoopHead head)
    {
        switch (head)
        {
            case RangeHead range when Evaluator.Of(range.From) is Number from && Evaluator.Of(range.To) is Number to && (range.By is null ? new Number(1) : Evaluator.Of(range.By)) is Number { Amount: > 0 } by:
                return Numbers(range, from.Amount, to.Amount, by.Amount);
            case ArrayHead array when Evaluator.Of(array.Array) is Items items:
                return items.Elements.Select(item => (Action)(() => Give(array.Targets, new RowValue(new(("", item))))));
            case QueryHead { Query: { } query } rows when Evaluator.Rows(query) is { } found:
                return found.Select(row => (Action)(() => Give(rows.Targets, row)));
            default:
                return null;
        }
    }

    private IEnumerable<Action> Numbers(RangeHead range, long from, long to, long by)
    {
        _scope.Declare(range.Variable, Value.Null);
        for (var i = from; range.IsReverse ? i >= to : i <= to; i += range.IsReverse ? -by : by)
        {
            yield return () => _scope.Set(range.Variable, new Number(i));
        }
    }

    private static EquatableArray<Identifier> TargetsOf(LoopHead head) => head switch
    {
        RangeHead range => new(range.Variable),
        ArrayHead array => array.Targets,
        QueryHead query => query.Targets,
        _ => default,
    };

    /// <summary>Gives a row to one variable, or its columns to as many.</summary>
    private void Give(EquatableArray<Identifier> targets, RowValue row)
    {
        for (var i = 0; i < targets.Count; i++)
        {
            _scope.Set(targets[i], targets.Count == 1 ? row : i < row.Columns.Count ? row.Columns[i].Value : Value.Null);
        }
    }
}
