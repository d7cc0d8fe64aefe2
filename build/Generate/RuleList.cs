using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.Generate;

/// <summary>The rules that Core holds, whether or not the catalogue lists them yet.</summary>
internal static class RuleList
{
    public static IReadOnlyList<Rule> FromAssembly() =>
        typeof(Rule).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)
            .Select(type => (Rule)Activator.CreateInstance(type)!)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .ToArray();
}
