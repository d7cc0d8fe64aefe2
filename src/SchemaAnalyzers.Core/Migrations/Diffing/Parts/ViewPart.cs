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
        return isReplaceable ? [new CreateView(to, Replaces: true)] : null;
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

    private static object ContentOf(View view) => view with { Comment = null, Indexes = default, Triggers = default, Rules = default };

    private static IEnumerable<Operation> Extras(View view)
    {
        foreach (var column in view.Columns)
        {
            if (column.Default is { } value)
            {
                yield return new AlterObject($"view '{view.Name}'", $"ALTER VIEW {SqlQuote.Name(view.Name)} ALTER COLUMN {SqlQuote.Identifier(column.Name)} SET DEFAULT {Sql.Writing.PrintedSql.Clean(value)}");
            }

            if (column.Comment is { } comment)
            {
                yield return new SetComment($"COLUMN {SqlQuote.Name(view.Name)}.{SqlQuote.Identifier(column.Name)}", comment);
            }
        }
    }
}
