using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Runs scripts on an empty catalog, up to the first error: what follows it would be a guess.</summary>
internal sealed class Replayer(IEnumerable<SqlScript> scripts, CancellationToken cancellationToken)
{
    private const int MaximumIncludes = 20;

    private readonly IReadOnlyList<SqlScript> _scripts = [.. scripts];
    private readonly Session _session = new(new Catalog());
    private int _includes;

    public SchemaReading Run()
    {
        var included = IncludedScripts.In(_scripts);
        foreach (var script in _scripts.Where(script => !included.Contains(script)))
        {
            _session.ResetPath();
            if (Run(script) is { } error)
            {
                return new SchemaReading(Result(), new(error));
            }
        }

        return new SchemaReading(Result(), default);
    }

    private Database Result() => Freezer.Freeze(_session.Catalog) with { EngineVersion = _scripts.Select(script => script.EngineVersion).FirstOrDefault(version => version is not null) };

    private SqlError? Run(SqlScript script)
    {
        var outer = _session.Script;
        _session.Script = script;
        try
        {
            foreach (var statement in script.Statements)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (statement is IncludeStatement include)
                {
                    if (Include(script, include) is { } error)
                    {
                        return error;
                    }

                    continue;
                }

                Run(statement);
            }

            return script.Error;
        }
        catch (SqlFailure failure)
        {
            return script.ErrorOf(failure);
        }
        finally
        {
            _session.Script = outer;
        }
    }

    private SqlError? Include(SqlScript script, IncludeStatement include)
    {
        if (IncludedScripts.Find(_scripts, script, include) is not { } target)
        {
            throw new SqlFailure("58P01", $"{include.Path}: No such file or directory", include.Span, "Add the file to the SchemaSnapshot items, or remove the line");
        }

        if (_includes >= MaximumIncludes)
        {
            throw new SqlFailure("54001", "files include each other too deeply", include.Span);
        }

        _includes++;
        var error = Run(target);
        _includes--;
        return error;
    }

    private void Run(Statement statement)
    {
        switch (statement)
        {
            case CreateTableStatement create:
                TableCreation.Run(_session, create);
                break;
            case CreateIndexStatement create:
                IndexReplay.Create(_session, create);
                break;
            case AlterTableStatement alter:
                AlterTableReplay.Run(_session, alter);
                break;
            case CommentStatement comment:
                CommentReplay.Run(_session, comment);
                break;
            case CreateSequenceStatement create:
                SequenceReplay.Create(_session, create);
                break;
            case AlterSequenceStatement alter:
                SequenceReplay.Alter(_session, alter);
                break;
            case CreateViewStatement create:
                ViewReplay.Create(_session, create);
                break;
            case CreateTableAsStatement create:
                ViewReplay.Create(_session, create);
                break;
            case DropStatement drop:
                DropReplay.Run(_session, drop);
                break;
            case SetSearchPathStatement set:
                _session.SetPath(set.Schemas);
                break;
            case UnknownEffectStatement unknown:
                UnknownEffect.Apply(_session, unknown);
                break;
            default:
                RunOnTypesAndCode(statement);
                break;
        }
    }

    private void RunOnTypesAndCode(Statement statement)
    {
        switch (statement)
        {
            case CreateEnumStatement create:
                TypeReplay.Create(_session, create);
                break;
            case CreateCompositeStatement create:
                TypeReplay.Create(_session, create);
                break;
            case CreateRangeStatement create:
                TypeReplay.Create(_session, create);
                break;
            case CreateBaseTypeStatement create:
                TypeReplay.Create(_session, create);
                break;
            case CreateDomainStatement create:
                DomainReplay.Create(_session, create);
                break;
            case AlterDomainStatement alter:
                DomainReplay.Alter(_session, alter);
                break;
            case AddEnumValueStatement add:
                TypeReplay.Add(_session, add);
                break;
            case RenameEnumValueStatement rename:
                TypeReplay.Rename(_session, rename);
                break;
            case AlterCompositeStatement alter:
                TypeReplay.Alter(_session, alter);
                break;
            case RenameObjectStatement rename:
                RenameObjects.Run(_session, rename);
                break;
            case SetObjectSchemaStatement set:
                RenameObjects.Run(_session, set);
                break;
            default:
                RunOnContainersAndEvents(statement);
                break;
        }
    }

    private void RunOnContainersAndEvents(Statement statement)
    {
        switch (statement)
        {
            case CreateSchemaStatement create:
                SchemaReplay.Create(_session, create, Run);
                break;
            case CreateExtensionStatement create:
                SchemaReplay.Create(_session, create);
                break;
            case CreateServerStatement create:
                SchemaReplay.Create(_session, create);
                break;
            case CreateFunctionStatement create:
                FunctionReplay.Create(_session, create);
                break;
            case CreateTriggerStatement create:
                EventReplay.Create(_session, create);
                break;
            case CreateRuleStatement create:
                EventReplay.Create(_session, create);
                break;
            case CreatePolicyStatement create:
                EventReplay.Create(_session, create);
                break;
        }
    }
}
