namespace SchemaAnalyzers.Sql;

/// <summary>What CREATE COLLATION says of a collation, in the canonical form: the order of pg_dump, without what goes without saying.</summary>
/// <remarks>https://www.postgresql.org/docs/current/sql-createcollation.html</remarks>
public sealed record CollationOptions
{
    /// <summary>A collation that is the database's own.</summary>
    public const string OfDatabase = "FROM pg_catalog.\"default\"";

    /// <summary>icu or builtin; null for the C library, which is the default.</summary>
    public string? Provider { get; init; }

    public bool IsDeterministic { get; init; } = true;

    /// <summary>For order and kinds of characters alike.</summary>
    public string? Locale { get; init; }

    public string? Order { get; init; }

    public string? Kinds { get; init; }

    public string? Rules { get; init; }

    /// <summary>With its parentheses.</summary>
    public override string ToString()
    {
        var isOne = Locale is not null || Order == Kinds;
        var written = new List<string>();
        Append("provider", Provider);
        Append("deterministic", IsDeterministic ? null : "false");
        Append("locale", isOne ? Quoted(Locale ?? Order) : null);
        Append("lc_collate", isOne ? null : Quoted(Order));
        Append("lc_ctype", isOne ? null : Quoted(Kinds));
        Append("rules", Quoted(Rules));
        return $"({string.Join(", ", written)})";

        void Append(string option, string? value) => written.AddRange(value is null ? [] : [$"{option} = {value}"]);
        static string? Quoted(string? value) => value is null ? null : SqlQuote.Literal(value);
    }
}
