using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Statements;

/// <summary>ALTER FUNCTION, PROCEDURE and ROUTINE with attributes.</summary>
internal sealed record AlterFunctionStatement(ObjectName Name, EquatableArray<TypeSyntax>? Arguments, EquatableArray<FunctionAttribute> Attributes) : Statement;

/// <summary>What is said of a function after its signature, such as STABLE or SET search_path = ''.</summary>
/// <param name="Setting">The name after SET and RESET; empty for RESET ALL.</param>
internal sealed record FunctionAttribute(FunctionAspect Aspect, Identifier Setting, string Text)
{
    public Span Span { get; init; }
}

/// <summary>What an attribute is about: a function has one of each at most, but one for each setting.</summary>
internal enum FunctionAspect
{
    Language,
    Transform,
    Window,
    Volatility,
    NullInput,
    Leakproof,
    Security,
    Parallel,
    Cost,
    Rows,
    Support,
    Setting,
    Reset,

    /// <summary>AS and the source.</summary>
    Source,
}
