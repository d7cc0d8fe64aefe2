using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Tests.Rules.Mutations;

/// <summary>One change of the schema, as the statements of a migration that nobody told the code about.</summary>
/// <param name="Kind">Which row of the table says what must be found: <c>drop a column</c>.</param>
/// <param name="Table">The table that is changed.</param>
/// <param name="Sql">Appended to the schema.</param>
internal sealed record Mutation(string Kind, Table Table, string Sql)
{
    public Identifier? Column { get; init; }

    public Identifier? Index { get; init; }

    public ForeignKey? ForeignKey { get; init; }

    /// <summary>For rows about this object alone: <c>orders.number</c>.</summary>
    public string Subject => string.Join(".", new[] { Table.Name.Name.Value, (Column ?? Index ?? ForeignKey?.Name)?.Value }.OfType<string>());

    /// <summary>A change of the form <c>ALTER TABLE ...</c>.</summary>
    public static Mutation Alter(string kind, Table table, string action) => new(kind, table, $"ALTER TABLE {SqlQuote.Name(table.Name)} {action};");
}
