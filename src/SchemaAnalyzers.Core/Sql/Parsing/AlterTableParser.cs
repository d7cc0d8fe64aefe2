using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads ALTER TABLE and the forms that views, indexes, sequences and foreign tables share with it.</summary>
internal static class AlterTableParser
{
    /// <summary>From after the kind of object on.</summary>
    public static Statement Parse(TokenCursor cursor, ObjectKind kind)
    {
        var ifExists = cursor.AcceptIfExists();
        var isOnly = cursor.Accept(Word.Only);
        var name = cursor.ObjectName();
        cursor.AcceptOperator("*");
        if ((cursor.At(Word.Depends) || cursor.At(Word.No, Word.Depends)) && (ifExists || kind is not (ObjectKind.Index or ObjectKind.MaterializedView)))
        {
            throw cursor.Unexpected();
        }

        var actions = new List<TableAction>();
        do
        {
            var start = cursor.Start;
            actions.Add(Action(cursor) with { Span = cursor.SpanFrom(start) });
        }
        while (cursor.Accept(TokenKind.Comma));
        return new AlterTableStatement(name, actions.OrEmpty()) { Kind = kind, IfExists = ifExists, IsOnly = isOnly };
    }

    private static TableAction Action(TokenCursor cursor)
    {
        switch (cursor.Word)
        {
            case Word.Add:
                cursor.Advance();
                return Add(cursor);
            case Word.Drop:
                cursor.Advance();
                return Drop(cursor);
            case Word.Alter:
                cursor.Advance();
                return AlterColumnParser.Parse(cursor);
            case Word.Rename:
                cursor.Advance();
                return Rename(cursor);
            case Word.Validate:
                cursor.Advance();
                cursor.Expect(Word.Constraint);
                return new ValidateConstraint(cursor.Name());
            case Word.Set:
                cursor.Advance();
                return Set(cursor);
            case Word.Attach or Word.Detach:
                return Partition(cursor);
            case Word.Inherit:
                cursor.Advance();
                return new SetInheritance(cursor.ObjectName(), Inherits: true);
            case Word.No when cursor.Accept(Word.No, Word.Inherit):
                return new SetInheritance(cursor.ObjectName(), Inherits: false);
            case Word.Reset:
                cursor.Advance();
                return new SetParameters(StorageOptions.List(cursor), IsReset: true);
            case Word.Options:
                return new SetForeignOptions(ForeignOptionParser.Changes(cursor));
            case Word.Cluster when cursor.Accept(Word.Cluster, Word.On):
                return new ClusterOn(cursor.Name());
            case Word.Replica when cursor.Accept(Word.Replica, Word.Identity):
                return new SetReplicaIdentity(Identity(cursor));
            case Word.Of:
                cursor.Advance();
                return new SetTableType(cursor.ObjectName());
            case Word.Not when cursor.Accept(Word.Not, Word.Of):
                return new SetTableType(null);
            case Word.Owner when cursor.Accept(Word.Owner, Word.To):
                return new SetOwner(RoleParser.Role(cursor));
            default:
                return RowSecurity(cursor) ?? SetFiring(cursor) ?? (IsNeutral(cursor.Word) ? Neutral(cursor) : throw cursor.Unexpected());
        }
    }

    private static TableAction Add(TokenCursor cursor)
    {
        if (ConstraintParser.IsAtConstraint(cursor))
        {
            return new AddConstraint(ConstraintParser.ParseTableConstraint(cursor));
        }

        cursor.Accept(Word.Column);
        var ifNotExists = cursor.AcceptIfNotExists();
        return new AddColumn(ColumnParser.Parse(cursor), ifNotExists);
    }

    private static TableAction Drop(TokenCursor cursor)
    {
        var isConstraint = cursor.Accept(Word.Constraint);
        _ = isConstraint || cursor.Accept(Word.Column);
        var ifExists = cursor.AcceptIfExists();
        var name = cursor.Name();
        var cascades = cursor.AcceptCascade();
        return isConstraint ? new DropConstraint(name, ifExists, cascades) : new DropColumn(name, ifExists, cascades);
    }

    private static TableAction Rename(TokenCursor cursor)
    {
        if (cursor.Accept(Word.To))
        {
            return new RenameRelation(cursor.Name());
        }

        var isConstraint = cursor.Accept(Word.Constraint);
        _ = isConstraint || cursor.Accept(Word.Column);
        var name = cursor.Name();
        cursor.Expect(Word.To);
        return isConstraint ? new RenameConstraint(name, cursor.Name()) : new RenameColumn(name, cursor.Name());
    }

