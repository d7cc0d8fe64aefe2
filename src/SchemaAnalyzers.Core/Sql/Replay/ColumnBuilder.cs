using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Makes a column of what was written, with the sequence of serial and identity columns.</summary>
internal static class ColumnBuilder
{
    public static Column Build(Session session, TableEntry table, ColumnSyntax syntax)
    {
        var type = session.Resolve(syntax.Type!.Value);
        var column = new Column(syntax.Name, type)
        {
            IsNullable = syntax.NotNull != true && !syntax.Type!.Value.IsSerial && syntax.Identity is null && !HasPrimaryKey(syntax),
            Default = syntax.Default is { } expression ? StoredDefault.Of(Qualifier.Default(session, expression), type) : null,
            Generated = syntax.Generated is { } generated ? Qualifier.Expression(session, generated) : null,
            IsVirtual = syntax.IsVirtual,
            Collation = session.Collation(syntax.Collation),
            Origin = session.OriginOf(syntax.Span),
        };
        return syntax.Type!.Value.IsSerial ? Serial(session, table, column, syntax)
            : syntax.Identity is { } identity ? WithIdentity(session, table, column, identity, syntax.Span)
            : column;
    }

    /// <summary>serial is an integer, a sequence that the column owns, and a default.</summary>
    private static Column Serial(Session session, TableEntry table, Column column, ColumnSyntax syntax)
    {
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
        var internalName = column.Type.Name.Name.Value;
        if (!column.Type.IsBuiltIn || column.Type.IsArray || internalName is not ("int2" or "int4" or "int8"))
        {
            throw new SqlFailure("22023", "identity column type must be smallint, integer, or bigint", span);
        }

        if (column.Default is not null)
        {
            throw new SqlFailure("42601", $"both default and identity specified for column \"{column.Name}\" of table \"{table.Name.Name}\"", span);
        }

        var name = identity.Options.Name is { } written
            ? new QualifiedName(written.IsQualified ? written.Schema : table.Name.Schema, written.Name)
            : new QualifiedName(table.Name.Schema, NameChooser.Relation(session.Catalog, table.Name, column.Name.Value, "seq", isConstraint: false));
        var sequence = AddSequence(session, table, column.Name, name, column.Origin);
        sequence.IsIdentity = true;
        sequence.Options = SequenceReplay.Apply(SequenceOptions.Ascending(sequenceType ?? internalName), identity.Options with { Type = null }, isNew: true, span);
        return column with { Identity = new Identity(identity.IsAlways, sequence.Name, sequence.Options), IsNullable = false };
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
