using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Indexing;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>HasCheckConstraint, on the builder of an entity or on that of its table.</summary>
internal static class CheckCalls
{
    /// <summary>Whether all that the call says is known. One that is named again is replaced.</summary>
    public static bool Apply(EntitySettings settings, FluentChain chain, int first, Func<FluentCall, CallReader?> read)
    {
        if (read(chain.Calls[first]) is not { } call || call.Text(0) is not { } name)
        {
            return false;
        }

        settings.Checks.RemoveAll(check => check.ModelName == name.Value);
        var check = new CheckSetting(name.Value, call.Text(1) ?? Fact.Unknown<string>("its condition is no constant", call.Place), call.Place);
        settings.Checks.Add(check);
        foreach (var next in chain.Calls.Skip(first + 1).Where(next => next.Name == "HasName"))
        {
            check.Name = read(next)?.Text(0) ?? Fact.Unknown<string>("its name is no constant", call.Place);
        }

        return true;
    }
}
