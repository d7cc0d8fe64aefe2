using SchemaAnalyzers.Migrations.Diffing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Planning;

/// <summary>The steps of one direction of a migration.</summary>
internal static class Direction
{
    /// <summary>The statements that lead from one schema to another, in forms that are safe for a busy database.</summary>
    public static List<MigrationStep> Statements(Database from, Database to, bool areSuggestions = false)
    {
        var forms = new SafeForms(from, to, areSuggestions);
        var operations = TypesTogether.Of(Diff.Between(from, to));
        var steps = new StepSequence();
        for (var i = 0; i < operations.Count; i++)
        {
            var form = forms.Write(operations[i]);
            steps.Add(operations[i], operations[i] is AddEnumLabel label && IsUsedLater(operations, i, label) ? SafeForm.Of([.. form.Steps.Select(step => step with { OutsideTransaction = true })]) : form);
        }

        return steps.Finish();
    }

    /// <summary>The same, as statements that are commented out.</summary>
    public static IEnumerable<MigrationStep> Suggestions(Database from, Database to)
    {
        foreach (var step in Statements(from, to, areSuggestions: true))
        {
            if (step.Performs?.Loss is { } loss)
            {
                yield return MigrationStep.Note($"This loses {loss}.");
            }

            yield return step.Kind == StepKind.Statement ? step with { Kind = StepKind.Suggestion } : step;
        }
    }

    /// <remarks>https://www.postgresql.org/docs/current/sql-altertype.html: a new label can only be used once the transaction that added it is over.</remarks>
    private static bool IsUsedLater(IReadOnlyList<Operation> operations, int index, AddEnumLabel label) =>
        operations.Skip(index + 1).Any(operation => operation is not (AddEnumLabel or SetComment) && operation.Sql.Contains(Sql.SqlQuote.Name(label.Type)));
}
