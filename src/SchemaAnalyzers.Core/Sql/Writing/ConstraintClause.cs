using System.Text;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Sql.Writing;

/// <summary>A constraint as CREATE TABLE and ADD CONSTRAINT define it.</summary>
internal static class ConstraintClause
{
    public static string Write(Constraint constraint)
    {
        var text = new StringBuilder("CONSTRAINT ").Append(SqlQuote.Identifier(constraint.Name)).Append(' ').Append(Body(constraint));
        text.Append(constraint.IsDeferrable ? " DEFERRABLE" : "").Append(constraint.IsInitiallyDeferred ? " INITIALLY DEFERRED" : "");

        // What is not enforced is never validated either: saying both is an error.
        return text.Append(!constraint.IsEnforced ? " NOT ENFORCED" : constraint.IsValidated ? "" : " NOT VALID").ToString();
    }

    private static string Body(Constraint constraint) => constraint switch
    {
        PrimaryKey key => $"PRIMARY KEY {Columns(key.Columns, key.WithoutOverlaps)}{Include(key.Included)}{With(key)}",
        UniqueConstraint unique =>
            $"UNIQUE{(unique.NullsNotDistinct ? " NULLS NOT DISTINCT" : "")} {Columns(unique.Columns, unique.WithoutOverlaps)}{Include(unique.Included)}{With(unique)}",
        CheckConstraint check => $"CHECK ({PrintedSql.Clean(check.Expression)}){(check.NoInherit ? " NO INHERIT" : "")}",
        ForeignKey key => ForeignKey(key),
        ExclusionConstraint exclusion => PrintedSql.Clean(exclusion.Definition),
        _ => throw new ArgumentOutOfRangeException(nameof(constraint), constraint, "a kind of constraint that the writer does not know"),
    };

    private static string ForeignKey(ForeignKey key)
    {
        var text = new StringBuilder("FOREIGN KEY ").Append(KeyColumns(key.Columns, key.HasPeriod));
        text.Append(" REFERENCES ").Append(SqlQuote.Name(key.ReferencedTable)).Append(' ').Append(KeyColumns(key.ReferencedColumns, key.HasPeriod));
        text.Append(key.IsMatchFull ? " MATCH FULL" : "");
        text.Append(Action(" ON UPDATE", key.OnUpdate)).Append(Action(" ON DELETE", key.OnDelete));
        return key.OnDeleteColumns.IsEmpty ? text.ToString() : text.Append(" (").Append(SqlQuote.Identifiers(key.OnDeleteColumns)).Append(')').ToString();
    }

    private static string Action(string when, ReferentialAction action) => action switch
    {
        ReferentialAction.Restrict => when + " RESTRICT",
        ReferentialAction.Cascade => when + " CASCADE",
        ReferentialAction.SetNull => when + " SET NULL",
        ReferentialAction.SetDefault => when + " SET DEFAULT",
        _ => "",
    };

    private static string Columns(EquatableArray<Identifier> columns, bool withoutOverlaps) =>
        $"({SqlQuote.Identifiers(columns)}{(withoutOverlaps ? " WITHOUT OVERLAPS" : "")})";

    private static string KeyColumns(EquatableArray<Identifier> columns, bool hasPeriod) =>
        !hasPeriod ? $"({SqlQuote.Identifiers(columns)})"
        : $"({SqlQuote.Identifiers(columns.Take(columns.Count - 1))}, PERIOD {SqlQuote.Identifier(columns[columns.Count - 1])})";

    private static string With(Constraint key) => key.IndexOptions is { } options ? $" WITH ({options})" : "";

    private static string Include(EquatableArray<Identifier> columns) => columns.IsEmpty ? "" : $" INCLUDE ({SqlQuote.Identifiers(columns)})";
}
