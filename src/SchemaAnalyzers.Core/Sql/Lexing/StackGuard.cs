using System.Runtime.CompilerServices;

namespace SchemaAnalyzers.Sql.Lexing;

/// <summary>An overflow of the stack ends the user's compiler, and nobody can catch it: who calls himself asks here before.</summary>
internal static class StackGuard
{
    public static bool HasRoom()
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return true;
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }
    }
}
