using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Npgsql.Tests.Replay;

/// <summary>Offline no version is known: what is replayed is as in the newest one. Here it is made what an older server makes of the same statements.</summary>
internal static class OlderServer
{
    /// <summary>Before PostgreSQL 15 the sequence of an unlogged table is logged, and CREATE UNLOGGED SEQUENCE is refused.</summary>
    private const int UnloggedSequences = 15;

    /// <summary>Before PostgreSQL 14 IN is not printed before the arguments of procedures.</summary>
    private const int PrintsIn = 14;

    /// <summary>Before PostgreSQL 14 range types have no multirange types.</summary>
    private const int Multiranges = 14;

    /// <summary>Before PostgreSQL 15 a generated column goes with the column that it is made of, CASCADE or not.</summary>
    private const int KeepsGenerated = 15;

    /// <summary>Whether the server takes what a newer one refuses: the rest of the script means something else there.</summary>
    public static bool Takes(SqlError refusal, int version) =>
        version < KeepsGenerated && refusal.SqlState == "2BP01" && refusal.Message.StartsWith("cannot drop column ", StringComparison.Ordinal);

    public static Database Limit(Database database, int version)
    {
        database = version >= Multiranges ? database with { EngineVersion = version } : database with { EngineVersion = version, Types = new(database.Types.Select(WithoutMultirange)) };
        var limited = version >= UnloggedSequences ? database : database with { Sequences = new(database.Sequences.Select(sequence => sequence with { IsUnlogged = false })) };
        return version >= PrintsIn ? limited : limited with { Functions = limited.Functions.Select(WithoutIn).ToEquatableArray() };
    }

    private static UserType WithoutMultirange(UserType type) =>
        type is RangeType range && range.Options.IndexOf(", MULTIRANGE_TYPE_NAME", StringComparison.Ordinal) is var at and >= 0 ? range with { Options = range.Options[..at] } : type;

    private static Function WithoutIn(Function function) => function.Kind != FunctionKind.Procedure ? function : function with
    {
        Arguments = string.Join(", ", function.Arguments.Split(", ").Select(argument => argument.StartsWith("IN ", StringComparison.Ordinal) ? argument[3..] : argument)),
    };
}
