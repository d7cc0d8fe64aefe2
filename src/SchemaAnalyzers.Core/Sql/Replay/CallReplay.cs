using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Calls of functions: one whose body holds DDL makes uncertain what that may touch. Bodies are not run.</summary>
internal static class CallReplay
{
    public static void Run(Session session, CallStatement statement)
    {
        foreach (var call in statement.Calls)
        {
            foreach (var function in FunctionsOf(session, call.Name))
            {
                if (DefinitionEffect.Of(session, function, call) is { } effect)
                {
                    UnknownEffect.Apply(session, effect with { Span = statement.Span });
                }
            }

            if (KnownFunctions.Effect(session, call) is { } known)
            {
                UnknownEffect.Apply(session, known with { Span = statement.Span });
            }
        }
    }

    /// <summary>All of that name: which of them is called depends on types.</summary>
    private static IEnumerable<FunctionEntry> FunctionsOf(Session session, ObjectName name) =>
        (name.IsQualified ? [name.Schema] : session.SearchPath).SelectMany(schema => session.Catalog.Functions.Named(new QualifiedName(schema, name.Name)));
}
