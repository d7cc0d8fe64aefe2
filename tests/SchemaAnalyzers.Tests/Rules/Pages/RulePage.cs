using SchemaAnalyzers.PostgreSql;
using SchemaAnalyzers.Rules;

namespace SchemaAnalyzers.Tests.Rules.Pages;

/// <summary>
/// The page of a rule, with its examples. A fence <c>sql</c> holds the schema of the examples that follow, <c>ini</c> the options of the next
/// one; <c>csharp fires</c> must give exactly the marked findings, <c>csharp silent</c> none, and <c>csharp fixed</c> is the example before it
/// after the first code fix. A schema that is itself wrong is <c>sql fires</c> or <c>sql silent</c>; it may be of several files.
/// A migration of SQL is <c>sql migration fires</c> or <c>sql migration silent</c>; it runs on the schema.
/// </summary>
internal sealed record RulePage(Rule Rule, string Text, IReadOnlyList<PageExample> Examples)
{
    public static string PathOf(Rule rule) => Path.Combine(RepositoryFiles.Root, "src", "SchemaAnalyzers.Core", "Rules", rule.GetType().Name + ".md");

    public static RulePage Of(Rule rule)
    {
        var text = File.ReadAllText(PathOf(rule)).ReplaceLineEndings("\n");
        return new(rule, text, Read(text).ToArray());
    }

    private static IEnumerable<PageExample> Read(string text)
    {
        string? schema = null;
        string? options = null;
        PageExample? last = null;
        foreach (var block in PageBlock.Read(text))
        {
            switch (block.Info)
            {
                case "sql":
                    schema = block.Text;
                    break;
                case "ini":
                    options = block.Text;
                    break;
                case "sql fires" or "sql silent":
                    yield return new(block.Line, block.Info == "sql fires", block.Text, null, options, null);
                    break;
                case "sql migration fires" or "sql migration silent":
                    yield return new(block.Line, block.Info == "sql migration fires", schema, null, options, null) { Migration = block.Text };
                    options = null;
                    break;
                case "csharp fires" or "csharp silent":
                    if (last is not null)
                    {
                        yield return last;
                    }

                    last = new(block.Line, block.Info == "csharp fires", schema, block.Text, options, null);
                    options = null;
                    break;
                case "csharp fixed" when last is not null:
                    last = last with { Fixed = block.Text };
                    break;
                default:
                    throw new FormatException($"Line {block.Line}: no example can be '{block.Info}'.");
            }
        }

        if (last is not null)
        {
            yield return last;
        }
    }
}

/// <param name="Line">Of the page, for messages.</param>
/// <param name="Schema">Null where the project has no snapshot.</param>
/// <param name="Source">Null where the schema itself is the example.</param>
/// <param name="Options">Lines of a global configuration file.</param>
/// <param name="Fixed">The source after the first fix; null where the page shows none.</param>
internal sealed record PageExample(int Line, bool Fires, string? Schema, string? Source, string? Options, string? Fixed)
{
    /// <summary>The migration files; null where the example is none.</summary>
    public string? Migration { get; init; }
}
