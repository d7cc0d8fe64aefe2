using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Writing;

internal static class FunctionStatements
{
    public static void Write(Function function, Script script)
    {
        script.Add(PrintedSql.Clean(function.Definition));
        script.AddCommentOn(Signature(function), function.Comment);
        script.EndBlock();
    }

    /// <summary>The kind of routine, its name and its arguments: what DROP and COMMENT ON call it.</summary>
    public static string Signature(Function function)
    {
        var arguments = function is { Kind: FunctionKind.Aggregate, Arguments: "" } ? "*" : PrintedSql.Clean(function.Arguments);
        return $"{function.Kind.ToString().ToUpperInvariant()} {SqlQuote.Name(function.Name)}({arguments})";
    }
}
