using Microsoft.CodeAnalysis.Text;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Indexing;

/// <summary>One statement of EF Core's fluent API: a receiver and the calls on it, in order.</summary>
/// <param name="Owner">The simple name of the type in which it stands.</param>
/// <param name="Entity">The simple name of the configured entity; null for a statement on the model itself.</param>
/// <param name="Calls">Empty for a statement that is not a chain of calls.</param>
/// <param name="Span">The whole statement, or the call that is not understood.</param>
internal sealed record FluentChain(string Owner, string? Entity, EquatableArray<FluentCall> Calls, TextSpan Span)
{
    /// <summary>The method in which it stands.</summary>
    public MethodKey Method { get; init; }

    /// <summary>What decides whether it runs.</summary>
    public Reach Reach { get; init; }

    /// <summary>Whether the configured entity is a type parameter, a variable of unknown origin or the like.</summary>
    public bool IsEntityUnknown { get; init; }
}

/// <param name="Name">The method's name.</param>
/// <param name="TypeArguments">The simple names of the type arguments.</param>
/// <param name="Members">The members that its arguments name: <c>x => x.P</c>, <c>x => new { x.P, x.Q }</c>, <c>"P"</c>, <c>nameof(T.P)</c>.</param>
/// <param name="Span">The name and the arguments.</param>
internal sealed record FluentCall(string Name, EquatableArray<string> TypeArguments, EquatableArray<string> Members, TextSpan Span)
{
    public EquatableArray<FluentArgument> Arguments { get; init; }

    /// <summary>The simple name before that of a helper: <c>OrderSetup.Configure(builder)</c>.</summary>
    public string? Receiver { get; init; }

    /// <summary>The simple names of the types that its arguments create or mention.</summary>
    public EquatableArray<string> MentionedTypes { get; init; }

    /// <summary>The names of the methods that are called inside its lambda arguments.</summary>
    public EquatableArray<string> NestedCalls { get; init; }

    /// <summary>Whether its argument is the assembly in which it stands: <c>GetType().Assembly</c>, <c>Assembly.GetExecutingAssembly()</c>.</summary>
    public bool IsThisAssembly { get; init; }

    /// <summary>Whether an argument is none of a member, a constant or a nested lambda that is itself indexed.</summary>
    public bool HasOtherArguments { get; init; }
}
