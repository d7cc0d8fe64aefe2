using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations;

/// <summary>The schema that the code expects, as far as the code says it.</summary>
/// <param name="NotExpressible">What the code asks for besides, but does not say exactly enough to be written as SQL.</param>
public sealed record Expectation(Database Database, EquatableArray<NotExpressible> NotExpressible)
{
    /// <summary>What is added and may be something that is there already, under another name.</summary>
    public EquatableArray<Rename> PossibleRenames { get; init; }
}

/// <param name="Subject">What is missing: <c>column 'public.users.mood'</c>.</param>
/// <param name="Reason">A clause without capital or full stop.</param>
public sealed record NotExpressible(string Subject, string Reason);
