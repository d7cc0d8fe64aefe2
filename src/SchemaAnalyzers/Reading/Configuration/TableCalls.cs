using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Indexing;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>ToTable and ToView.</summary>
internal static class TableCalls
{
    /// <summary>What a table's own builder may say without moving the entity.</summary>
    private static readonly HashSet<string> s_harmless = new(StringComparer.Ordinal) { "ExcludeFromMigrations", "HasCheckConstraint", "HasComment", "HasName", "HasTrigger" };

    /// <summary>Whether the call only speaks of the table that the entity has: <c>ToTable(t => t.HasTrigger("x"))</c>.</summary>
    public static bool IsHarmless(FluentCall call) => call.Members.IsEmpty && call.NestedCalls.All(s_harmless.Contains) && !call.NestedCalls.IsEmpty;

    /// <summary>Whether all that the call says is known.</summary>
    public static bool Apply(EntitySettings settings, CallReader call)
    {
        var names = call.Call.Arguments.Count(argument => argument.Kind != FluentArgumentKind.Code);
        if (call.Count > names + 1 || call.Call.Arguments.Any(argument => argument.Label is not (null or "name" or "schema" or "buildAction")) || !call.Call.NestedCalls.All(s_harmless.Contains))
        {
            return false;
        }

        if (names is 0 or > 2 || call.Text(0) is not { } name || (call.Call.Arguments[0].Label ?? "name") != "name")
        {
            return false;
        }

        var schema = names == 2 ? call.Text(1) : null;
        if (names == 2 && schema is null && !call.IsNull(1))
        {
            return false;
        }

        var table = Fact.Known(new TableSetting(name.Value, schema?.Value), name.Where);
        if (call.Call.Name == "ToView")
        {
            settings.View = table;
        }
        else
        {
            settings.Table = table;
        }

        return true;
    }
}
