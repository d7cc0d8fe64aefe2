using System.Collections.Immutable;
using SchemaAnalyzers.CodeFixes.Editing;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.CodeFixes.Remedies;

/// <summary>Every kind of remedy with the fix that applies it.</summary>
internal static class RemedyFixes
{
    /// <summary>The rules whose findings can carry remedies.</summary>
    public static readonly ImmutableArray<string> RuleIds = RuleCatalog.OfEntities.Select(rule => rule.Id).Concat(RuleCatalog.OfTables.Select(rule => rule.Id)).Append(RuleCatalog.TableNotMapped.Id).ToImmutableArray();

    private static readonly IReadOnlyDictionary<Type, IRemedyFix> s_fixes = new IRemedyFix[]
    {
        new AddAlternateKeyFix(),
        new AddEntityFix(),
        new AddEnumMembersFix(),
        new AddIndexFix(),
        new AddPropertiesFix(),
        new AddPropertyFix(),
        new ChangeTypeFix(),
        new IgnorePropertyFix(),
        new MakeAlternateKeyFix(),
        new MapToColumnFix(),
        new MapToTableFix(),
        new NameEnumTypeFix(),
        new NameIndexFix(),
        new RemoveIndexFix(),
        new RenamePropertyFix(),
        new SetColumnTypeFix(),
        new SetDeleteBehaviorFix(),
        new SetGeneratedFix(),
        new SetLengthFix(),
        new SetNullabilityFix(),
        new SetPrecisionFix(),
        new SetValueStrategyFix(),
        new StoreEnumFix(),
        new WriteTextFix(),
    }.ToDictionary(fix => fix.Kind);

    public static RemedyEdit? Edit(Remedy remedy, FixTarget target) =>
        s_fixes.TryGetValue(remedy.GetType(), out var fix) ? fix.Edit(remedy, target) : null;
}
