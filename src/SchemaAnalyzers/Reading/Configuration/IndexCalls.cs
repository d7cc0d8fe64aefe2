using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>HasIndex and the calls that follow it.</summary>
internal static class IndexCalls
{
    /// <summary>Of these no fact of the model depends.</summary>
    private static readonly HashSet<string> s_harmless = new(StringComparer.Ordinal)
    {
        "HasStorageParameter", "IsCreatedConcurrently",

        // Of SQL Server.
        "HasFillFactor", "IsClustered", "IsCreatedOnline", "SortInTempDb", "UseDataCompression",
    };

    /// <summary>The names of the calls that are known here.</summary>
    public static IEnumerable<string> Names =>
        s_harmless.Concat(["IsUnique", "HasDatabaseName", "HasName", "IsDescending", "HasFilter", "HasMethod", "AreNullsDistinct", "IncludeProperties", "HasAnnotation", "HasOperators", "HasNullSortOrder", "UseCollation", "IsTsVectorExpressionIndex"]);

    /// <summary>Whether all that the chain says is known.</summary>
    public static bool Apply(EntitySettings settings, FluentChain chain, int first, Func<FluentCall, CallReader?> read)
    {
        var call = chain.Calls[first];
        if (call.HasOtherArguments || read(call) is not { } reader)
        {
            return false;
        }

        var isNamed = call.Arguments.Count == 2 && call.Arguments[0].Kind is FluentArgumentKind.Code or FluentArgumentKind.Expression && call.Arguments[1].Kind == FluentArgumentKind.Text;
        var members = call.Members;
        var modelName = isNamed ? call.Arguments[1].Text : null;
        var index = settings.Indexes.Find(other => other.Members == members && other.ModelName == modelName);
        if (index is null)
        {
            settings.Indexes.Add(index = new IndexSettings(members, modelName, reader.Place));
        }

        return chain.Calls.Skip(first + 1).All(next => read(next) is { } nextReader && ApplyOne(index, nextReader));
    }

    private static bool ApplyOne(IndexSettings index, CallReader call)
    {
        switch (call.Call.Name)
        {
            case "IsUnique":
                return (index.IsUnique = call.Flag(0)) is not null;
            case "HasDatabaseName" or "HasName":
                return (index.Name = call.Text(0)) is not null;
            case "IsDescending":
                var flags = Enumerable.Range(0, call.Count).Select(call.Flag).ToList();
                index.IsDescending = Fact.Known((call.Count == 0 ? index.Members.Select(_ => true) : flags.Select(flag => flag is { IsKnown: true, Value: true })).ToEquatableArray(), call.Place);
                return flags.All(flag => flag is not null);
            case "HasFilter":
                return (index.Filter = call.TextOrNull(0)) is not null;
            case "HasMethod":
                return (index.Method = call.TextOrNull(0)) is not null;
            case "AreNullsDistinct":
                return (index.AreNullsDistinct = call.Flag(0)) is not null;
            case "IncludeProperties" when !call.Call.HasOtherArguments:
                index.Includes = Fact.Known(call.Call.Members, call.Place);
                return true;
            case "HasOperators":
                var operators = Enumerable.Range(0, call.Count).Select(call.Text).ToList();
                index.Operators = operators.All(name => name is not null)
                    ? Fact.Known(operators.Select(name => name!.Value.Value).ToEquatableArray(), call.Place)
                    : Fact.Unknown<EquatableArray<string>>("they are no constants", call.Place);
                return true;
            case "HasNullSortOrder" or "UseCollation":
                // No rule depends on them, but who creates the index needs them.
                index.Operators = Fact.Unknown<EquatableArray<string>>($"its columns are configured by {call.Call.Name}", call.Place);
                return true;
            case "HasAnnotation":
                return Annotations.IsHarmless(call.Text(0));
            default:
                return s_harmless.Contains(call.Call.Name);
        }
    }
}
