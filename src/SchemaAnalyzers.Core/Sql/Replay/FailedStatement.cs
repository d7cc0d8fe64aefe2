using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>A statement failed: what it would have made is uncertain from here on, so that only the cause is reported.</summary>
internal static class FailedStatement
{
    private const string Reason = "a statement that should create or change it fails";

    public static void Apply(Session session, Statement statement)
    {
        switch (statement)
        {
            case CreateTableStatement { Name: var name }:
                Relation(session, statement, name);
                break;
            case CreateTableAsStatement { Name: var name }:
                Relation(session, statement, name);
                break;
            case CreateViewStatement { Name: var name }:
                Relation(session, statement, name);
                break;
            case AlterTableStatement alter:
                Alter(session, alter);
                break;
            case CreateSchemaStatement create:
                UnknownEffect.Apply(session, new UnknownEffectStatement(Reason, default) { Schemas = new(create.Name), Span = statement.Span });
                break;
            case UnknownEffectStatement unknown:
                UnknownEffect.Apply(session, unknown);
                break;
            case DoStatement block:
                var names = TouchedNames.In(block.Text.Substring(block.Block.Span.Start, block.Block.Span.Length));
                UnknownEffect.Apply(session, new UnknownEffectStatement(Reason, names.Relations.OrEmpty()) { Schemas = names.Schemas.OrEmpty(), Span = statement.Span });
                break;
            case DropStatement drop:
                foreach (var dropped in drop.Names)
                {
                    session.Uncertain.Add(dropped.Name);
                }

                break;
            default:
                Other(session, statement);
                break;
        }
    }

    private static void Relation(Session session, Statement statement, ObjectName name)
    {
        // Where the name is taken the older object stays as it is.
        if (session.FindRelation(name) is null)
        {
            UnknownEffect.Apply(session, new UnknownEffectStatement(Reason, new(name)) { Span = statement.Span });
        }
    }

    private static void Alter(Session session, AlterTableStatement alter)
    {
        foreach (var action in alter.Actions)
        {
            switch (action)
            {
                case RenameRelation rename:
                    UnknownEffect.Apply(session, new UnknownEffectStatement(Reason, new(alter.Name, new ObjectName(alter.Name.Schema, rename.NewName, action.Span))) { Span = alter.Span });
                    return;
                case AddConstraint { Constraint.Name: { } name }:
                    session.Uncertain.Add(name);
                    break;
                case AddConstraint or DropConstraint or ValidateConstraint or AlterConstraint or SetRowSecurity or SetFiring or NoChange:
                    break;
                case RenameConstraint rename:
                    session.Uncertain.Add(rename.NewName);
                    break;
                default:
                    if (session.FindRelation(alter.Name) is ColumnsEntry columns)
                    {
                        columns.Uncertainty ??= Reason;
                    }

                    break;
            }
        }
    }

    private static void Other(Session session, Statement statement)
    {
        var name = statement switch
        {
            CreateIndexStatement create => create.Name?.Name,
            CreateSequenceStatement create => create.Name.Name,
            CreateEnumStatement create => create.Name.Name,
            CreateCompositeStatement create => create.Name.Name,
            CreateRangeStatement create => create.Name.Name,
            CreateDomainStatement create => create.Name.Name,
            CreateBaseTypeStatement create => create.Name.Name,
            CreateFunctionStatement create => create.Name.Name,
            CreateTriggerStatement create => create.Name,
            CreateRuleStatement create => create.Name,
            CreatePolicyStatement create => create.Name,
            CreateExtensionStatement create => create.Name,
            CreateServerStatement create => create.Name,
            RenameObjectStatement rename => rename.NewName,
            _ => (Identifier?)null,
        };
        if (name is { } introduced)
        {
            session.Uncertain.Add(introduced);
        }
    }
}
