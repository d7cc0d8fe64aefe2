using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Statements;

/// <summary>A type as written. The schema of <see cref="Type"/> is empty where the name has still to be found along the search_path.</summary>
/// <param name="IsSerial">serial and its sisters: an integer with a sequence of its own.</param>
internal sealed record TypeSyntax(SqlType Type, Span Span, bool IsSerial = false)
{
    /// <summary>Whether the server itself has the type, so that there is nothing to find. One object serves all its uses, and has no place.</summary>
    public bool IsKnown { get; private init; }

    /// <summary>The table of <c>table.column%TYPE</c>.</summary>
    public ObjectName? ColumnOf { get; init; }

    public Identifier Column { get; init; }

    public static TypeSyntax Known(SqlType type) => new(type, default) { IsKnown = true };
}
