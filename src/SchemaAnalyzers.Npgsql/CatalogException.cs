namespace SchemaAnalyzers.Npgsql;

/// <summary>The catalogs could not be read, for a reason that is not the connection's.</summary>
public sealed class CatalogException(string message) : Exception(message);
