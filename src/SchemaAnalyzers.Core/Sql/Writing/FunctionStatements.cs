using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Writing;

internal static class FunctionStatements
{
    public static void Write(Function function, Script script)
    {
        script.Add(PrintedSql.Clean(function.Definition));
        var arguments = function is { Kind: FunctionKind.Aggregate, Arguments: "" } ? "*" : PrintedSql.Clean(function.Arguments);
        script.AddCommentOn($"{function.Kind.ToString().ToUpperInvariant()} {SqlQuote.Name(function.Name)}({arguments})", function.Comment);
        script.EndBlock();
    }
}
