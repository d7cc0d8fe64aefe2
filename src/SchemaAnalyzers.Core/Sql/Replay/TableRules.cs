using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Sql.Replay;

/// <summary>What a table cannot be or have, for what it is.</summary>
internal static class TableRules
{
    public static void RequireNotSystem(Identifier column, Span span)
    {
        if (SystemColumns.Contains(column))
        {
            throw new SqlFailure("42701", $"column name \"{column}\" conflicts with a system column name", span);
        }
    }

    /// <summary>Of a partition or a typed table a column is adjusted once.</summary>
    public static void RequireOnce(CreateTableStatement statement)
    {
        var ownNull = statement.PartitionKey is null ? null : statement.Elements.FirstOrDefault(element => element is NotNullSyntax { NoInherit: true } or ColumnSyntax { Clauses.IsNotNullForItself: true });
        _ = ownNull is null ? true : throw NotNullConstraints.NotShared(ownNull.Span);
        if (statement.PartitionOf is null && statement.OfType is null)
        {
            return;
        }

        var names = new HashSet<Identifier>();
        foreach (var column in statement.Elements.OfType<ColumnSyntax>())
        {
            _ = names.Add(column.Name) ? true : throw new SqlFailure("42701", $"column \"{column.Name}\" specified more than once", column.Span);
        }
    }

    /// <summary>Types are looked for before the parents are.</summary>
    public static void RequireSources(Session session, CreateTableStatement statement)
    {
        foreach (var element in statement.Inherits.IsEmpty ? [] : statement.Elements)
        {
            if (element is ColumnSyntax { Type: { } type } column)
            {
                _ = column.Conflict is { } conflict ? throw conflict : session.ResolveOfColumn(type);
            }
        }
    }

    /// <summary>What the columns of a partition or a typed table cannot be; null where they can.</summary>
    public static SqlFailure? Unsupported(CreateTableStatement statement) =>
        statement.Elements
            .OfType<ColumnSyntax>()
            .Where(column => column.Type is null)
            .Select(column => Unsupported(column, statement.OfType is not null))
            .FirstOrDefault(failure => failure is not null);

    public static SqlFailure? Unsupported(ColumnSyntax column, bool isTyped) =>
        column.Identity is not null || (column.Generated is not null && isTyped)
            ? new SqlFailure("0A000", $"{(column.Identity is null ? "generated" : "identity")} columns are not supported on {(isTyped ? "typed tables" : "partitions")}", column.Span)
            : null;

    /// <summary>What is stored elsewhere has no keys here.</summary>
    public static void RequireStored(TableEntry table, ConstraintSyntax constraint)
    {
        if (table.ForeignServer is null)
        {
            return;
        }

        var what = constraint switch
        {
            KeySyntax { IsPrimary: true } => "primary key",
            KeySyntax => "unique",
            ExclusionSyntax => "exclusion",
            ForeignKeySyntax => "foreign key",
            _ => null,
        };
        if (what is not null)
        {
            throw new SqlFailure("0A000", $"{what} constraints are not supported on foreign tables", constraint.Span);
        }
    }

    /// <summary>A partition lasts as long as its table.</summary>
    public static void RequireSamePersistence(TableEntry partition, TableEntry parent, string verb, Span span)
    {
        var isTemporary = partition.Persistence == Persistence.Temporary;
        if (isTemporary != (parent.Persistence == Persistence.Temporary))
        {
            var (own, other) = isTemporary ? ("temporary", "permanent") : ("permanent", "temporary");
            throw new SqlFailure("42809", $"cannot {verb} a {own} relation as partition of {other} relation \"{parent.Name.Name}\"", span);
        }
    }

    /// <summary>A column that is in the partition key of a partition cannot go or change either.</summary>
    public static void RequireNoKey(TableEntry table, Identifier column, string verb, Span span)
    {
        foreach (var partition in table.WithDescendants())
        {
            if (ExpressionColumns.Mentions(partition.PartitionKey, column))
            {
                throw new SqlFailure("42P16", $"cannot {verb} column \"{column}\" because it is part of the partition key of relation \"{partition.Name.Name}\"", span);
            }
        }
    }

    /// <summary>A column of several parents has one default and one expression, unless the table says which.</summary>
    public static void RequireAgreement(TableEntry table, CreateTableStatement statement)
    {
        foreach (var column in table.Parents.Count < 2 ? [] : table.Columns.ToList())
        {
            var inherited = table.Parents.Select(parent => parent.FindColumn(column.Name) is var at and >= 0 ? parent.Columns[at] : null).OfType<Column>().ToList();
            if (inherited.Exists(other => other.Generated is null) && inherited.Exists(other => other.Generated is not null))
            {
                throw new SqlFailure("42804", $"inherited column \"{column.Name}\" has a generation conflict", statement.Span);
            }

            var isSaid = statement.Elements.OfType<ColumnSyntax>().Any(own => own.Name == column.Name && (own.Default is not null || own.Generated is not null));
            if (!isSaid && DoDiffer(inherited.ConvertAll(other => other.Generated)))
            {
                throw new SqlFailure("42611", $"column \"{column.Name}\" inherits conflicting generation expressions", statement.Span);
            }

            if (!isSaid && DoDiffer(inherited.ConvertAll(other => other.Default)))
            {
                throw new SqlFailure("42611", $"column \"{column.Name}\" inherits conflicting default values", statement.Span);
            }
        }
    }

    /// <summary>Whether expressions differ that are built alike: two that are not may mean the same.</summary>
    private static bool DoDiffer(List<string?> expressions)
    {
        var texts = expressions.OfType<string>().Distinct().ToList();
        var tokens = texts.Count < 2 ? [] : texts.ConvertAll(text => ExpressionTokens.Of(text).FindAll(token => token.Kind is not (TokenKind.LeftParenthesis or TokenKind.RightParenthesis)));
        for (var i = 1; i < tokens.Count; i++)
        {
            var isAlike = tokens[i].Select(token => token.Kind).SequenceEqual(tokens[0].Select(token => token.Kind));
            if (isAlike && !tokens[i].Select(token => TextOf(texts[i], token)).SequenceEqual(tokens[0].Select(token => TextOf(texts[0], token)), StringComparer.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string TextOf(string text, Token token) => text.Substring(token.Start, token.Length);

    /// <summary>A column that is generated in the parent is generated.</summary>
    public static void RequireGenerated(ColumnSyntax syntax, Column parent)
    {
        if (parent.Generated is not null && (syntax.Default is not null || syntax.Identity is not null))
        {
            throw new SqlFailure("42611", $"column \"{syntax.Name}\" inherits from generated column but specifies {(syntax.Default is null ? "identity" : "default")}", syntax.Span);
        }
    }
}
