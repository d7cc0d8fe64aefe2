using SchemaAnalyzers.Reading.Indexing;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>HasBaseType, HasNoDiscriminator and the mapping strategies: where a hierarchy begins, and how it is laid out in tables.</summary>
internal static class HierarchyCalls
{
    private static readonly Dictionary<string, TableLayout> s_layouts = new(StringComparer.Ordinal)
    {
        ["UseTphMappingStrategy"] = TableLayout.Shared,
        ["UseTptMappingStrategy"] = TableLayout.Joined,
        ["UseTpcMappingStrategy"] = TableLayout.Separate,
    };

    /// <summary>Whether all that the call says is known.</summary>
    public static bool Apply(EntitySettings settings, FluentCall call, Func<FluentCall, CallReader?> read)
    {
        if (read(call) is not { } reader)
        {
            return false;
        }

        if (s_layouts.TryGetValue(call.Name, out var layout))
        {
            settings.Layout = layout;
            return true;
        }

        switch (call.Name)
        {
            case "HasNoDiscriminator":
                settings.Discriminator = null;
                return true;
            case "HasBaseType" when reader.IsNull(0):
                (settings.HasNoBase, settings.BaseType) = (true, null);
                return true;
            case "HasBaseType" when call.TypeArguments.Concat(call.MentionedTypes).Take(2).ToList() is { Count: 1 } named:
                (settings.HasNoBase, settings.BaseType) = (false, named[0]);
                return true;
            default:
                return false;
        }
    }
}
