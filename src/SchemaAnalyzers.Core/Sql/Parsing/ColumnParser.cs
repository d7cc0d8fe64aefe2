using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Parsing;

/// <summary>Reads a column of CREATE TABLE or ADD COLUMN with its constraints.</summary>
internal static class ColumnParser
{
    public static ColumnSyntax Parse(TokenCursor cursor)
    {
        var start = cursor.Start;
        var name = cursor.Name();
        var type = TypeParser.Parse(cursor);
        var storage = cursor.Word is Word.Storage or Word.Compression ? Storage(cursor) : null;
        if (cursor.Accept(Word.Options))
        {
            cursor.SkipParenthesized();
        }

        return Definition(cursor, name, type, start, storage);
    }

    /// <summary>A column of a partition or of a typed table: it has its type from there.</summary>
    public static ColumnSyntax ParseWithoutType(TokenCursor cursor)
    {
        var start = cursor.Start;
        var name = cursor.Name();
        if (cursor.Accept(Word.With))
        {
            cursor.Expect(Word.Options);
        }

        return Definition(cursor, name, type: null, start);
    }

    /// <summary>Everything after the type.</summary>
    public static ColumnSyntax Definition(TokenCursor cursor, Identifier name, TypeSyntax? type, int start, ColumnClauses? storage = null)
    {
        var column = new ColumnDraft(name);
        column.Clauses = storage ?? column.Clauses;
        List<ConstraintSyntax>? constraints = null;
        while (true)
        {
            var constraintStart = cursor.Start;
            Identifier? constraintName = cursor.Accept(Word.Constraint) ? cursor.Name() : null;
            if (TrySimple(cursor, ref column))
            {
                ConstraintAttributes.Skip(cursor);
                column.Clauses = constraintName is not null && column.NotNull == true ? column.Clauses with { NotNullName = constraintName } : column.Clauses;
                continue;
            }

            if (TryConstraint(cursor, name) is not { } constraint)
            {
                return constraintName is null ? column.Finish(type, constraints, cursor.SpanFrom(start)) : throw cursor.Unexpected();
            }

            constraint = ConstraintAttributes.Read(cursor, constraint);
            column.Clauses = ConstraintAttributes.ConflictOfColumn(constraint) is { } conflict ? column.Clauses with { Conflict = conflict } : column.Clauses;
            (constraints ??= []).Add(constraint with { Name = constraintName, Span = cursor.SpanFrom(constraintStart) });
        }
    }

    private static bool TrySimple(TokenCursor cursor, ref ColumnDraft column)
    {
        switch (cursor.Word)
        {
            case Word.Not when cursor.Accept(Word.Not, Word.Null):
                column.Clauses = column.NotNull == false ? column.Clauses with { Conflict = Conflict(cursor, column) } : column.Clauses;
                column.NotNull = true;
                column.Clauses = cursor.Accept(Word.No, Word.Inherit) ? column.Clauses with { IsNotNullForItself = true } : column.Clauses;
                return true;
            case Word.Null:
                cursor.Advance();
                column.Clauses = column.NotNull == true ? column.Clauses with { Conflict = Conflict(cursor, column) } : column.Clauses;
                column.NotNull = false;
                return true;
            case Word.Default:
                cursor.Advance();
                column.Clauses = column.Default is null ? column.Clauses : column.Clauses with { Conflict = Twice(cursor, "default values", column) };
                column.Default = cursor.Expression(IsAfterDefault);
                return true;
            case Word.Collate:
                cursor.Advance();
                var collation = cursor.ObjectName();
                column.Clauses = column.Clauses.Collation is null
                    ? column.Clauses with { Collation = collation }
                    : throw new SqlFailure(SqlStates.SyntaxError, "multiple COLLATE clauses not allowed", collation.Span);
                return true;
            case Word.Generated:
                cursor.Advance();
                column.Clauses = Generated(cursor, column);
                return true;
            default:
                return false;
        }
    }

