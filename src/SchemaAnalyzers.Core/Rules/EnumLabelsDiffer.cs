using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules.Types;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class EnumLabelsDiffer : TypeRule
{
    /// <summary>Of labels in a message.</summary>
    private const int Most = 3;

    public override string Id => "SCH2010";

    public override string Title => "Enum has other labels than the database";

    public override string MessageFormat => "Enum '{2}' of property '{0}' and {3} of column '{1}' differ: {4}. Align them.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override int Precedence => 2;

    public override Finding? Check(TypePairing pairing)
    {
        if (pairing.ClrType is not { Kind: ClrKind.Enum, Display: var name }
            || !pairing.Property.StoredLabels.TryGet(out var said)
            || said.IsEmpty
            || AllowedLabels.Of(pairing) is not { } allowed)
        {
            return null;
        }

        var unknown = said.Except(allowed.Labels).ToList();
        var surplus = allowed.Labels.Except(said).ToList();
        return unknown.Count == 0 && surplus.Count == 0
            ? null
            : pairing.Report(this, pairing.Property.ClrType.Where ?? pairing.Place, name.TrimEnd('?'), allowed.Source, string.Join("; ", Parts(unknown, surplus)))
                .With(unknown.Count == 0 && !pairing.Property.IsShadow ? NewMembers(pairing, said, surplus) : null);
    }

    /// <summary>The members whose labels are those that the enum lacks; null where it is not clear how one is called.</summary>
    private static Remedy? NewMembers(TypePairing pairing, EquatableArray<string> said, List<string> labels)
    {
        var known = pairing.ClrType!.EnumMembers;
        var isPlain = known.SequenceEqual(said);
        if (!isPlain && !known.Select(NamingConvention.SnakeCase.Rewrite).SequenceEqual(said))
        {
            return null;
        }

        var members = labels.ConvertAll(label => isPlain ? label : MemberName.Of(label));
        return members.TrueForAll(IsName) && members.Distinct().Count() == members.Count && !members.Exists(known.Contains)
            && (isPlain || members.Select(NamingConvention.SnakeCase.Rewrite).SequenceEqual(labels))
                ? new AddEnumMembers(pairing.Property.Name, members.ToEquatableArray())
                : null;
    }

    private static bool IsName(string text) => text.Length > 0 && char.IsLetter(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c == '_');

    private static IEnumerable<string> Parts(List<string> unknown, List<string> surplus)
    {
        if (unknown.Count > 0)
        {
            yield return $"only the enum has {List(unknown)}";
        }

        if (surplus.Count > 0)
        {
            yield return $"only the database has {List(surplus)}";
        }
    }

    private static string List(List<string> labels) =>
        $"'{string.Join("', '", labels.Take(Most))}'{(labels.Count > Most ? $" and {labels.Count - Most} more" : "")}";
}
