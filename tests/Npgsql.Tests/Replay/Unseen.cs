using System.Text.RegularExpressions;
using Npgsql;

namespace SchemaAnalyzers.Npgsql.Tests.Replay;

/// <summary>
/// Errors of the server that the reader does not see, each with the reason. All of them say something about the types of expressions, about values or about rows;
/// the statement is accepted offline, and no finding follows from it.
/// </summary>
internal static class Unseen
{
    private static readonly (string SqlState, string Message, string Why)[] s_all =
    [
        ("42804", "is of type .* but (default|generation|column)|cannot be cast automatically|incompatible types|types .* cannot be matched|argument of .* must be type", "the type of an expression, and which types can be cast"),
        ("42846", "cannot cast type", "the type of an expression"),
        ("42883", "operator does not exist|function .* does not exist", "operators and functions by the types of their operands"),
        ("42725", "operator is not unique|function .* is not unique", "operators by the types of their operands"),
        ("42P18|42P22|42P21", "", "the type or collation of an expression"),
        ("22P02|22007|22008|22003|22001|22004|22023", "invalid input|is not a valid|out of range|value too long|malformed|date/time", "the value of a constant"),
        ("23502|23514|23505|42P17", "contains null values|is violated by some row|duplicate key|could not create unique index|generation expression is not immutable|functions in index (expression|predicate)|partition .* would overlap", "rows, and what functions do"),
        ("42704", "has no default operator class", "operator classes by type"),
        ("42704", "^type .* does not exist", "the type after :: in an expression"),
        ("0A000", "cannot alter statistics on non-expression column", "what statistics can be kept of"),
        ("42P01|42703|42P16", "relation .* does not exist|column .* does not exist|cannot (drop|change) .*view", "what a query reads and gives: it is bound elsewhere"),
        ("42P13", "function result type|cannot change return type|return type mismatch|cannot change name of input", "the results of functions"),
        ("0A000|42P16|22023", "exclusion constraints are not supported on partitioned tables|cannot recursively add identity column|unrecognized parameter", "what some versions take and others do not"),
        ("42611", "child column .* specifies generation expression", "what some versions take and others do not: a generated column over a plain one is refused since PostgreSQL 16"),
        ("42P16", "identity .*of (only the partitioned table|a partition)$|cannot remove constraint from only the partitioned table|constraint must be altered in child tables too", "what some versions take and others do not: identity is inherited by partitions since PostgreSQL 17, NOT NULL is one constraint of many since PostgreSQL 18"),
        ("55000", "being attached contains an identity column", "what some versions take and others do not: since PostgreSQL 17 partitions have the identity of their parent"),
        ("42809", "cannot change access method of a partitioned table", "what some versions take and others do not"),
        ("42601", "cannot alter type of a column used by a generated column", "what is another class of error before PostgreSQL 14"),
        ("42809", "ALTER action SET (UN)?LOGGED cannot be performed", "what some versions take and others do not"),
        ("XX000|42P16|55000|42704|42601", "incompatible NOT VALID constraint|cannot create primary key on column|is not marked NOT NULL|cannot drop inherited constraint .*_not_null|cannot create not-null constraint|cannot change NO INHERIT status of NOT NULL|cannot alter inherited constraint .*_not_null|conflicting NO INHERIT declarations|constraint \".*_not_null\" .* does not exist", "that NOT NULL is a constraint, which has a name and is inherited: since PostgreSQL 18"),
        ("0A000", "cannot specify default tablespace for partitioned relations", "where things are stored"),
        ("42804", "in WITHOUT OVERLAPS is not a range", "which types an operator takes"),
        ("42804", "operator class .* does not accept|foreign key constraint .* cannot be implemented", "which types an operator takes"),
        ("42704", "operator class .* does not exist", "the operator classes of an access method"),
    ];

    /// <summary>Those that are told by what the statement says, too.</summary>
    private static readonly (string SqlState, string Message, string Statement, string Why)[] s_said =
    [
        ("42601", "conflicting NULL/NOT NULL declarations", @"(?<!NOT) NULL\b.* PRIMARY KEY|PRIMARY KEY.*(?<!NOT) NULL\b", "what some versions take and others do not: NULL beside PRIMARY KEY is refused since PostgreSQL 18"),
        ("42704", "is only a shell", "::", "the type after :: in an expression"),
        ("42P16|42601|55000", "is in a primary key$|is an identity column$", "DROP NOT NULL", "what some versions take and others do not, of the tables that inherit the column"),
        ("42710", "^constraint .* for domain .* already exists", @"^ALTER DOMAIN \S+ ADD CONSTRAINT", "that NOT NULL of a domain is a constraint, which has a name: since PostgreSQL 17"),
        ("42710", "^constraint .* already exists", @"CONSTRAINT \S+ NOT NULL", "that NOT NULL is a constraint, which has a name: since PostgreSQL 18"),
    ];

    public static bool IsListed(PostgresException error, string statement)
    {
        return s_all.Any(item => Is(item.SqlState, item.Message)) || s_said.Any(item => Is(item.SqlState, item.Message) && Regex.IsMatch(statement, item.Statement));

        bool Is(string states, string message) => states.Split('|').Contains(error.SqlState) && Regex.IsMatch(error.MessageText, message);
    }
}
