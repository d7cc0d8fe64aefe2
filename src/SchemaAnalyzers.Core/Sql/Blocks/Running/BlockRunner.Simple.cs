using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Blocks.Running;

internal sealed partial class BlockRunner
{
    private const int MaximumDepth = 10;

    private void Simple(BlockStatement statement)
    {
        switch (statement)
        {
            case SqlStatement { Statement: { } sql }:
                _execution.Run(sql);
                break;
            case ExecuteStatement execute:
                Execute(execute);
                break;
            case AssignStatement assign:
                Assign(assign);
                break;
            case PerformStatement perform:
                Perform(perform);
                break;
            case RaiseStatement { IsError: true } raise:
                throw Raised(raise);
            case NoEffectStatement other:
                Forget(other.Targets);
                break;
            case SqlStatement:
                Uncertain([statement]);
                break;
        }
    }

    private SqlFailure Raised(RaiseStatement raise) =>
        raise.State is { } state ? new SqlFailure(state, raise.Message, raise.Span) : _caught ?? new SqlFailure("0Z002", "RAISE without parameters cannot be used outside an exception handler", raise.Span);

    private void Forget(EquatableArray<Identifier> targets)
    {
        foreach (var target in targets)
        {
            _scope.Set(target, Value.Unknown);
        }
    }

    private void Assign(AssignStatement assign)
    {
        var rows = assign.Query is { } query ? Evaluator.Rows(query) : null;
        if (assign.IsStrict && rows is not null && rows.Count != 1)
        {
            throw rows.Count == 0
                ? new SqlFailure("P0002", "query returned no rows", assign.Span)
                : new SqlFailure("P0003", "query returned more than one row", assign.Span);
        }

        if (rows is null || (assign.IsSelect && rows.Count > 1 && assign.Query!.OrderBy.IsEmpty))
        {
            // Which of several rows comes first is not known, either.
            Forget(assign.Targets);
            _scope.Set(Found, assign.IsSelect ? rows is null ? Value.Unknown : Value.True : _scope.Find(Found)!);
            return;
        }

        Give(assign.Targets, rows.Count > 0 ? rows[0] : new RowValue(new(("", Value.Null))));
        if (assign.IsSelect)
        {
            _scope.Set(Found, Value.Of(rows.Count > 0));
        }
    }

    private void Perform(PerformStatement perform)
    {
        var rows = perform.Query is { } query ? Evaluator.Rows(query) : null;
        _scope.Set(Found, rows is null ? Value.Unknown : Value.Of(rows.Count > 0));
        if (perform.Statement is { } calls)
        {
            _execution.Run(calls);
        }
    }

    private void Execute(ExecuteStatement execute)
    {
        Forget(execute.Targets);
        var text = Evaluator.Of(execute.Text).Print();
        if (text is null || _execution.Depth >= MaximumDepth || !_execution.Budget.Take(text.Length))
        {
            Uncertain([execute]);
            return;
        }

        var script = new ScriptParser(new SqlSource("", text), CancellationToken.None).Parse();
        if (!script.Errors.IsEmpty)
        {
            Uncertain([execute]);
            return;
        }

        var at = _session.At;
        _session.At ??= execute.Span;
        _execution.Depth++;
        try
        {
            foreach (var statement in script.Statements)
            {
                _execution.Run(statement);
            }
        }
        catch (SqlFailure failure)
        {
            throw new SqlFailure(failure.SqlState, failure.Message, _session.At.Value, failure.Remedy);
        }
        finally
        {
            _session.At = at;
            _execution.Depth--;
        }
    }
}
