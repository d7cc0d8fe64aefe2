using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>
/// Operators are kept as they are written, and IN, CASE and their like have no form with a schema: where a text was written with the operators
/// of an extension in sight, they must be in sight when it is run again.
/// </summary>
internal static class OperatorPath
{
    public static void Note(Session session, Statement statement)
    {
        if (session.Catalog.Extensions.Keys.Count == 0 || !KeepsText(statement))
        {
            return;
        }

        foreach (var extension in session.Catalog.Extensions.Values)
        {
            var home = extension.Schema ?? Catalog.Public;
            if (session.Path.Contains(home) && !session.Catalog.OperatorSchemas.ContainsKey(home) && ExtensionTypes.MayHaveOperators(extension))
            {
                session.Catalog.OperatorSchemas[home] = true;
            }
        }
    }

    /// <summary>Those where an extension still has operators.</summary>
    public static EquatableArray<Identifier> Of(Catalog catalog) => catalog.OperatorSchemas.Keys
        .Where(schema => catalog.Extensions.Values.Any(extension => (extension.Schema ?? Catalog.Public) == schema && ExtensionTypes.MayHaveOperators(extension)))
        .OrderBy(schema => schema)
        .ToEquatableArray();

    private static bool KeepsText(Statement statement) => statement
        is CreateTableStatement or AlterTableStatement or CreateIndexStatement or CreateViewStatement or CreateDomainStatement or AlterDomainStatement
        or CreateTriggerStatement or CreateRuleStatement or CreatePolicyStatement or AlterPolicyStatement;
}
