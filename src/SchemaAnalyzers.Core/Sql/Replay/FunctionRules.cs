using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Which attributes a function can be given.</summary>
/// <remarks>compute_common_attribute, compute_function_attributes and AlterFunction in functioncmds.c</remarks>
internal static class FunctionRules
{
    public static void RequireAlterable(FunctionEntry function, AlterFunctionStatement statement)
    {
        if (function.Kind == FunctionKind.Aggregate)
        {
            throw new SqlFailure("42809", $"\"{function.Name.Name}\" is an aggregate function", statement.Span);
        }

        foreach (var attribute in statement.Attributes)
        {
            if (attribute.Aspect is FunctionAspect.Language or FunctionAspect.Transform or FunctionAspect.Window or FunctionAspect.Source)
            {
                throw new SqlFailure(SqlStates.SyntaxError, $"syntax error at or near \"{attribute.Text.Split(' ')[0]}\"", attribute.Span);
            }
        }
    }

    public static void Require(EquatableArray<FunctionAttribute> attributes, FunctionKind kind)
    {
        for (var i = 0; i < attributes.Count; i++)
        {
            var attribute = attributes[i];
            if (IsSetting(attribute))
            {
                continue;
            }

            if (kind == FunctionKind.Procedure && attribute.Aspect is not (FunctionAspect.Security or FunctionAspect.Language or FunctionAspect.Transform or FunctionAspect.Source))
            {
                throw new SqlFailure("42P13", "invalid attribute in procedure definition", attribute.Span);
            }

            if (attributes.Take(i).Any(other => other.Aspect == attribute.Aspect))
            {
                throw new SqlFailure(SqlStates.SyntaxError, "conflicting or redundant options", attribute.Span);
            }
        }
    }

    /// <summary>A function in SQL takes and gives no type that is only declared.</summary>
    public static void RequireDefined(Session session, FunctionEntry function, CreateFunctionStatement statement)
    {
        var isSql = statement.Attributes.Any(attribute => attribute.Aspect == FunctionAspect.Language && attribute.Text.EndsWith("sql", StringComparison.OrdinalIgnoreCase) && !attribute.Text.EndsWith("pgsql", StringComparison.OrdinalIgnoreCase));
        if (!isSql || !session.Catalog.Shells.Values.Contains(true))
        {
            return;
        }

        var isTaken = function.Inputs.Any(type => TypeReplay.IsShell(session, type.Name));
        if (isTaken || function.Result?.Type is { } result && TypeReplay.IsShell(session, result.Name))
        {
            throw new SqlFailure("42P13", $"SQL function cannot {(isTaken ? "accept" : "return")} shell type", statement.Span);
        }
    }

    public static void RequireRows(EquatableArray<FunctionAttribute> attributes, bool isSet)
    {
        if (!isSet && attributes.FirstOrDefault(attribute => attribute.Aspect == FunctionAspect.Rows) is { } rows)
        {
            throw new SqlFailure("22023", "ROWS is not applicable when function does not return a set", rows.Span);
        }
    }

    private static bool IsSetting(FunctionAttribute attribute) => attribute.Aspect is FunctionAspect.Setting or FunctionAspect.Reset;
}
