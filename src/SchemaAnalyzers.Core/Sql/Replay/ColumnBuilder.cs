using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Makes a column of what was written, with the sequence of serial and identity columns.</summary>
internal static class ColumnBuilder
{
    public static Column Build(Session session, TableEntry table, ColumnSyntax syntax)
    {
        var type = syntax.Conflict is null ? session.ResolveOfColumn(syntax.Type!) : throw syntax.Conflict;
        var column = new Column(syntax.Name, type)
        {
            IsNullable = syntax.NotNull != true && !syntax.Type!.IsSerial && syntax.Identity is null && !HasPrimaryKey(syntax),
            Default = syntax.Default is { } expression ? StoredDefault.Of(session, Qualifier.Default(session, expression, syntax.Span), type) : null,
            Generated = syntax.Generated is { } generated ? Qualifier.Expression(session, generated) : null,
            IsVirtual = syntax.IsVirtual,
            Collation = Collations.Of(session, syntax.Collation, type, syntax.Span),
            Storage = ColumnStorage.Written(type, syntax.Storage, syntax.Span),
            Compression = ColumnStorage.Compression(type, syntax.Compression, syntax.Span),
            Origin = session.OriginOf(syntax.Span),
        };
        RequireOneSource(table, syntax);
        NotNullConstraints.Remember(table, syntax);
        return syntax.Type!.IsSerial ? Serial(session, table, column, syntax)
            : syntax.Identity is { } identity ? WithIdentity(session, table, column, identity, syntax.Span)
            : column;
    }

    /// <summary>The value comes from a default, from a sequence or from an expression.</summary>
    private static void RequireOneSource(TableEntry table, ColumnSyntax syntax)
    {
        var message = syntax switch
        {
            { Identity: not null } when syntax.Type!.IsSerial => "both default and identity specified",
            { Generated: not null } when syntax.Default is not null || syntax.Type!.IsSerial => "both default and generation expression specified",
            { Generated: not null, Identity: not null } => "both identity and generation expression specified",
            { Identity: not null, NotNull: false } => "conflicting NULL/NOT NULL declarations",
            _ => null,
        };
        if (message is not null)
        {
            throw new SqlFailure("42601", $"{message} for column \"{syntax.Name}\" of table \"{table.Name.Name}\"", syntax.Span);
        }
    }

    /// <summary>serial is an integer, a sequence that the column owns, and a default.</summary>
    private static Column Serial(Session session, TableEntry table, Column column, ColumnSyntax syntax)
    {
        if (syntax.NotNull == false)
        {
            throw new SqlFailure("42601", $"conflicting NULL/NOT NULL declarations for column \"{column.Name}\" of table \"{table.Name.Name}\"", syntax.Span);
        }

        if (syntax.Default is not null)
        {
            throw new SqlFailure("42601", $"multiple default values specified for column \"{column.Name}\" of table \"{table.Name.Name}\"", syntax.Span);
        }

        var name = NameChooser.Relation(session.Catalog, table.Name, column.Name.Value, "seq", isConstraint: false);
        var sequence = AddSequence(session, table, column.Name, new QualifiedName(table.Name.Schema, name), column.Origin);
        sequence.Options = SequenceOptions.Ascending(column.Type.Name.Name.Value);
        return column with { Default = NextValueOf(sequence.Name), IsNullable = false };
    }

    public static string NextValueOf(QualifiedName sequence) => $"nextval({SqlQuote.Literal(SqlQuote.Name(sequence))}::regclass)";

    public static Column WithIdentity(Session session, TableEntry table, Column column, IdentitySyntax identity, Span span, string? sequenceType = null)
    {
        RequireInteger(column.Type, span);
        var internalName = column.Type.Name.Name.Value;

        if (column.Default is not null)
        {
            throw new SqlFailure("42601", $"both default and identity specified for column \"{column.Name}\" of table \"{table.Name.Name}\"", span);
        }

        var name = identity.Options.Name is { } written
            ? new QualifiedName(written.IsQualified ? written.Schema : table.Name.Schema, written.Name)
            : new QualifiedName(table.Name.Schema, NameChooser.Relation(session.Catalog, table.Name, column.Name.Value, "seq", isConstraint: false));
        if (name.Schema != table.Name.Schema)
        {
            // The server looks for the table in the schema of the sequence.
            throw new SqlFailure("42P01", $"relation \"{name.Schema}.{table.Name.Name}\" does not exist", span);
        }

        var sequence = AddSequence(session, table, column.Name, name, column.Origin);
        sequence.IsIdentity = true;
        sequence.Options = SequenceReplay.Apply(SequenceOptions.Ascending(sequenceType ?? internalName), identity.Options with { Type = null }, isNew: true, span);
        return column with { Identity = new Identity(identity.IsAlways, sequence.Name, sequence.Options), IsNullable = false };
    }

    public static void RequireInteger(SqlType type, Span span)
    {
        if (!(type.Is("int2") || type.Is("int4") || type.Is("int8")))
        {
            throw new SqlFailure("22023", "identity column type must be smallint, integer, or bigint", span);
        }
    }

    private static SequenceEntry AddSequence(Session session, TableEntry table, Identifier column, QualifiedName name, Origin origin)
    {
        if (session.Catalog.Relations.ContainsKey(name))
        {
            throw new SqlFailure("42P07", $"relation \"{name.Name}\" already exists", origin.Place is { } place ? new Span(place.Start, place.Length) : default);
        }

        var sequence = new SequenceEntry(name, origin)
        {
            Owner = table,
            OwnerColumn = column,
            IsUnlogged = table.Persistence == Persistence.Unlogged,
            IsTemporary = table.Persistence == Persistence.Temporary,
        };
        session.Catalog.Add(sequence);
        return sequence;
    }

    private static bool HasPrimaryKey(ColumnSyntax syntax)
    {
        foreach (var constraint in syntax.Constraints)
        {
            if (constraint is KeySyntax { IsPrimary: true })
            {
                return true;
            }
        }

        return false;
    }
}