    /// <summary>GENERATED ALWAYS AS (expression) or GENERATED ... AS IDENTITY.</summary>
    private static ColumnClauses Generated(TokenCursor cursor, in ColumnDraft column)
    {
        var isAlways = IsAlways(cursor);
        cursor.Expect(Word.As);
        var clauses = column.Clauses;
        var isTwice = cursor.At(Word.Identity) ? clauses.Identity is not null : clauses.Generated is not null;
        clauses = isTwice ? clauses with { Conflict = Twice(cursor, cursor.At(Word.Identity) ? "identity specifications" : "generation clauses", column) } : clauses;
        if (cursor.Accept(Word.Identity))
        {
            return clauses with { Identity = new IdentitySyntax(isAlways, SequenceParser.ParenthesizedOptions(cursor)) };
        }

        clauses = isAlways ? clauses : clauses with { Conflict = new SqlFailure("42601", "for a generated column, GENERATED ALWAYS must be specified", cursor.SpanFrom(cursor.PreviousEnd - 2)) };
        var expression = cursor.Parenthesized();
        // Since PostgreSQL 18 a column that says neither STORED nor VIRTUAL is virtual.
        var isStored = cursor.Accept(Word.Stored);
        _ = isStored || cursor.Accept(Word.Virtual);
        return clauses with { Generated = expression, IsVirtual = !isStored };
    }

    /// <summary>ALWAYS or BY DEFAULT.</summary>
    public static bool IsAlways(TokenCursor cursor)
    {
        if (cursor.Accept(Word.Always))
        {
            return true;
        }

        cursor.Expect(Word.By);
        cursor.Expect(Word.Default);
        return false;
    }

    private static ConstraintSyntax? TryConstraint(TokenCursor cursor, Identifier column)
    {
        switch (cursor.Word)
        {
            case Word.Primary:
                return ConstraintParser.Key(cursor, isPrimary: true, new(column));
            case Word.Unique:
                return ConstraintParser.Key(cursor, isPrimary: false, new(column));
            case Word.Check:
                return ConstraintParser.Check(cursor);
            case Word.References:
                return ConstraintParser.References(cursor, new(column));
            default:
                return null;
        }
    }

    private static ColumnClauses Storage(TokenCursor cursor)
    {
        var clauses = new ColumnClauses();
        while (cursor.Word is Word.Storage or Word.Compression)
        {
            var isStorage = cursor.At(Word.Storage);
            cursor.Advance();
            clauses = isStorage ? clauses with { Storage = StorageName(cursor)?.ToUpperInvariant() } : clauses with { Compression = StorageName(cursor) };
        }

        return clauses;
    }

    /// <summary>The name after STORAGE or COMPRESSION, which is a name in any case: null for DEFAULT.</summary>
    public static string? StorageName(TokenCursor cursor)
    {
        if (cursor.Accept(Word.Default))
        {
            return null;
        }

        var name = cursor.Name().Value;
        return name == "default" ? null : name;
    }

    /// <summary>Whether a word ends a DEFAULT expression. <c>IS NOT</c> and an operator before NULL go on with it.</summary>
    private static bool IsAfterDefault(TokenCursor cursor) => cursor.Word switch
    {
        Word.Constraint or Word.Unique or Word.Primary or Word.Check or Word.Default or Word.Generated or Word.References or Word.Collate => true,
        Word.Not => cursor.Peek(1).Word is Word.Null or Word.Deferrable && cursor.Peek(-1).Word != Word.Is,
        Word.Null => cursor.Peek(-1) is var previous && previous.Word is not (Word.Is or Word.Not) && previous.Kind is not (TokenKind.Operator or TokenKind.Cast),
        _ => false,
    };

    private static SqlFailure Conflict(TokenCursor cursor, in ColumnDraft column) =>
        new("42601", $"conflicting NULL/NOT NULL declarations for column \"{column.Name}\"", cursor.SpanFrom(cursor.PreviousEnd - 4));

    private static SqlFailure Twice(TokenCursor cursor, string what, in ColumnDraft column) =>
        new("42601", $"multiple {what} specified for column \"{column.Name}\"", new Span(cursor.Peek(-1).Start, cursor.Peek(-1).Length));
}
