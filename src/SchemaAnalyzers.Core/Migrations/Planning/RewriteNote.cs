using SchemaAnalyzers.Rules.Changes;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Binding;

namespace SchemaAnalyzers.Migrations.Planning;

/// <summary>What is said before a statement that writes a table anew, or may: what the rules about migrations say of it, too.</summary>
internal static class RewriteNote
{
    private const string Meanwhile = "which nobody can read or write until it is done";

    /// <summary>Null where only the catalog changes, and indexes that are built anew.</summary>
    public static string? Of(QualifiedName table, IEnumerable<AlterColumnType> changes, Database from, Database to)
    {
        var (before, after) = (new DatabaseTypes(from), new DatabaseTypes(to));
        var effects = new HashSet<TypeChangeEffect>(changes.Select(change => Effect(change, before, after)));
        var what = effects.Contains(TypeChangeEffect.Rewrite) ? "This rewrites"
            : effects.Contains(TypeChangeEffect.Unknown) ? "This may rewrite"
            : effects.Contains(TypeChangeEffect.RewriteUnlessUtc) ? "Unless the session's time zone is UTC, this rewrites"
            : null;
        return what is null ? null : $"{what} table '{table}', {Meanwhile}.";
    }

    public static string? Of(AddColumn add, Database to)
    {
        var column = add.Column;
        var why = column.Identity is not null || column is { Generated: not null, IsVirtual: false } || VolatileCalls.FindIn(column.Default, _ => false) is not null ? "each row gets a value of its own"
            : TypeUse.Of(column.Type, new DatabaseTypes(to)).IsRestricted ? $"each row is checked against domain '{column.Type}'"
            : null;
        return why is null ? null : $"This rewrites table '{add.Table}', {Meanwhile}: {why}.";
    }

    public static string? Of(AlterObject alter) =>
        alter.Statement.EndsWith(" SET LOGGED", StringComparison.Ordinal) || alter.Statement.EndsWith(" SET UNLOGGED", StringComparison.Ordinal) ? $"This rewrites {alter.Subject}, {Meanwhile}." : null;

    private static TypeChangeEffect Effect(AlterColumnType change, DatabaseTypes before, DatabaseTypes after) =>
        change.Using is null && change.From.Type == change.To.Type
            ? TypeChangeEffect.None
            : TypeChange.Of(TypeUse.Of(change.From.Type, before), TypeUse.Of(change.To.Type, after), change.Using, change.To.Name);
}
