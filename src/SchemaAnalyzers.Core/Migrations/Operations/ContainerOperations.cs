using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Migrations;

public sealed record CreateSchema(Identifier Name) : Operation
{
    internal override string Sql => $"CREATE SCHEMA IF NOT EXISTS {SqlQuote.Identifier(Name)}";
}

public sealed record DropSchema(Identifier Name) : Operation
{
    // Without CASCADE: a schema that something else has moved into stays.
    internal override string Sql => $"DROP SCHEMA {SqlQuote.Identifier(Name)}";
}

public sealed record CreateExtension(Extension Extension) : Operation
{
    internal override string Sql =>
        $"CREATE EXTENSION IF NOT EXISTS {SqlQuote.Identifier(Extension.Name)}{(Extension.Schema is { } schema ? " WITH SCHEMA " + SqlQuote.Identifier(schema) : "")}";
}

public sealed record DropExtension(Extension Extension) : Operation
{
    public override string Loss => $"what extension '{Extension.Name}' keeps";

    internal override string Sql => $"DROP EXTENSION {SqlQuote.Identifier(Extension.Name)}";
}

public sealed record CreateCollation(Collation Collation) : Operation
{
    internal override string Sql => $"CREATE COLLATION {SqlQuote.Name(Collation.Name)} {Collation.Definition}";
}

public sealed record DropCollation(Collation Collation) : Operation
{
    internal override string Sql => $"DROP COLLATION {SqlQuote.Name(Collation.Name)}";
}

/// <summary>Sets or removes a comment.</summary>
/// <param name="Target">What stands between ON and IS: <c>TABLE public.jobs</c>.</param>
public sealed record SetComment(string Target, string? Comment) : Operation
{
    internal override string Sql => $"COMMENT ON {Target} IS {(Comment is null ? "NULL" : SqlQuote.Literal(Comment))}";
}

/// <summary>A change of something that needs no operation of its own.</summary>
/// <param name="Subject">What is changed: <c>table 'public.jobs'</c>.</param>
public sealed record AlterObject(string Subject, string Statement) : Operation
{
    internal override string Sql => Statement;
}
