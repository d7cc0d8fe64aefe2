using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>CREATE SEQUENCE and ALTER SEQUENCE.</summary>
internal static class SequenceReplay
{
    public static void Create(Session session, CreateSequenceStatement statement)
    {
        var options = statement.IfNotExists ? null : NewOptions(session, statement);
        var name = session.NewName(statement.Name, statement.Persistence);
        if (TableCreation.IsTaken(session, statement.Name, name, statement.IfNotExists))
        {
            return;
        }

        var sequence = new SequenceEntry(name, session.OriginOf(statement.Name.Span))
        {
            Options = options ?? NewOptions(session, statement),
            IsUnlogged = statement.Persistence == Persistence.Unlogged,
            IsTemporary = name.Schema == Catalog.Temporary,
        };
        session.Catalog.Add(sequence);
        SetOwner(session, sequence, statement.Options.OwnedBy, statement.Name.Span);
    }

    private static SequenceOptions NewOptions(Session session, CreateSequenceStatement statement) =>
        Apply(SequenceOptions.Ascending(TypeOf(session, statement.Options) ?? "int8"), statement.Options, isNew: true, statement.Name.Span);

    public static void Alter(Session session, AlterSequenceStatement statement)
    {
        if (session.FindRelation(statement.Name) is not { } relation)
        {
            _ = statement.IfExists ? null : session.Relation(statement.Name);
            return;
        }

        if (relation is not SequenceEntry sequence)
        {
            throw new SqlFailure("42809", $"\"{statement.Name.Name}\" is not a sequence", statement.Name.Span);
        }

        var options = TypeOf(session, statement.Options) is { } type ? Retype(sequence.Options, type) : sequence.Options;
        Update(sequence, Apply(options, statement.Options, isNew: false, statement.Name.Span));
        SetOwner(session, sequence, statement.Options.OwnedBy, statement.Name.Span);
    }

    /// <summary>The options of an identity column are seen in the column, too.</summary>
    public static void Update(SequenceEntry sequence, SequenceOptions options)
    {
        sequence.Options = options;
        if (sequence is { IsIdentity: true, Owner: { } table } && table.FindColumn(sequence.OwnerColumn) is var index and >= 0 && table.Columns[index].Identity is { } identity)
        {
            table.Columns[index] = table.Columns[index] with { Identity = identity with { Sequence = sequence.Name, Options = options } };
        }
    }

    /// <summary>Limits that were those of the old type become those of the new one.</summary>
    public static SequenceOptions Retype(SequenceOptions options, string type) => options with
    {
        Type = type,
        Maximum = options.Maximum == SequenceOptions.MaximumOf(options.Type) ? SequenceOptions.MaximumOf(type) : options.Maximum,
        Minimum = options.Minimum == SequenceOptions.MinimumOf(options.Type) ? SequenceOptions.MinimumOf(type) : options.Minimum,
    };

    /// <remarks>init_params in sequence.c</remarks>
    public static SequenceOptions Apply(SequenceOptions options, SequenceSyntax syntax, bool isNew, Span span)
    {
        var increment = syntax.Increment ?? options.Increment;
        if (increment == 0)
        {
            throw new SqlFailure("22023", "INCREMENT must not be zero", span);
        }

        var isAscending = increment > 0;
        var maximum = syntax.Maximum is { } upper ? upper.Value : isNew ? null : options.Maximum;
        var minimum = syntax.Minimum is { } lower ? lower.Value : isNew ? null : options.Minimum;
        options = options with
        {
            Increment = increment,
            Maximum = maximum ?? (isAscending ? SequenceOptions.MaximumOf(options.Type) : -1),
            Minimum = minimum ?? (isAscending ? 1 : SequenceOptions.MinimumOf(options.Type)),
            Cache = syntax.Cache ?? options.Cache,
            Cycle = syntax.Cycle ?? options.Cycle,
        };
        if (options.Minimum >= options.Maximum)
        {
            throw new SqlFailure("22023", $"MINVALUE ({options.Minimum}) must be less than MAXVALUE ({options.Maximum})", span);
        }

        RequireWithin(options.Minimum, "MINVALUE", options.Type, span);
        RequireWithin(options.Maximum, "MAXVALUE", options.Type, span);
        var start = syntax.Start ?? (isNew ? isAscending ? options.Minimum : options.Maximum : options.Start);
        if (start < options.Minimum || start > options.Maximum)
        {
            throw new SqlFailure(
                "22023",
                start < options.Minimum ? $"START value ({start}) cannot be less than MINVALUE ({options.Minimum})" : $"START value ({start}) cannot be greater than MAXVALUE ({options.Maximum})",
                span);
        }

        if (syntax.Restart is { } restart && (restart < options.Minimum || restart > options.Maximum))
        {
            throw new SqlFailure(
                "22023",
                restart < options.Minimum ? $"RESTART value ({restart}) cannot be less than MINVALUE ({options.Minimum})" : $"RESTART value ({restart}) cannot be greater than MAXVALUE ({options.Maximum})",
                span);
        }

        return options.Cache > 0 ? options with { Start = start } : throw new SqlFailure("22023", $"CACHE ({options.Cache}) must be greater than zero", span);
    }

    private static void RequireNoIdentity(SequenceEntry sequence, Span span)
    {
        if (sequence.IsIdentity)
        {
            throw new SqlFailure("0A000", "cannot change ownership of identity sequence", span);
        }
    }

    private static void RequireWithin(long value, string what, string type, Span span)
    {
        if (value < SequenceOptions.MinimumOf(type) || value > SequenceOptions.MaximumOf(type))
        {
            throw new SqlFailure("22023", $"{what} ({value}) is out of range for sequence data type {BuiltInTypes.Display(type)}", span);
        }
    }

    private static string? TypeOf(Session session, SequenceSyntax syntax)
    {
        if (syntax.Type is not { } written)
        {
            return null;
        }

        var type = session.Resolve(written);
        return type.Is("int2") || type.Is("int4") || type.Is("int8")
            ? type.Name.Name.Value
            : throw new SqlFailure("22023", "sequence type must be smallint, integer, or bigint", written.Span);
    }

    private static void SetOwner(Session session, SequenceEntry sequence, OwnerSyntax? owner, Span span)
    {
        if (owner is null)
        {
            return;
        }

        if (owner.Table is not { } name)
        {
            RequireNoIdentity(sequence, span);
            sequence.Owner = null;
            return;
        }

        var table = session.Table(name);
        if (table.Name.Schema != sequence.Name.Schema)
        {
            throw new SqlFailure("55000", "sequence must be in same schema as table it is linked to", name.Span);
        }

        TableCreation.ColumnIndex(table, owner.Column, name.Span);
        RequireNoIdentity(sequence, span);
        sequence.Owner = table;
        sequence.OwnerColumn = owner.Column;
    }
}
