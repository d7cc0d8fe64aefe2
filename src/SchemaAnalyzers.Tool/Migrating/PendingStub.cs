using SchemaAnalyzers.Migrations;

namespace SchemaAnalyzers.Tool.Migrating;

/// <summary>What is pending for a context, as the compiler has found it.</summary>
/// <param name="Context">The full name of the context; empty for classes that are mapped without one.</param>
/// <param name="Style">The form of migrations that the project asks for; empty for none.</param>
/// <param name="Plan">See <see cref="PlanCodec"/>; empty where it is too long to be kept.</param>
internal sealed record PendingStub(string Context, string Style, string Plan)
{
    /// <summary>How messages name it.</summary>
    public string DisplayName => Context.Length == 0 ? "(classes without a context)" : Context;

    /// <exception cref="ToolException">The steps are too many, or another version of the package has written them.</exception>
    public Migration Read()
    {
        if (Plan.Length == 0)
        {
            throw new ToolException(ExitCode.Failure, $"What is pending for '{DisplayName}' is too much for one migration. Narrow it with --scope.");
        }

        try
        {
            return PlanCodec.Decode(Plan);
        }
        catch (FormatException error)
        {
            throw new ToolException(ExitCode.Failure, $"The package SchemaAnalyzers of the project is of another version than this tool: {error.Message} Update both.", error);
        }
    }

    /// <summary>Whether a name, simple or full, is that of the context.</summary>
    public bool IsNamed(string context) =>
        Context == context || Context.EndsWith("." + context, StringComparison.Ordinal) || Context.EndsWith("+" + context, StringComparison.Ordinal);
}
