using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Writing;

namespace SchemaAnalyzers.Migrations;

public sealed record CreateSequence(Sequence Sequence) : Operation
{
    internal override string Sql =>
        $"CREATE {(Sequence.IsUnlogged ? "UNLOGGED " : "")}SEQUENCE {SqlQuote.Name(Sequence.Name)}{SequenceStatements.Options(Sequence.Options)}";
}

public sealed record DropSequence(Sequence Sequence) : Operation
{
    internal override string Sql => $"DROP SEQUENCE {SqlQuote.Name(Sequence.Name)}";
}

/// <summary>Changes the options of a sequence; its next value stays, unless it cannot be within the new limits.</summary>
public sealed record AlterSequence(Sequence From, Sequence To) : Operation
{
    internal override string Sql =>
        $"ALTER SEQUENCE {SqlQuote.Name(To.Name)} AS {BuiltInTypes.Display(To.Options.Type)} {string.Join(" ", SequenceSql.Options(To.Options))}{SequenceSql.Restart(From.Options, To.Options)}";
}

/// <summary>Gives a sequence to a column, with which it is dropped; or to none.</summary>
public sealed record SetSequenceOwner(Sequence Sequence, ColumnReference? Owner) : Operation
{
    internal override string Sql => Owner is { } column
        ? SequenceStatements.OwnedBy(Sequence, column)
        : $"ALTER SEQUENCE {SqlQuote.Name(Sequence.Name)} OWNED BY NONE";
}

internal static class SequenceSql
{
    /// <summary>The server refuses limits that the next value is not within.</summary>
    public static string Restart(SequenceOptions from, SequenceOptions to) => from.Maximum < to.Minimum || from.Minimum > to.Maximum ? " RESTART" : "";

    /// <summary>All options, defaults too: they replace what was said before.</summary>
    public static IEnumerable<string> Options(SequenceOptions options) =>
    [
        $"INCREMENT BY {options.Increment}", $"MINVALUE {options.Minimum}", $"MAXVALUE {options.Maximum}", $"START WITH {options.Start}",
        $"CACHE {options.Cache}", options.Cycle ? "CYCLE" : "NO CYCLE",
    ];
}
