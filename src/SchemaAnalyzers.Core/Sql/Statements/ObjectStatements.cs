using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Statements;

internal enum ObjectKind
{
    Table,
    View,
    MaterializedView,
    ForeignTable,
    Index,
    Sequence,
    Type,
    Domain,
    Schema,
    Extension,
    Server,
    Collation,
    Wrapper,
    Function,
    Trigger,
    Rule,
    Policy,
    Constraint,
    DomainConstraint,
    Column,
}

/// <param name="Owner">Of the schema and what is made with it; null for whoever runs the script.</param>
internal sealed record CreateSchemaStatement(Identifier Name, bool IfNotExists, EquatableArray<Statement> Elements, Identifier? Owner = null) : Statement;

internal sealed record CreateExtensionStatement(Identifier Name, Identifier? Schema, bool IfNotExists, bool Cascades) : Statement;

internal sealed record CreateServerStatement(Identifier Name, Identifier Wrapper, bool IfNotExists) : Statement;

/// <param name="From">The collation that it copies; null where it has options.</param>
/// <param name="Options">In the canonical form, with their parentheses.</param>
internal sealed record CreateCollationStatement(ObjectName Name, ObjectName? From, string Options, bool IfNotExists) : Statement;

internal sealed record CreateOperatorStatement(string Symbol) : Statement;

internal sealed record DropStatement(ObjectKind Kind, EquatableArray<ObjectName> Names, bool IfExists, bool Cascades) : Statement
{
    /// <summary>The argument types of each function; null where none were written.</summary>
    public EquatableArray<EquatableArray<TypeSyntax>?> Arguments { get; init; }

    /// <summary>The table of a trigger, rule or policy.</summary>
    public ObjectName? On { get; init; }

    /// <summary>DROP INDEX CONCURRENTLY.</summary>
    public bool IsConcurrent { get; init; }
}

/// <summary>ALTER SCHEMA, TYPE, DOMAIN, FUNCTION, EXTENSION ... RENAME TO.</summary>
internal sealed record RenameObjectStatement(ObjectKind Kind, ObjectName Name, Identifier NewName) : Statement
{
    public ObjectName? On { get; init; }

    public EquatableArray<TypeSyntax>? Arguments { get; init; }
}

internal sealed record SetObjectSchemaStatement(ObjectKind Kind, ObjectName Name, Identifier Schema) : Statement
{
    public EquatableArray<TypeSyntax>? Arguments { get; init; }
}

/// <summary>ALTER FUNCTION and TRIGGER ... DEPENDS ON EXTENSION: nothing that the schema holds changes, but the object must be there.</summary>
internal sealed record RequireObjectStatement(ObjectKind Kind, ObjectName Name) : Statement
{
    public ObjectName? On { get; init; }

    public EquatableArray<TypeSyntax>? Arguments { get; init; }
}

/// <param name="Name">Of the object; for a column the name of its table.</param>
/// <param name="Member">The column, or the constraint, trigger, rule or policy on <paramref name="Name"/>.</param>
/// <param name="Text">Null removes the comment.</param>
internal sealed record CommentStatement(ObjectKind Kind, ObjectName Name, Identifier? Member, string? Text) : Statement
{
    public EquatableArray<TypeSyntax>? Arguments { get; init; }
}

/// <summary>A statement that is kept as text, with the names in it that are qualified when the text is kept.</summary>
/// <param name="Text">Without the final semicolon.</param>
internal sealed record KeptText(string Text, EquatableArray<KeptName> Names);

/// <param name="Offset">Where the name stands in the text.</param>
/// <param name="IsType">Whether it names a type; else a function.</param>
internal readonly record struct KeptName(ObjectName Name, int Offset, bool IsType = false);

internal sealed record CreateFunctionStatement(ObjectName Name, FunctionKind Kind, EquatableArray<ParameterSyntax> Parameters, KeptText Definition, bool OrReplace) : Statement
{
    public ReturnsSyntax? Returns { get; init; }

    public EquatableArray<FunctionAttribute> Attributes { get; init; }
}

/// <param name="Type">Null where columns are returned.</param>
/// <param name="Columns">Of RETURNS TABLE.</param>
internal sealed record ReturnsSyntax(TypeSyntax? Type, bool IsSet, EquatableArray<ParameterSyntax> Columns);

/// <param name="IsFirstOrdered">Whether ORDER BY stands before it: the arguments by which an ordered-set aggregate sorts.</param>
internal sealed record ParameterSyntax(ParameterMode Mode, Identifier? Name, TypeSyntax Type, bool IsFirstOrdered = false)
{
    public bool HasDefault { get; init; }
}

internal enum ParameterMode
{
    In,
    Out,
    InOut,
    Variadic,
}

internal sealed record CreateTriggerStatement(Identifier Name, ObjectName Table, KeptText Definition, TriggerShape Shape, bool OrReplace) : Statement;

internal enum TriggerTime
{
    Before,
    After,
    InsteadOf,
}

[Flags]
internal enum TriggerEvents
{
    None = 0,
    Insert = 1,
    Update = 2,
    Delete = 4,
    Truncate = 8,
}

/// <summary>When a trigger runs.</summary>
/// <param name="HasColumns">UPDATE OF.</param>
internal sealed record TriggerShape(TriggerTime Time, TriggerEvents Events, bool HasColumns)
{
    public bool IsConstraint { get; init; }

    public bool IsForRow { get; set; }

    /// <summary>What stands in the parentheses after WHEN.</summary>
    public string? Condition { get; set; }

    public bool HasOldTable { get; set; }

    public bool HasNewTable { get; set; }

    public bool RunsBeforeInsert => Time != TriggerTime.After && IsForRow && Events.HasFlag(TriggerEvents.Insert);
}

internal sealed record CreateRuleStatement(Identifier Name, ObjectName Table, KeptText Definition, bool IsOnInsert, bool OrReplace) : Statement;

/// <param name="Changes">TO, USING and WITH CHECK, which replace those that it has.</param>
internal sealed record AlterPolicyStatement(Identifier Name, ObjectName Table, string Changes) : Statement;

internal sealed record CreatePolicyStatement(Identifier Name, ObjectName Table, KeptText Definition) : Statement;
