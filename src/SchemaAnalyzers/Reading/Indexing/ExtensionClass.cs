using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaAnalyzers.Reading.Indexing;

/// <summary>The classes of extension methods of the fluent API, where a method is called with its class on what it extends: <c>NpgsqlIndexBuilderExtensions.IncludeProperties(b.HasIndex(...), ...)</c>.</summary>
internal static class ExtensionClass
{
    private const string Suffix = "BuilderExtensions";

    private static readonly string[] s_own = ["Npgsql", "Relational"];

    /// <summary>What they say PostgreSQL never hears of.</summary>
    private static readonly string[] s_foreign = ["Cosmos", "InMemory", "MySql", "Oracle", "SqlServer", "Sqlite"];

    public static bool IsOwn(ExpressionSyntax taker, ArgumentSyntax given) => IsOneOf(s_own, taker, given);

    public static bool IsForeign(ExpressionSyntax taker, ArgumentSyntax given) => IsOneOf(s_foreign, taker, given);

    private static bool IsOneOf(string[] providers, ExpressionSyntax taker, ArgumentSyntax given) =>
        taker is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var type } } call
        && call.ArgumentList.Arguments[0] == given
        && SimpleNames.Last(type) is { } name
        && name.EndsWith(Suffix, StringComparison.Ordinal)
        && Array.Exists(providers, provider => name.StartsWith(provider, StringComparison.Ordinal));
}
