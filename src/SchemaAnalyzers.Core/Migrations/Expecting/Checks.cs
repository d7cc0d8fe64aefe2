using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Expecting;

/// <summary>Gives tables the CHECK constraints of the model.</summary>
internal static class Checks
{
    public static void Align(Draft draft, EntityAlignment alignment)
    {
        foreach (var (check, same) in CheckDiffers.Find(alignment))
        {
            var table = draft.Find(alignment.Relation!.Name)!;
            var expression = check.Expression.Value;
            if (same is not null)
            {
                draft.Put(!draft.MayChange ? table : table with { Checks = table.Checks.Select(other => other.Name == check.Name ? other with { Expression = expression } : other).ToEquatableArray() });
            }
            else if (!table.Checks.Any(other => other.Name == check.Name))
            {
                draft.Put(table with { Checks = table.Checks.With(new(check.Name, expression)) });
            }
        }
    }
}
