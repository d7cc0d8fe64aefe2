using SchemaAnalyzers.Reading.Indexing;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>
/// <c>HasOne(x => x.Blog).WithMany().IsRequired()</c> makes the foreign key's properties not nullable, on whichever side they are.
/// So do principal keys.
/// </summary>
internal static class RequiredRelationship
{
    public static void Collect(FluentChain chain, int first, Touch touch, Dictionary<string, Touch> names)
    {
        if (chain.Calls[first].Name is not ("HasOne" or "HasMany"))
        {
            return;
        }

        var isRequired = chain.Calls.Any(call => call.Name == "IsRequired");
        foreach (var call in chain.Calls.Skip(first))
        {
            if (call.Name != "HasPrincipalKey" && !isRequired)
            {
                continue;
            }

            foreach (var name in call.Members.Concat(call.TypeArguments))
            {
                names[name] = touch;
            }
        }

        if (isRequired)
        {
            names[chain.Entity!] = touch;
        }
    }

    /// <summary>Whether a nullable property may be part of a foreign key that is made required.</summary>
    public static Touch? Of(string property, Dictionary<string, Touch> names)
    {
        if (names.Count == 0)
        {
            return null;
        }

        if (property.EndsWith("Id", StringComparison.OrdinalIgnoreCase))
        {
            return names.First().Value;
        }

        return names.Where(name => property.StartsWith(name.Key, StringComparison.OrdinalIgnoreCase)).Select(name => name.Value).FirstOrDefault();
    }
}
