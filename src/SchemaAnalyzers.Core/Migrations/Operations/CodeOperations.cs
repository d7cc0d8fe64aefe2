using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Writing;

namespace SchemaAnalyzers.Migrations;

/// <summary>Creates a view or a materialised view, which is filled at once.</summary>
/// <param name="Replaces">Whether the view is there already with the same columns, so that what depends on it can stay.</param>
public sealed record CreateView(View View, bool Replaces = false) : Operation
{
    internal override string Sql => ViewStatements.Create(View, Replaces);
}

public sealed record DropView(View View) : Operation
{
    internal override string Sql => $"DROP {(View.IsMaterialized ? "MATERIALIZED VIEW" : "VIEW")} {SqlQuote.Name(View.Name)}";
}

/// <summary>Creates a function, procedure or aggregate, or replaces its body.</summary>
public sealed record CreateFunction(Function Function) : Operation
{
    internal override string Sql => PrintedSql.Clean(Function.Definition);
}

public sealed record DropFunction(Function Function) : Operation
{
    internal override string Sql => "DROP " + FunctionStatements.Signature(Function);
}

public sealed record CreateTrigger(QualifiedName Relation, Trigger Trigger) : Operation
{
    internal override string Sql => PrintedSql.Clean(Trigger.Definition);
}

public sealed record DropTrigger(QualifiedName Relation, Trigger Trigger) : Operation
{
    internal override string Sql => $"DROP TRIGGER {SqlQuote.Identifier(Trigger.Name)} ON {SqlQuote.Name(Relation)}";
}

public sealed record CreateRule(QualifiedName Relation, RewriteRule Rule) : Operation
{
    internal override string Sql => PrintedSql.Clean(Rule.Definition);
}

public sealed record DropRule(QualifiedName Relation, RewriteRule Rule) : Operation
{
    internal override string Sql => $"DROP RULE {SqlQuote.Identifier(Rule.Name)} ON {SqlQuote.Name(Relation)}";
}

public sealed record CreatePolicy(QualifiedName Table, Policy Policy) : Operation
{
    internal override string Sql => PrintedSql.Clean(Policy.Definition);
}

public sealed record DropPolicy(QualifiedName Table, Policy Policy) : Operation
{
    internal override string Sql => $"DROP POLICY {SqlQuote.Identifier(Policy.Name)} ON {SqlQuote.Name(Table)}";
}
