namespace SchemaAnalyzers.Reading.Indexing;

/// <summary>A call of <c>UseSnakeCaseNamingConvention()</c> or one of its kin.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="Owner">The simple name of the type in which it stands.</param>
/// <param name="Member">The method in which it stands.</param>
/// <param name="Context">The simple name of the context whose options it sets, where the syntax names one.</param>
/// <param name="IsConditional">Whether it may not run when its method does.</param>
/// <param name="HasArguments">Whether it gets a culture of its own.</param>
internal sealed record NamingUse(string Method, string? Owner, string? Member, string? Context, bool IsConditional, bool HasArguments)
{
    /// <summary>Whether it surely sets up a context.</summary>
    /// <param name="own">The simple names of the context and its bases.</param>
    /// <param name="isOnly">Whether no other context is declared in the compilation.</param>
    public bool IsOf(ICollection<string> own, bool isOnly) => isOnly || IsNamed(own);

    /// <summary>Whether the syntax itself says so.</summary>
    public bool IsNamed(ICollection<string> own) => Context is { } context ? own.Contains(context) : Member == "OnConfiguring" && own.Contains(Owner ?? "");
}
