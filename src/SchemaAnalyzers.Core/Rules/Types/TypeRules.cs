using SchemaAnalyzers.Model;

namespace SchemaAnalyzers.Rules.Types;

/// <summary>Asks the rules about types in their order, and lets the first one speak.</summary>
internal static class TypeRules
{
    private static readonly TypeRule[] s_inOrder = RuleCatalog.All.OfType<TypeRule>().OrderBy(rule => rule.Precedence).ToArray();

    public static IReadOnlyList<Finding> Check(EntityAlignment alignment) =>
        Find(alignment).Select(pair => pair.Finding).ToList();

    /// <summary>The pairs that differ, each with what is said of it.</summary>
    public static IEnumerable<(TypePairing Pairing, Finding Finding)> Find(EntityAlignment alignment)
    {
        foreach (var pairing in TypePairing.Of(alignment))
        {
            if (First(pairing) is { } finding)
            {
                yield return (pairing, finding);
            }
        }
    }

    private static Finding? First(TypePairing pairing)
    {
        // What is the same on both sides is most of all: only an enum may differ within it.
        if (pairing.StoreType == pairing.ColumnType && pairing.ClrType is not { Kind: ClrKind.Enum })
        {
            return null;
        }

        foreach (var rule in s_inOrder)
        {
            if (rule.Check(pairing) is { } finding)
            {
                return finding;
            }
        }

        return null;
    }
}
