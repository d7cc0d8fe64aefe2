using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql;

/// <summary>Writes a schema as canonical DDL: deterministic, one column a line, in an order in which psql can run it on an empty database.</summary>
public static class SchemaWriter
{
    public static string Write(Database database) => throw new NotImplementedException();
}
