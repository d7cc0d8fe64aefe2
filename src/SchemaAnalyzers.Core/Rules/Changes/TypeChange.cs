using System.Globalization;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Binding;

namespace SchemaAnalyzers.Rules.Changes;

/// <summary>What ALTER COLUMN ... TYPE does to the rows that are there.</summary>
/// <remarks>
/// ATColumnChangeRequiresRewrite in src/backend/commands/tablecmds.c: nothing is written where the new value is the old one with another label. The functions that
/// cut to a length say themselves when they have nothing to do (varchar_support, numeric_support, varbit_support, timestamp_support, interval_support).
/// </remarks>
internal static class TypeChange
{
    /// <summary>Between them, PostgreSQL has got casts.</summary>
    private const int OldestVersion = 13;

    private const int NewestVersion = 18;

    private const int Most = 6;

    public static TypeChangeEffect Of(TypeUse? from, TypeUse? to, string? expression, Identifier column)
    {
        if (from is null || to is null || !from.IsKnown || !to.IsKnown)
        {
            return TypeChangeEffect.Unknown;
        }

        var use = UsingExpression.Of(expression, column);
        if (use == UsingKind.Computed)
        {
            return TypeChangeEffect.Rewrite;
        }

        var isSame = from.Below.Name == to.Below.Name && from.Below.IsArray == to.Below.IsArray;
        var path = isSame ? 'b' : Path(from, to, use, NewestVersion);
        return (!isSame && path != Path(from, to, use, OldestVersion)) || (path is null && use == UsingKind.Cast) ? TypeChangeEffect.Unknown
            : path is null ? TypeChangeEffect.Refused
            : to.IsRestricted && from.Type.Name != to.Type.Name ? TypeChangeEffect.Rewrite
            : IsByTimeZone(from.Below, to.Below) ? TypeChangeEffect.RewriteUnlessUtc
            : path == 'b' && KeepsValues(from, to) ? TypeChangeEffect.None
            : TypeChangeEffect.Rewrite;
    }

    private static char? Path(TypeUse from, TypeUse to, UsingKind use, int version) => new Coercion(version).Path(from.Info, to.Info, use == UsingKind.Cast ? 'e' : 'a');

    private static bool IsByTimeZone(SqlType from, SqlType to) =>
        ((from.Is("timestamp") && to.Is("timestamptz")) || (from.Is("timestamptz") && to.Is("timestamp"))) && Precision(to) == Most;

    /// <summary>Whether no value is cut to a length, or none can be too long.</summary>
    private static bool KeepsValues(TypeUse from, TypeUse to)
    {
        var (old, wanted) = (from.Below, to.Below);
        if ((wanted.Modifiers.IsEmpty && wanted.Fields is null) || from.Type == to.Type)
        {
            // "bit" and "character" without a length mean one; the parser writes it out.
            return true;
        }

        // What comes out of a domain no longer tells its length.
        return from.Info.Kind != TypeKind.Domain && (old == wanted || (old.Name == wanted.Name && !old.IsArray && !wanted.IsArray && wanted.Name.Name.Value switch
        {
            "varchar" or "varbit" => Number(old, 0) is { } had && Number(wanted, 0) is { } has && has >= had,
            "numeric" => Number(old, 0) is { } had && Number(wanted, 0) is { } has && has >= had && (Number(old, 1) ?? 0) == (Number(wanted, 1) ?? 0),
            "timestamp" or "timestamptz" or "time" or "timetz" => Precision(wanted) >= Precision(old),
            "interval" => Precision(wanted) >= Precision(old) && (old.Fields is not null || wanted.Fields?.EndsWith("SECOND", StringComparison.Ordinal) != false),
            _ => false,
        }));
    }

    private static int Precision(SqlType type) => Number(type, 0) ?? Most;

    private static int? Number(SqlType type, int index) =>
        type.Modifiers.Count > index && int.TryParse(type.Modifiers[index], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}

internal enum TypeChangeEffect
{
    Unknown,

    /// <summary>Only the catalog changes.</summary>
    None,

    Rewrite,

    /// <summary>In a session whose time zone is UTC only the catalog changes.</summary>
    RewriteUnlessUtc,

    /// <summary>Without USING, PostgreSQL knows no way (42804).</summary>
    Refused,
}
