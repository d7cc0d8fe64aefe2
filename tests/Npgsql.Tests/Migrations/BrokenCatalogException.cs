namespace SchemaAnalyzers.Npgsql.Tests.Migrations;

/// <summary>A script has left the server's catalog in contradiction with itself: nothing leads from there to anywhere.</summary>
internal sealed class BrokenCatalogException : Exception;
