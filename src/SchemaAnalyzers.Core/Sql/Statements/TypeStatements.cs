using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Statements;

internal sealed record CreateEnumStatement(ObjectName Name, EquatableArray<string> Labels) : Statement;

internal sealed record CreateCompositeStatement(ObjectName Name, EquatableArray<ColumnSyntax> Fields) : Statement;

/// <param name="Options">The other options, in lower case and as written.</param>
internal sealed record CreateRangeStatement(ObjectName Name, TypeSyntax Subtype, IReadOnlyDictionary<string, ObjectName> Options) : Statement;

/// <summary>A base type or a shell: its name is all that matters here.</summary>
/// <param name="IsShell">Whether only the name is declared.</param>
internal sealed record CreateBaseTypeStatement(ObjectName Name, bool IsShell) : Statement;

internal sealed record CreateDomainStatement(ObjectName Name, ColumnSyntax Definition) : Statement;

/// <summary>ALTER TYPE ... ADD VALUE.</summary>
/// <param name="Neighbour">The label after BEFORE or AFTER; null appends.</param>
internal sealed record AddEnumValueStatement(ObjectName Type, string Label, bool IfNotExists, string? Neighbour, bool IsBefore) : Statement;

internal sealed record RenameEnumValueStatement(ObjectName Type, string Label, string NewLabel) : Statement;

/// <summary>ALTER TYPE ... ADD / DROP / ALTER ATTRIBUTE, RENAME ATTRIBUTE.</summary>
/// <param name="Cascades">Whether the tables of the type change with it.</param>
internal sealed record AlterCompositeStatement(ObjectName Type, EquatableArray<TableAction> Actions, bool Cascades) : Statement;

/// <summary>ALTER DOMAIN: the actions are those of a column with the domain's checks.</summary>
internal sealed record AlterDomainStatement(ObjectName Domain, TableAction Action) : Statement;
