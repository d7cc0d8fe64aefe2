using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;

namespace SchemaAnalyzers.Sql.Statements;

/// <summary>A type as written. The schema of <see cref="Type"/> is empty where the name has still to be found along the search_path.</summary>
/// <param name="IsSerial">serial and its sisters: an integer with a sequence of its own.</param>
internal readonly record struct TypeSyntax(SqlType Type, Span Span, bool IsSerial = false);
