using SchemaAnalyzers.Migrations.Diffing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations;

/// <summary>What leads from one schema to another, as operations in an order in which the server takes them.</summary>
public static class Diff
{
    /// <remarks>Relations that are uncertain on either side are left alone, and so is what is the same on both.</remarks>
    public static EquatableArray<Operation> Between(Database from, Database to) =>
        from.Equals(to) ? default : new Differences(from, to).Operations().ToEquatableArray();
}
