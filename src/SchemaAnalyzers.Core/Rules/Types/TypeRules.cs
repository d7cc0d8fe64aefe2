using SchemaAnalyzers.Model;

namespace SchemaAnalyzers.Rules.Types;

/// <summary>Asks the rules about types in their order, and lets the first one speak.</summary>
internal static class TypeRules
{
    private static readonly TypeRule[] s_inOrder = RuleCatalog.All.OfType<TypeRule>().OrderBy(rule => rule.Precedence).ToArray();

    public static IReadOnlyList<Finding> Check(EntityAlignment alignment) =>
        TypePairing.Of(alignment).Select(First).OfType<Finding>().ToList();

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
