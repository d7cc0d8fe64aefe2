using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Statements;

/// <summary>One statement as written: names are not resolved yet, nothing is looked up.</summary>
internal abstract record Statement
{
    /// <summary>Set once more when the statement is read to its end: a copy for that would be another half of the memory of a table.</summary>
    public Span Span { get; set; }
}

/// <summary>A statement that changes no relation: GRANT, INSERT, SELECT, CREATE CAST ...</summary>
internal sealed record IgnoredStatement : Statement
{
    public static readonly IgnoredStatement Instance = new();
}

/// <summary>Such a statement where a script is read for more than the schema that it gives.</summary>
/// <param name="Text">Without the final semicolon.</param>
internal sealed record OtherStatement(string Text) : Statement;

/// <summary>A statement whose effect cannot be known; what it names becomes uncertain.</summary>
/// <param name="Reason">Why, in plain words.</param>
internal sealed record UnknownEffectStatement(string Reason, EquatableArray<ObjectName> Names) : Statement
{
    /// <summary>The schemas that it may create: a script that does so on a condition goes on to use them.</summary>
    public EquatableArray<Identifier> Schemas { get; init; }

    /// <summary>Whether it may change any relation, as its code puts names together.</summary>
    public bool IsAnything { get; init; }

    /// <summary>Whether it may create relations that it does not name.</summary>
    public bool MayCreate { get; init; }
}

/// <summary>A query whose rows psql runs as statements: <c>\gexec</c>.</summary>
/// <param name="Beginning">How the first of them begins, where that is known.</param>
internal sealed record GeneratedStatement(string Query, string? Beginning) : Statement;

/// <param name="Path">As written after <c>\i</c>; relative to this file for <c>\ir</c>.</param>
internal sealed record IncludeStatement(string Path, bool IsRelative) : Statement;

/// <summary><c>\\connect</c>.</summary>
/// <param name="Database">Null for the same database again.</param>
/// <param name="User">Empty for the same user again.</param>
internal sealed record ConnectStatement(string? Database, Identifier User) : Statement;

/// <summary>SET standard_conforming_strings: how the text that follows is cut into tokens.</summary>
internal sealed record StringsStatement(bool AreStandard) : Statement;

/// <summary>SET search_path. Null schemas restore the default.</summary>
/// <param name="IsLocal">Whether only until the end of the transaction.</param>
internal sealed record SetSearchPathStatement(EquatableArray<Identifier>? Schemas, bool IsLocal = false) : Statement;
