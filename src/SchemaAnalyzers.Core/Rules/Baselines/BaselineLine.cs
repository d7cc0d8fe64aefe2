using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Baselines;

/// <summary>One accepted finding: <c>SCH1002 | Shop | User.Email | email | public.users</c>.</summary>
/// <param name="Owner">The assembly in which it was found: the one that can tell when it no longer is. A star for a lint, which has no code.</param>
/// <param name="Subject">As <see cref="Finding.Subject"/>.</param>
public sealed record BaselineLine(string RuleId, string Owner, EquatableArray<string> Subject)
{
    public const string Lint = "*";

    /// <summary>The property by which a diagnostic, and the log of a build, carries its line.</summary>
    public const string Property = "SchemaAnalyzers.Baseline";

    /// <summary>The line for a finding; null where no baseline may accept it.</summary>
    public static BaselineLine? Of(Finding finding, string owner) => finding.Rule.CanBeAccepted ? new(finding.Rule.Id, owner, finding.Subject) : null;

    public override string ToString() => string.Join(" | ", Subject.Prepend(Owner).Prepend(RuleId).Select(BaselineText.Escape));
}
