using SchemaAnalyzers.Reading.Indexing;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>
/// What a configured relationship may change beyond its navigations, on either side: <c>IsRequired()</c> and principal keys make properties not
/// nullable, a foreign key ends the generation of values.
/// </summary>
internal sealed class ConfiguredRelationships
{
    private readonly Dictionary<string, Touch> _required = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Touch> _foreignKeys = new(StringComparer.Ordinal);

    public void Collect(FluentChain chain, int first, Touch touch)
    {
        if (chain.Calls[first].Name is not ("HasOne" or "HasMany"))
        {
            return;
        }

        var isRequired = chain.Calls.Any(call => call.Name == "IsRequired");
        foreach (var call in chain.Calls.Skip(first))
        {
            var isKey = call.Name is "HasForeignKey" or "HasPrincipalKey";
            foreach (var name in call.Members.Concat(call.TypeArguments))
            {
                if (isKey)
                {
                    _foreignKeys[name] = touch;
                }

                if (isRequired || call.Name == "HasPrincipalKey")
                {
                    _required[name] = touch;
                }
            }
        }

        if (isRequired)
        {
            _required[chain.Entity!] = touch;
        }
    }

    /// <summary>Whether a property is named as part of a configured foreign key or principal key.</summary>
    public Touch? ForeignKey(string property) => _foreignKeys.TryGetValue(property, out var touch) ? touch : null;

    /// <summary>Whether a nullable property may be part of a foreign key that is made required.</summary>
    public Touch? Required(string property)
    {
        if (_required.Count == 0)
        {
            return null;
        }

        if (property.EndsWith("Id", StringComparison.OrdinalIgnoreCase))
        {
            return _required.First().Value;
        }

        return _required.Where(name => property.StartsWith(name.Key, StringComparison.OrdinalIgnoreCase)).Select(name => name.Value).FirstOrDefault();
    }
}
