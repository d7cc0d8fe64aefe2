namespace SchemaAnalyzers.Sql;

/// <summary>The error codes that mean more than their message to us.</summary>
/// <remarks>https://www.postgresql.org/docs/current/errcodes-appendix.html</remarks>
internal static class SqlStates
{
    public const string SyntaxError = "42601";

    public const string InvalidTextRepresentation = "22P02";

    public const string CharacterNotInRepertoire = "22021";

    public const string UndefinedTable = "42P01";

    public const string DuplicateTable = "42P07";

    public const string DuplicateObject = "42710";

    public const string DuplicateColumn = "42701";

    public const string IOError = "58030";

    /// <summary>The class, of which there are several: too deep, too many columns, too long.</summary>
    public const string ProgramLimitExceeded = "54";
}
