using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>CREATE TABLE (LIKE other INCLUDING ...).</summary>
internal static class LikeExpansion
{
    public static void Run(Session session, TableEntry table, LikeSyntax like, PendingConstraints pending)
    {
        if (session.Relation(like.Source) is not ColumnsEntry source)
        {
            return;
        }

        table.Uncertainty ??= source.Uncertainty;
        foreach (var column in source.Columns)
        {
            if (Inheritance.IsInherited(table, column.Name) && table.Columns[table.FindColumn(column.Name)] is { IsLocal: false } inherited)
            {
                InheritanceRules.RequireMergeable(inherited, column, like.Span);
                table.Columns[table.FindColumn(column.Name)] = Copy(session, table, column, like) with { IsNullable = inherited.IsNullable && column.IsNullable, Default = inherited.Default };
                continue;
            }

            if (table.FindColumn(column.Name) >= 0)
            {
                throw new SqlFailure("42701", $"column \"{column.Name}\" specified more than once", like.Span);
            }

            table.Columns.Add(Copy(session, table, column, like));
        }

        if (source is TableEntry other)
        {
            CopyConstraints(other, like, pending);
        }

        if (Has(like, LikeParts.Indexes))
        {
            foreach (var index in source.Indexes)
            {
                pending.Add(Statement(index, like));
            }
        }
    }

    private static Column Copy(Session session, TableEntry table, Column column, LikeSyntax like)
    {
        var copy = column with
        {
            IsLocal = true,
            Default = Has(like, LikeParts.Defaults) ? column.Default : null,
            Generated = Has(like, LikeParts.Generated) ? column.Generated : null,
            Comment = Has(like, LikeParts.Comments) ? column.Comment : null,
            Storage = Has(like, LikeParts.Storage) ? column.Storage : null,
            Compression = Has(like, LikeParts.Compression) ? column.Compression : null,
            Identity = null,
            Origin = session.OriginOf(like.Span),
        };
        if (!Has(like, LikeParts.Identity) || column.Identity is not { } identity)
        {
            return copy;
        }

        // The server copies all options of the sequence but its type, which becomes bigint.
        return ColumnBuilder.WithIdentity(session, table, copy, new IdentitySyntax(identity.IsAlways, Syntax(identity.Options)), like.Span, "int8");
    }

    private static SequenceSyntax Syntax(SequenceOptions options) => new()
    {
        Start = options.Start,
        Increment = options.Increment,
        Minimum = new Bound(options.Minimum),
        Maximum = new Bound(options.Maximum),
        Cache = options.Cache,
        Cycle = options.Cycle,
    };

    private static void CopyConstraints(TableEntry source, LikeSyntax like, PendingConstraints pending)
    {
        foreach (var constraint in source.Constraints)
        {
            switch (constraint)
            {
                case CheckConstraint check when Has(like, LikeParts.Constraints):
                    pending.Add(new CheckSyntax(check.Expression) { Name = check.Name, NoInherit = check.NoInherit, Span = like.Span });
                    break;
                case PrimaryKey key when Has(like, LikeParts.Indexes):
                    pending.Add(new KeySyntax(IsPrimary: true, key.Columns) { Included = key.Included, Span = like.Span });
                    break;
                case UniqueConstraint unique when Has(like, LikeParts.Indexes):
                    pending.Add(new KeySyntax(IsPrimary: false, unique.Columns)
                    {
                        Included = unique.Included,
                        NullsNotDistinct = unique.NullsNotDistinct,
                        IsDeferrable = unique.IsDeferrable,
                        IsInitiallyDeferred = unique.IsInitiallyDeferred,
                        Span = like.Span,
                    });
                    break;
            }
        }
    }

    private static CreateIndexStatement Statement(TableIndex index, LikeSyntax like)
    {
        var keys = index.Keys.Select(key => new IndexKeySyntax(key.Column, key.Expression, key.Expression is { } text ? ExpressionHint.Of(text) : null)
        {
            OperatorClass = key.OperatorClass,
            IsDescending = key.IsDescending,
            NullsFirst = key.NullsFirst,
            Collation = key.Collation is { } collation ? new ObjectName(collation.Schema, collation.Name, like.Span) : null,
        });
        return new CreateIndexStatement(null, default, keys.ToEquatableArray())
        {
            Span = like.Span,
            IsUnique = index.IsUnique,
            Method = index.Method,
            Included = index.Included,
            NullsNotDistinct = index.NullsNotDistinct,
            Options = index.Options,
            Predicate = index.Predicate,
        };
    }

    private static bool Has(LikeSyntax like, LikeParts part) => (like.Parts & part) != 0;
}
