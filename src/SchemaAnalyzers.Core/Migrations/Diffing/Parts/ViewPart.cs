using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Migrations.Diffing;

internal sealed record ViewPart(View View) : Part(new(PartKind.View, View.Name), ContentOf(View))
{
    private string Kind => View.IsMaterialized ? "MATERIALIZED VIEW" : "VIEW";

    public override IEnumerable<Operation> Create() => [new CreateView(View), .. Extras(View)];

    public override IEnumerable<Operation> Drop() => [new DropView(View)];

    /// <remarks>https://www.postgresql.org/docs/current/sql-createview.html: columns may be added at the end only.</remarks>
    public override IEnumerable<Operation>? AlterTo(Part other)
    {
        var to = ((ViewPart)other).View;
        var isReplaceable = !View.IsMaterialized && !to.IsMaterialized && View.Uncertainty is null && to.Uncertainty is null
            && View.Columns.Count > 0 && View.Columns.Count <= to.Columns.Count
            && View.Columns.Zip(to.Columns, (one, two) => one.Name == two.Name && one.Type == two.Type && one.Collation == two.Collation).All(same => same)
            && !View.Columns.Concat(to.Columns).Any(column => column.Type.IsUnknown || column.Default is not null);
        return isReplaceable ? [.. Uncommented(View).Equals(Uncommented(to)) ? [] : new Operation[] { new CreateView(to, Replaces: true) }, .. ColumnComments(to)] : null;
    }

    /// <summary>What the comments on the columns become.</summary>
    private IEnumerable<Operation> ColumnComments(View to)
    {
        foreach (var column in to.Columns.Where(column => column.Comment != View.FindColumn(column.Name)?.Comment))
        {
            yield return CommentOn(to, column);
        }
    }

    public override Reaction ReactTo(PartChange needed) => needed.Key.Kind switch
    {
        PartKind.Column when needed.Kind == ChangeKind.Alter => needed.IsRetyped() ? Reaction.IsRecreated : Reaction.Stays,
        _ => base.ReactTo(needed),
    };

    public static IEnumerable<Part> Of(Database database, References references) => database.Relations.OfType<View>().Select(view => new ViewPart(view)
    {
        Comment = view.Comment,
        CommentTarget = $"{(view.IsMaterialized ? "MATERIALIZED VIEW" : "VIEW")} {SqlQuote.Name(view.Name)}",
        Needs = [.. References.InSchema(view.Name.Schema).Concat(references.In(view.Definition)).Where(need => need.Key.Owner != view.Name).Distinct()],
        Slots = [new(SlotKind.Relation, view.Name), new(SlotKind.Type, view.Name)],
    });

    private static object Uncommented(View view) => ContentOf(view with { Columns = view.Columns.Select(column => column with { Comment = null }).ToEquatableArray() });

    private static SetComment CommentOn(View view, Column column) => new($"COLUMN {SqlQuote.Name(view.Name)}.{SqlQuote.Identifier(column.Name)}", column.Comment);

    private static object ContentOf(View view) => view with { Comment = null, Indexes = default, Triggers = default, Rules = default };

    private static IEnumerable<Operation> Extras(View view)
    {
        foreach (var column in view.Columns)
        {
            if (column.Default is { } value)
            {
                yield return new AlterObject($"view '{view.Name}'", $"ALTER VIEW {SqlQuote.Name(view.Name)} ALTER COLUMN {SqlQuote.Identifier(column.Name)} SET DEFAULT {Sql.Writing.PrintedSql.Clean(value)}");
            }

            if (column.Comment is not null)
            {
                yield return CommentOn(view, column);
            }
        }
    }
}
