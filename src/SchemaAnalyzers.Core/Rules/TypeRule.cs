using SchemaAnalyzers.Rules.Types;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>
/// A rule about the type of a property and that of its column. One column gets one such finding: of these rules the first one, in the order of
/// <see cref="Precedence"/>, that has something to say of the pair is the one that speaks.
/// </summary>
public abstract class TypeRule : EntityRule
{
    /// <summary>Smaller numbers speak first.</summary>
    public abstract int Precedence { get; }

    public sealed override EquatableArray<int> Subject => new(0, 1);

    /// <summary>What differs in the sense of this rule; null where nothing does.</summary>
    public abstract Finding? Check(TypePairing pairing);

    public sealed override IEnumerable<Finding> Check(EntityAlignment alignment) =>
        alignment.TypeFindings.Where(finding => ReferenceEquals(finding.Rule, this));
}
