using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary><c>HasCollation(...)</c>, whose overloads differ in what their texts mean: the compiler has to say which one it is.</summary>
internal static class CollationCall
{
    private const string Name = "name";
    private const string Schema = "schema";
    private const string Deterministic = "deterministic";

    public static void Apply(ObjectSettings settings, CallReader call)
    {
        if (call.Method is not { } method)
        {
            return;
        }

        var parameters = method.ReducedFrom is null && method.IsExtensionMethod ? method.Parameters.RemoveAt(0) : method.Parameters;
        var texts = new Dictionary<string, string?>(StringComparer.Ordinal);
        var isDeterministic = true;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (call.IndexOf(parameters[i].Name, i) is not (>= 0 and var index) || call.IsNull(index))
            {
                continue;
            }

            if (parameters[i].Name == Deterministic && call.Flag(index) is { IsKnown: true, Value: var flag })
            {
                isDeterministic = flag;
            }
            else if (call.Text(index) is { } text)
            {
                texts[parameters[i].Name] = text.Value;
            }
            else
            {
                return;
            }
        }

        var (name, schema) = (Of(Name), Of(Schema));
        if (name is not null && !settings.Collations.Exists(other => other.Name == name && other.Schema == schema))
        {
            settings.Collations.Add((name, schema, Definition()));
        }

        string? Of(string parameter) => texts.TryGetValue(parameter, out var text) ? text : null;

        string Definition() => new CollationOptions
        {
            Provider = Of("provider")?.ToLowerInvariant() is { } provider and not "libc" ? provider : null,
            IsDeterministic = isDeterministic,
            Locale = Of("locale"),
            Order = Of("lcCollate"),
            Kinds = Of("lcCtype"),
        }.ToString();
    }
}
