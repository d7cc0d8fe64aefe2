using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Expecting;

/// <summary>Takes over the comments that the code writes. No rule tells of them: they change nothing.</summary>
internal static class Comments
{
    public static void Align(Draft draft, EntityAlignment alignment)
    {
        if (alignment.Table is not { } original)
        {
            return;
        }

        var table = draft.Find(original.Name)!;
        if (alignment.Entity.Comment is { IsKnown: true, Value: { } comment } && table.Comment != comment)
        {
            table = table with { Comment = comment };
        }

        foreach (var property in alignment.Entity.Properties)
        {
            if (property.Comment is { IsKnown: true, Value: { } said } && alignment.ColumnOf(property) is { } column && column.Comment != said)
            {
                table = table with { Columns = table.Columns.Select(other => other.Name == column.Name ? other with { Comment = said } : other).ToEquatableArray() };
            }
        }

        if (!ReferenceEquals(table, draft.Find(original.Name)))
        {
            draft.Put(table);
        }
    }
}
