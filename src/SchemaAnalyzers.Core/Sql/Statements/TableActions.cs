using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Statements;

/// <summary>One step of ALTER TABLE.</summary>
internal abstract record TableAction
{
    public Span Span { get; init; }
}

internal sealed record AddColumn(ColumnSyntax Column, bool IfNotExists) : TableAction;

internal sealed record DropColumn(Identifier Name, bool IfExists, bool Cascades) : TableAction;

internal sealed record RenameColumn(Identifier Name, Identifier NewName) : TableAction;

internal sealed record SetColumnType(Identifier Name, TypeSyntax Type, ObjectName? Collation) : TableAction
{
    /// <summary>The expression after USING, or null.</summary>
    public string? Using { get; init; }

    public bool HasUsing => Using is not null;
}

/// <param name="Expression">Null for DROP DEFAULT.</param>
internal sealed record SetColumnDefault(Identifier Name, string? Expression) : TableAction;

internal sealed record SetNotNull(Identifier Name, bool NotNull) : TableAction;

internal sealed record AddIdentity(Identifier Name, IdentitySyntax Identity) : TableAction;

/// <param name="IsAlways">Null where only the sequence changes.</param>
internal sealed record AlterIdentity(Identifier Name, bool? IsAlways, SequenceSyntax Options) : TableAction;

internal sealed record DropIdentity(Identifier Name, bool IfExists) : TableAction;

/// <param name="Expression">The new expression; null for DROP EXPRESSION.</param>
internal sealed record SetExpression(Identifier Name, string? Expression, bool IfExists) : TableAction;

internal sealed record AddConstraint(ConstraintSyntax Constraint) : TableAction;

internal sealed record DropConstraint(Identifier Name, bool IfExists, bool Cascades) : TableAction;

internal sealed record RenameConstraint(Identifier Name, Identifier NewName) : TableAction;

internal sealed record ValidateConstraint(Identifier Name) : TableAction;

internal sealed record AlterConstraint(Identifier Name, bool? IsDeferrable, bool? IsInitiallyDeferred) : TableAction
{
    /// <summary>[NOT] ENFORCED (PostgreSQL 18).</summary>
    public bool? IsEnforced { get; init; }

    /// <summary>[NO] INHERIT (PostgreSQL 18), which is for NOT NULL alone.</summary>
    public bool SaysInherit { get; init; }
}

internal sealed record RenameRelation(Identifier NewName) : TableAction;

internal sealed record SetRelationSchema(Identifier Schema) : TableAction;

internal sealed record SetPersistence(Persistence Persistence) : TableAction;

internal sealed record SetRowSecurity(bool? IsEnabled, bool? IsForced) : TableAction;

/// <summary>ENABLE and DISABLE TRIGGER or RULE.</summary>
/// <param name="Name">Null for TRIGGER ALL and TRIGGER USER.</param>
internal sealed record SetFiring(bool IsRule, Identifier? Name, Firing Firing) : TableAction;

internal sealed record AttachPartition(ObjectName Partition, string? Bound) : TableAction;

/// <param name="IsFinalize">FINALIZE: the rest of a DETACH CONCURRENTLY that was interrupted.</param>
internal sealed record DetachPartition(ObjectName Partition, bool IsFinalize, bool IsConcurrent) : TableAction;

internal sealed record SetInheritance(ObjectName Parent, bool Inherits) : TableAction;

/// <summary>SET and RESET of storage parameters.</summary>
/// <summary>The OPTIONS of a foreign table.</summary>
/// <param name="Changes">SET stands for an ADD, too; a null value drops the option.</param>
internal sealed record SetForeignOptions(EquatableArray<(Identifier Name, string? Value)> Changes) : TableAction;

internal sealed record SetParameters(IReadOnlyList<(string Name, string? Value)> Parameters, bool IsReset) : TableAction;

internal sealed record SetReplicaIdentity(ReplicaIdentity? Identity) : TableAction;

/// <param name="Type">Null for NOT OF.</param>
internal sealed record SetTableType(ObjectName? Type) : TableAction;

/// <param name="Index">Empty for SET WITHOUT CLUSTER.</param>
internal sealed record ClusterOn(Identifier Index) : TableAction;

/// <param name="Storage">Upper case; null for DEFAULT.</param>
internal sealed record SetColumnStorage(Identifier Name, string? Storage) : TableAction;

/// <param name="Method">Lower case; null for DEFAULT.</param>
internal sealed record SetColumnCompression(Identifier Name, string? Method) : TableAction;

internal sealed record SetOwner(RoleSyntax Owner) : TableAction;

/// <summary>Statistics and the like: nothing that the schema holds. A named column must exist all the same.</summary>
internal sealed record NoChange(Identifier? Column) : TableAction
{
    /// <summary>SET TABLESPACE, which may be said once.</summary>
    public bool IsTablespace { get; init; }
}
