namespace SchemaAnalyzers.Sql.Queries;

/// <param name="Start">Where the text of the query begins in the text in which its spans count.</param>
internal sealed record ParsedQuery(Query Query, int Start);
