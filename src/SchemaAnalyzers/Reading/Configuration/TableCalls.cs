using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Indexing;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>ToTable, ToView and their like.</summary>
internal static class TableCalls
{
    /// <summary>What a table's own builder may say without moving the entity.</summary>
    private static readonly HashSet<string> s_harmless = new(StringComparer.Ordinal) { "ExcludeFromMigrations", "HasCheckConstraint", "HasComment", "HasName", "HasTrigger", "nameof" };

    /// <summary>Whether all that the call says is known.</summary>
    /// <param name="reader">Null where the call may not run.</param>
    public static bool Apply(EntitySettings settings, string entity, FluentCall call, CallReader? reader)
    {
        switch (call.Name)
        {
            case PartPath.Table when IsHarmless(call):
                return true;
            case "ToTable" or "ToView":
                return reader is not null && Apply(settings, reader);
            case PartPath.Split:
                return Split(settings, entity, reader);
            default:
                return reader is not null && (settings.IsOfQuery = true);
        }
    }

    /// <summary>Whether the call only speaks of the table that the entity has: <c>ToTable(t => t.HasTrigger("x"))</c>.</summary>
    private static bool IsHarmless(FluentCall call) => call.Members.IsEmpty && call.NestedCalls.All(s_harmless.Contains) && !call.NestedCalls.IsEmpty;

    private static bool Apply(EntitySettings settings, CallReader call)
    {
        var names = call.Call.Arguments.Count(argument => argument.Kind != FluentArgumentKind.Code);
        if (call.Count > names + 1 || call.Call.Arguments.Any(argument => argument.Label is not (null or "name" or "schema" or "buildAction")) || !call.Call.NestedCalls.All(s_harmless.Contains))
        {
            return false;
        }

        if (names is 0 or > 2 || (call.Call.Arguments[0].Label ?? "name") != "name")
        {
            return false;
        }

        if (call.IsNull(0))
        {
            if (call.Call.Name == "ToView")
            {
                (settings.View, settings.IsOfQuery) = (null, true);
            }
            else
            {
                (settings.Table, settings.HasNoTable) = (null, true);
            }

            return true;
        }

        if (Table(call, names) is not { } table)
        {
            return false;
        }

        if (call.Call.Name == "ToView")
        {
            settings.View = table;
        }
        else
        {
            (settings.Table, settings.HasNoTable) = (table, false);
        }

        return true;
    }

    /// <summary>SplitToTable: whether all that it says is known. What stands in the other table is said of a part.</summary>
    private static bool Split(EntitySettings settings, string entity, CallReader? call)
    {
        var names = call?.Call.Arguments.Count(argument => argument.Kind != FluentArgumentKind.Code) ?? 0;
        if (call is null || PartPath.IsPart(entity) || names is 0 or > 2 || call.Count != names + 1 || Table(call, names) is not { } table)
        {
            return false;
        }

        settings.Splits.Add(new SplitSetting(table, PartPath.OfSplit(entity, call.Expression(0)!.ToString()), call.Place));
        return true;
    }

    private static Fact<TableSetting>? Table(CallReader call, int names)
    {
        var schema = names == 2 ? call.Text(1) : null;
        return call.Text(0) is not { } name || (names == 2 && schema is null && !call.IsNull(1)) ? null : Fact.Known(new TableSetting(name.Value, schema?.Value), name.Where);
    }
}
