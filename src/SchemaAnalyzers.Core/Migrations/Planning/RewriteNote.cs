using SchemaAnalyzers.Rules.Changes;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Binding;

namespace SchemaAnalyzers.Migrations.Planning;

/// <summary>What is said before a change of types that may write a table anew.</summary>
internal static class RewriteNote
{
    /// <summary>Null where only the catalog changes, and indexes that are built anew.</summary>
    public static string? Of(QualifiedName table, IEnumerable<AlterColumnType> changes, Database from, Database to)
    {
        var (before, after) = (new DatabaseTypes(from), new DatabaseTypes(to));
        var effects = new HashSet<TypeChangeEffect>(changes.Select(change => Effect(change, before, after)));
        var what = effects.Contains(TypeChangeEffect.Rewrite) ? "This rewrites"
            : effects.Contains(TypeChangeEffect.Unknown) ? "This may rewrite"
            : effects.Contains(TypeChangeEffect.RewriteUnlessUtc) ? "Unless the session's time zone is UTC, this rewrites"
            : null;
        return what is null ? null : $"{what} table '{table}', which nobody can read or write until it is done.";
    }

    private static TypeChangeEffect Effect(AlterColumnType change, DatabaseTypes before, DatabaseTypes after) =>
        change.Using is null && change.From.Type == change.To.Type
            ? TypeChangeEffect.None
            : TypeChange.Of(TypeUse.Of(change.From.Type, before), TypeUse.Of(change.To.Type, after), change.Using, change.To.Name);
}