    private static TableAction Set(TokenCursor cursor)
    {
        switch (cursor.Word)
        {
            case Word.Schema:
                cursor.Advance();
                return new SetRelationSchema(cursor.Name());
            case Word.Logged:
                cursor.Advance();
                return new SetPersistence(Persistence.Permanent);
            case Word.Unlogged:
                cursor.Advance();
                return new SetPersistence(Persistence.Unlogged);
            case Word.Other when cursor.At(TokenKind.LeftParenthesis):
                return new SetParameters(StorageOptions.List(cursor), IsReset: false);
            case Word.Without when cursor.Accept(Word.Without, Word.Cluster):
                return new ClusterOn(default);
            default:
                return Neutral(cursor);
        }
    }

    private static TableAction Partition(TokenCursor cursor)
    {
        var isAttach = cursor.Accept(Word.Attach);
        _ = isAttach || cursor.Accept(Word.Detach);
        cursor.Expect(Word.Partition);
        var partition = cursor.ObjectName();
        if (isAttach)
        {
            // The bound is missing where an index is attached.
            return new AttachPartition(partition, cursor.IsAtEnd ? null : PartitionParser.Bound(cursor));
        }

        var isConcurrent = cursor.Accept(Word.Concurrently);
        return new DetachPartition(partition, cursor.Accept(Word.Finalize), isConcurrent);
    }

    /// <summary>[NO] FORCE, ENABLE and DISABLE ROW LEVEL SECURITY; null, with nothing read, for any other action.</summary>
    private static TableAction? RowSecurity(TokenCursor cursor)
    {
        var isNo = cursor.At(Word.No);
        var verb = cursor.Peek(isNo ? 1 : 0).Word;
        if (verb is not (Word.Enable or Word.Disable or Word.Force) || cursor.Peek(isNo ? 2 : 1).Word != Word.Row)
        {
            return null;
        }

        cursor.Index += isNo ? 3 : 2;
        cursor.Expect(Word.Level);
        cursor.Expect(Word.Security);
        return verb == Word.Force ? new SetRowSecurity(null, !isNo) : new SetRowSecurity(verb == Word.Enable, null);
    }

    /// <summary>ENABLE [REPLICA | ALWAYS] and DISABLE TRIGGER or RULE; null, with nothing read, for any other action.</summary>
    private static TableAction? SetFiring(TokenCursor cursor)
    {
        if (cursor.Word is not (Word.Enable or Word.Disable))
        {
            return null;
        }

        var firing = cursor.At(Word.Disable) ? Firing.Disabled : Firing.Enabled;
        cursor.Advance();
        var isSpecial = firing == Firing.Enabled && cursor.Word is Word.Replica or Word.Always;
        firing = !isSpecial ? firing : cursor.Accept(Word.Replica) ? Firing.OnReplica : cursor.Accept(Word.Always) ? Firing.Always : firing;
        var isRule = cursor.Accept(Word.Rule);
        if (!isRule)
        {
            cursor.Expect(Word.Trigger);
        }

        var isEach = !isRule && !isSpecial && (cursor.Accept(Word.All) || cursor.Accept(Word.User));
        return new SetFiring(isRule, isEach ? null : cursor.Name(), firing);
    }

    private static bool IsNeutral(Word word) =>
        word is Word.Depends or Word.No;

    /// <summary>After REPLICA IDENTITY.</summary>
    private static ReplicaIdentity? Identity(TokenCursor cursor)
    {
        if (cursor.Accept(Word.Using))
        {
            cursor.Expect(Word.Index);
            return new ReplicaIdentity(cursor.Name());
        }

        if (cursor.Accept(Word.Default))
        {
            return null;
        }

        var isFull = cursor.Accept(Word.Full);
        if (!isFull)
        {
            cursor.Expect(Word.Nothing);
        }

        return isFull ? ReplicaIdentity.Full : ReplicaIdentity.Nothing;
    }

    /// <summary>An action that changes nothing of what the schema holds.</summary>
    private static NoChange Neutral(TokenCursor cursor)
    {
        var isTablespace = cursor.At(Word.Tablespace);
        cursor.Expression(static _ => false);
        return new NoChange(null) { IsTablespace = isTablespace };
    }
}
