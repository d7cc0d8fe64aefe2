using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Replay;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Blocks.Running;

/// <summary>Runs a block as the server would, as far as what decides its course is known. What cannot be decided makes uncertain what it may touch.</summary>
internal sealed partial class BlockRunner
{
    /// <summary>Outside of loops, no more statements can run than the text has.</summary>
    private const int CostInLoop = 20;

    private readonly Execution _execution;
    private readonly Session _session;
    private readonly DoStatement _statement;
    private readonly Possible _possible;

    private Scope _scope = new(null);
    private int _loops;

    /// <summary>How many handlers are around the statement that runs.</summary>
    private int _guards;
    private SqlFailure? _caught;

    private BlockRunner(Execution execution, DoStatement statement)
    {
        _execution = execution;
        _session = execution.Session;
        _statement = statement;
        _possible = new Possible(statement.Text);
    }

    public static void Run(Execution execution, DoStatement statement)
    {
        var session = execution.Session;
        var at = session.At;
        session.At ??= statement.IsInScript ? null : statement.Span;
        try
        {
            var runner = new BlockRunner(execution, statement);
            runner._scope.Declare(Found, Value.False);
            runner.Block(statement.Block);
        }
        catch (SqlFailure failure) when (session.At is { } place)
        {
            throw new SqlFailure(failure.SqlState, failure.Message, place, failure.Remedy);
        }
        finally
        {
            session.At = at;
        }
    }

    private static Identifier Found => new("found");

    private Evaluator Evaluator => new(_session, _scope);

    private Flow Block(Block block)
    {
        var outer = _scope;
        _scope = new Scope(outer);
        foreach (var variable in block.Variables)
        {
            _scope.Declare(variable.Name, variable.Value is { } value ? Evaluator.Of(value) : Value.Null);
        }

        var flow = block.Handlers.IsEmpty ? Statements(block.Body) : Guarded(block);
        _scope = outer;
        var isHere = flow.Kind == FlowKind.Exit && flow.Label is not null && flow.Label == block.Label;
        return isHere ? Flow.Next : flow;
    }

    /// <summary>A block with handlers is a transaction of its own: where it fails, nothing of it has happened.</summary>
    private Flow Guarded(Block block)
    {
        var (inner, loops) = (_scope, _loops);
        var mark = _execution.Mark;
        _guards++;
        try
        {
            var flow = Statements(block.Body);
            _guards--;
            return flow.Kind == FlowKind.Unknown ? Uncertain(AllOf(block)) : flow;
        }
        catch (SqlFailure failure) when (HandlerOf(block, failure) is not null)
        {
            _guards--;
            (_scope, _loops) = (inner, loops);
            if (DependsOnUncertain(failure.Span))
            {
                // Whether it fails depends on what is not known.
                return Uncertain(AllOf(block));
            }

            _execution.Undo(mark);
            var caught = _caught;
            _caught = failure;
            var flow = Statements(HandlerOf(block, failure)!.Body);
            _caught = caught;
            return flow;
        }
    }

    private bool DependsOnUncertain(Span span) => _session.Script is { } script && _session.Uncertain.IsIn(script, _session.At ?? span);

    private static IEnumerable<BlockStatement> AllOf(Block block) => block.Body.Concat(block.Handlers.SelectMany(handler => handler.Body));

    private static Handler? HandlerOf(Block block, SqlFailure failure)
    {
        foreach (var handler in block.Handlers)
        {
            // OTHERS catches neither a failed assertion nor a cancelled query.
            if (handler.States.IsEmpty ? failure.SqlState is not ("P0004" or "57014") : handler.States.Any(state => Matches(state, failure.SqlState)))
            {
                return handler;
            }
        }

        return null;
    }

    /// <summary>A code that ends in 000 stands for its whole class.</summary>
    private static bool Matches(string state, string actual) =>
        state == actual || (state.EndsWith("000", StringComparison.Ordinal) && state.Substring(0, 2) == actual.Substring(0, 2));

    private Flow Statements(EquatableArray<BlockStatement> statements)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            var flow = Statement(statements[i]);
            if (flow.Kind == FlowKind.Unknown)
            {
                Uncertain(statements.Skip(i + 1));
                return flow;
            }

            if (flow.Kind != FlowKind.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }

    private Flow Statement(BlockStatement statement)
    {
        if (!_execution.Budget.Take(_loops > 0 ? CostInLoop : 1))
        {
            Uncertain([statement]);
            return new Flow(FlowKind.Unknown);
        }

        switch (statement)
        {
            case Block block:
                return Block(block);
            case IfStatement @if:
                return If(@if);
            case LoopStatement loop:
                return Loop(loop);
            case ExitStatement exit:
                return Exit(exit);
            case ReturnStatement:
                return new Flow(FlowKind.Return);
            case SqlStatement or ExecuteStatement when _guards > 0 && DependsOnUncertain(statement.Span):
                // Whether it fails is not known, so neither whether a handler runs.
                return Uncertain([statement]);
            default:
                Simple(statement);
                return Flow.Next;
        }
    }

    private Flow Exit(ExitStatement exit)
    {
        var condition = exit.When is null ? Value.True : Evaluator.Condition(exit.When);
        return condition switch
        {
            Truth { IsTrue: true } => new Flow(exit.IsContinue ? FlowKind.Continue : FlowKind.Exit, exit.Label),
            { IsUnknown: true } => new Flow(FlowKind.Unknown),
            _ => Flow.Next,
        };
    }

    private Flow If(IfStatement statement)
    {
        var maybe = new List<BlockStatement>();
        foreach (var branch in statement.Branches)
        {
            var value = Evaluator.Condition(branch.Condition);
            if (value is Truth { IsTrue: true })
            {
                return maybe.Count == 0 ? Statements(branch.Body) : Uncertain(maybe.Concat(branch.Body));
            }

            // A script that is there to be run does not run into its own errors.
            if (value.IsUnknown && !(_guards == 0 && Possible.Fails(branch.Body)))
            {
                maybe.AddRange(branch.Body);
                maybe.Add(new NoEffectStatement(statement.Span, default));
            }
        }

        return maybe.Count == 0 ? Statements(statement.Otherwise) : Uncertain(maybe.Concat(statement.Otherwise));
    }

    /// <summary>These statements run, or not: nobody knows.</summary>
    private Flow Uncertain(IEnumerable<BlockStatement> statements)
    {
        var list = statements.ToList();
        foreach (var target in Possible.Targets(list))
        {
            _scope.Set(target, Value.Unknown);
        }

        foreach (var effect in _possible.Effects(list, Evaluator))
        {
            _execution.Run(effect with { Span = _statement.IsInScript ? list[0].Span : _statement.Span });
        }

        foreach (var statement in Possible.Statements(list))
        {
            _execution.Fail(statement);
        }

        return Possible.MayJump(list, _guards > 0) ? new Flow(FlowKind.Unknown) : Flow.Next;
    }
}
