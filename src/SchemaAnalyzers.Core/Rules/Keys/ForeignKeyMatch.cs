using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules.Keys;

/// <summary>A relationship of the model beside the foreign keys of the table.</summary>
/// <param name="Columns">Of the dependent table, in the order of the model.</param>
/// <param name="Principal">The table that the model refers to.</param>
/// <param name="Exact">The foreign key on these columns to that table; null where there is none.</param>
/// <param name="Other">A foreign key on these columns to something else.</param>
internal sealed record ForeignKeyMatch(Relationship Relationship, Table Table, EquatableArray<Identifier> Columns, Table Principal, ForeignKey? Exact, ForeignKey? Other)
{
    /// <summary>For each relationship of which both ends are in the schema, with all columns.</summary>
    public static IEnumerable<ForeignKeyMatch> Of(EntityAlignment alignment)
    {
        if (alignment.Relation is not Table { Uncertainty: null, ForeignServer: null } table)
        {
            yield break;
        }

        foreach (var relationship in alignment.Entity.Relationships)
        {
            if (!relationship.Properties.IsEmpty
                && relationship.PrincipalTarget.TryGet(out var target)
                && target.Kind == TargetKind.Table
                && alignment.Database.Relations.Find(target.Name) is Table { ForeignServer: null } principal
                && HasReferenced(principal, relationship)
                && alignment.ColumnsOf(relationship.Properties) is { } columns)
            {
                var onColumns = table.ForeignKeys.Where(key => key.Columns.HasSame(columns)).OrderBy(key => relationship.Name.Is(key.Name) ? 0 : 1).ToList();
                var exact = onColumns.Find(key => key.ReferencedTable == principal.Name && References(key, columns, relationship));
                yield return new(relationship, table, columns, principal, exact, exact is null ? onColumns.FirstOrDefault() : null);
            }
        }
    }

    public static string Words(ReferentialAction action) => action switch
    {
        ReferentialAction.Cascade => "CASCADE",
        ReferentialAction.SetNull => "SET NULL",
        ReferentialAction.SetDefault => "SET DEFAULT",
        ReferentialAction.Restrict => "RESTRICT",
        _ => "NO ACTION",
    };

    /// <summary>No foreign key can reference a column that is missing: that is told where the column is mapped.</summary>
    private static bool HasReferenced(Table principal, Relationship relationship) =>
        !relationship.PrincipalColumns.TryGet(out var columns) || columns.All(column => principal.FindColumn(column) is not null);

    /// <summary>Whether each column references the one that the model says, in whatever order they are written.</summary>
    private static bool References(ForeignKey key, EquatableArray<Identifier> columns, Relationship relationship)
    {
        if (!relationship.PrincipalColumns.TryGet(out var referenced) || referenced.Count != columns.Count || key.ReferencedColumns.Count != key.Columns.Count)
        {
            return true;
        }

        for (var i = 0; i < columns.Count; i++)
        {
            if (key.ReferencedColumns[IndexOf(key.Columns, columns[i])] != referenced[i])
            {
                return false;
            }
        }

        return true;
    }

    private static int IndexOf(EquatableArray<Identifier> columns, Identifier column) => columns.TakeWhile(other => other != column).Count();
}
