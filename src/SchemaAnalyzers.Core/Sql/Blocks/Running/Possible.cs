using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Blocks.Syntax;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Blocks.Running;

/// <summary>What statements may do of which nobody knows whether they run.</summary>
/// <param name="text">The text in which they stand.</param>
internal sealed class Possible(string text)
{
    private const string Reason = "code that depends on a condition may change it";

    /// <summary>Whether the statements, were they run, would end in an error.</summary>
    public static bool Fails(EquatableArray<BlockStatement> statements) => statements.Any(statement => statement is RaiseStatement { IsError: true });

    /// <summary>The variables that they may set.</summary>
    public static IEnumerable<Identifier> Targets(IEnumerable<BlockStatement> statements) => WithInner(statements).SelectMany(statement => statement switch
    {
        AssignStatement assign => assign.Targets,
        ExecuteStatement execute => execute.Targets,
        NoEffectStatement other => other.Targets,
        PerformStatement => new(new Identifier("found")),
        _ => default,
    });

    /// <summary>Whether what follows them may not run.</summary>
    /// <param name="isGuarded">Whether an error would be caught.</param>
    public static bool MayJump(IEnumerable<BlockStatement> statements, bool isGuarded) =>
        WithInner(statements).Any(statement => statement is ExitStatement or ReturnStatement || (isGuarded && statement is RaiseStatement { IsError: true } or ExecuteStatement or SqlStatement));

    /// <summary>The effects that they may have.</summary>
    public IEnumerable<Statement> Effects(IEnumerable<BlockStatement> statements, Evaluator evaluator)
    {
        foreach (var statement in WithInner(statements))
        {
            switch (statement)
            {
                case SqlStatement { Statement: IgnoredStatement }:
                    break;
                case SqlStatement { Statement: InsertRowsStatement or DeleteRowsStatement or UnknownRowsStatement } rows:
                    yield return new UnknownRowsStatement(TableOf(rows.Statement));
                    break;
                case SqlStatement { Statement: CallStatement calls }:
                    yield return calls;
                    break;
                case SqlStatement { Statement: SetSearchPathStatement }:
                    yield return new UnknownEffectStatement(Reason, default) { IsAnything = true };
                    break;
                case SqlStatement sql:
                    yield return Effect(TouchedNames.In(text.Substring(sql.Span.Start, sql.Span.Length)));
                    break;
                case PerformStatement { Statement: { } calls }:
                    yield return calls;
                    break;
                case ExecuteStatement execute when !DynamicText.ChangesNothing(execute.Text):
                    yield return Effect(execute, evaluator);
                    break;
            }
        }
    }

    /// <summary>The statements of which what they make may be there or not.</summary>
    public static IEnumerable<Statement> Statements(IEnumerable<BlockStatement> statements) => WithInner(statements).OfType<SqlStatement>().Select(sql => sql.Statement).OfType<Statement>();

    private static UnknownEffectStatement Effect(TouchedNames names) => new(Reason, names.Relations.OrEmpty()) { Schemas = names.Schemas.OrEmpty() };

    private UnknownEffectStatement Effect(ExecuteStatement execute, Evaluator evaluator)
    {
        if (evaluator.Of(execute.Text).Print() is { } known)
        {
            return Effect(TouchedNames.In(known));
        }

        var source = text.Substring(execute.Span.Start, execute.Span.Length);
        return Effect(TouchedNames.In(source)) with
        {
            IsAnything = DynamicText.MayChangeAnything(execute.Text),
            MayCreate = DynamicText.MayCreateRelation(execute.Text) && source.IndexOf("partition of", StringComparison.OrdinalIgnoreCase) < 0,
        };
    }

    private static ObjectName TableOf(Statement? statement) => statement switch
    {
        InsertRowsStatement insert => insert.Table,
        DeleteRowsStatement delete => delete.Table,
        UnknownRowsStatement unknown => unknown.Table,
        _ => default,
    };

    /// <summary>The statements and all inside of them.</summary>
    private static IEnumerable<BlockStatement> WithInner(IEnumerable<BlockStatement> statements)
    {
        var open = new Stack<BlockStatement>(statements.Reverse());
        while (open.Count > 0)
        {
            var statement = open.Pop();
            yield return statement;
            foreach (var inner in Inner(statement).Reverse())
            {
                open.Push(inner);
            }
        }
    }

    private static IEnumerable<BlockStatement> Inner(BlockStatement statement) => statement switch
    {
        Block block => block.Body.Concat(block.Handlers.SelectMany(handler => handler.Body)),
        IfStatement @if => @if.Branches.SelectMany(branch => branch.Body).Concat(@if.Otherwise),
        LoopStatement loop => loop.Body,
        _ => [],
    };
}
