using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Parsing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>CREATE TABLE (LIKE other INCLUDING ...).</summary>
internal static class LikeExpansion
{
    public static void Run(Session session, TableEntry table, LikeSyntax like, PendingConstraints pending)
    {
        var relation = session.Relation(like.Source);
        if (relation is CompositeEntry && session.Catalog.Types[relation.Name] is CompositeType type)
        {
            AddColumns(session, table, like, type.Fields.Select(field => new Column(field.Name, field.Type) { Collation = field.Collation }).ToList());
            return;
        }

        if (relation is not ColumnsEntry source)
        {
            throw new SqlFailure("42809", $"\"{relation.Name.Name}\" is not a table, view, materialized view, composite type, or foreign table", like.Source.Span);
        }

        table.Uncertainty ??= source.Uncertainty;
        AddColumns(session, table, like, source.Columns);
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

    private static void AddColumns(Session session, TableEntry table, LikeSyntax like, IEnumerable<Column> columns)
    {
        foreach (var column in columns)
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
                    pending.Add(new CheckSyntax(check.Expression) { Name = check.Name, NoInherit = check.NoInherit, IsNotEnforced = !check.IsEnforced, Comment = Has(like, LikeParts.Comments) ? check.Comment : null, Span = like.Span });
                    break;
                case PrimaryKey key when Has(like, LikeParts.Indexes):
                    pending.AddLike(Like(new KeySyntax(IsPrimary: true, key.Columns) { Included = key.Included, WithoutOverlaps = key.WithoutOverlaps }, key));
                    break;
                case UniqueConstraint unique when Has(like, LikeParts.Indexes):
                    pending.AddLike(Like(new KeySyntax(IsPrimary: false, unique.Columns) { Included = unique.Included, NullsNotDistinct = unique.NullsNotDistinct, WithoutOverlaps = unique.WithoutOverlaps }, unique));
                    break;
                case ExclusionConstraint exclusion when Has(like, LikeParts.Indexes):
                    pending.Add(ConstraintParser.ParseTableConstraint(TokenCursor.Over(exclusion.Definition, 0, exclusion.Definition.Length)) with { Span = like.Span });
                    break;
            }
        }

        KeySyntax Like(KeySyntax syntax, Constraint constraint) => syntax with
        {
            IndexOptions = constraint.IndexOptions,
            IsDeferrable = constraint.IsDeferrable,
            IsInitiallyDeferred = constraint.IsInitiallyDeferred,
            Span = like.Span,
        };
    }

    private static CreateIndexStatement Statement(TableIndex index, LikeSyntax like)
    {
        var keys = index.Keys.Select(key => new IndexKeySyntax(key.Column, key.Expression, key.Expression is { } text ? ExpressionHint.Of(text) : null)
        {
            OperatorClass = key.OperatorClass,
            IsDescending = key.IsDescending,
            NullsFirst = key.NullsFirst || key.IsDescending ? key.NullsFirst : null,
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
            Comment = Has(like, LikeParts.Comments) ? index.Comment : null,
        };
    }

    private static bool Has(LikeSyntax like, LikeParts part) => (like.Parts & part) != 0;
}
