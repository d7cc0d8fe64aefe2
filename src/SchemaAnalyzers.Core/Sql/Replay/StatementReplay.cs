using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Runs one statement on the catalog of a session.</summary>
internal static class StatementReplay
{
    public static void Run(Session session, Statement statement)
    {
        OperatorPath.Note(session, statement);
        switch (statement)
        {
            case CreateTableStatement create:
                TableCreation.Run(session, create);
                break;
            case CreateIndexStatement create:
                IndexReplay.Create(session, create);
                break;
            case AlterTableStatement alter:
                AlterTableReplay.Run(session, alter);
                break;
            case CommentStatement comment:
                CommentReplay.Run(session, comment);
                break;
            case CreateSequenceStatement create:
                SequenceReplay.Create(session, create);
                break;
            case AlterSequenceStatement alter:
                SequenceReplay.Alter(session, alter);
                break;
            case CreateViewStatement create:
                ViewReplay.Create(session, create);
                break;
            case CreateTableAsStatement create:
                ViewReplay.Create(session, create);
                break;
            case DropStatement drop:
                DropReplay.Run(session, drop);
                break;
            case SetSearchPathStatement set:
                Set(session, set);
                break;
            case UnknownEffectStatement unknown:
                UnknownEffect.Apply(session, unknown);
                break;
            case GeneratedStatement generated:
                UnknownEffect.Apply(session, generated);
                break;
            default:
                RunOnTypesAndCode(session, statement);
                break;
        }
    }

    /// <remarks>Outside of a transaction, SET LOCAL has no effect but for a warning.</remarks>
    private static void Set(Session session, SetSearchPathStatement set)
    {
        if (!set.IsLocal)
        {
            session.SetPath(set.Schemas);
        }
        else if (session.IsInTransaction)
        {
            session.SetLocalPath(set.Schemas);
        }
    }

    private static void RunOnTypesAndCode(Session session, Statement statement)
    {
        switch (statement)
        {
            case CreateEnumStatement create:
                TypeReplay.Create(session, create);
                break;
            case CreateCompositeStatement create:
                TypeReplay.Create(session, create);
                break;
            case CreateRangeStatement create:
                TypeReplay.Create(session, create);
                break;
            case CreateBaseTypeStatement create:
                TypeReplay.Create(session, create);
                break;
            case CreateDomainStatement create:
                DomainReplay.Create(session, create);
                break;
            case AlterDomainStatement alter:
                DomainReplay.Alter(session, alter);
                break;
            case AddEnumValueStatement add:
                TypeReplay.Add(session, add);
                break;
            case RenameEnumValueStatement rename:
                TypeReplay.Rename(session, rename);
                break;
            case AlterCompositeStatement alter:
                CompositeReplay.Alter(session, alter);
                break;
            case RenameObjectStatement rename:
                RenameObjects.Run(session, rename);
                break;
            case SetObjectSchemaStatement set:
                RenameObjects.Run(session, set);
                break;
            default:
                RunOnContainersAndEvents(session, statement);
                break;
        }
    }

    private static void RunOnContainersAndEvents(Session session, Statement statement)
    {
        switch (statement)
        {
            case CreateSchemaStatement create:
                SchemaReplay.Create(session, create, element => Run(session, element));
                break;
            case CreateExtensionStatement create:
                SchemaReplay.Create(session, create);
                break;
            case CreateCollationStatement create:
                CollationReplay.Create(session, create);
                break;
            case CreateOperatorStatement create:
                session.Catalog.Operators.Add(create.Symbol, true);
                break;
            case CreateServerStatement create:
                ServerReplay.Create(session, create);
                break;
            case CreateFunctionStatement create:
                FunctionReplay.Create(session, create);
                break;
            case RequireObjectStatement { On: { } table } required:
                EventReplay.RequireTrigger(session, table, required.Name.Name, required.Span);
                break;
            case RequireObjectStatement required:
                FunctionChange.Require(session, required.Name, required.Arguments);
                break;
            case AlterFunctionStatement alter:
                FunctionChange.Run(session, alter);
                break;
            case CreateTriggerStatement create:
                EventReplay.Create(session, create);
                break;
            case CreateRuleStatement create:
                EventReplay.Create(session, create);
                break;
            case CreatePolicyStatement create:
                EventReplay.Create(session, create);
                break;
            case AlterPolicyStatement alter:
                PolicyChange.Run(session, alter);
                break;
            case SetRoleStatement set:
                session.Catalog.Owners.Set(set, session.IsInTransaction);
                break;
            case SetOwnerStatement set:
                OwnerReplay.Run(session, set);
                break;
            case ReassignOwnedStatement reassign:
                session.Catalog.Owners.Reassign(reassign);
                break;
            case DropOwnedStatement drop:
                OwnerReplay.Run(session, drop);
                break;
            case CallStatement call:
                CallReplay.Run(session, call);
                break;
            case InsertRowsStatement insert:
                KnownRows.Insert(session, insert);
                break;
            case DeleteRowsStatement delete:
                KnownRows.Delete(session, delete);
                break;
            case UnknownRowsStatement unknown:
                KnownRows.Forget(session, unknown);
                break;
        }
    }
}
