using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Npgsql;

/// <param name="Database">The schema.</param>
/// <param name="LeftOut">What the database has beyond it, as a count and a kind: <c>2 operators</c>.</param>
public sealed record Catalog(Database Database, EquatableArray<string> LeftOut);
