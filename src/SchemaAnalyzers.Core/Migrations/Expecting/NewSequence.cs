using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql.Lexing;
using SchemaAnalyzers.Sql.Replay;
using SchemaAnalyzers.Sql.Statements;

namespace SchemaAnalyzers.Migrations.Expecting;

/// <summary>The sequences that the code asks for and the schema lacks.</summary>
internal static class NewSequence
{
    /// <summary>Whether a sequence has the name; that of an identity column counts.</summary>
    public static bool IsThere(Draft draft, QualifiedName name) =>
        draft.Database.Sequences.Find(name) is not null
        || draft.Database.Relations.Any(relation => relation.Name.Schema == name.Schema && relation.Columns.Any(column => column.Identity?.Sequence == name));

    /// <summary>Adds a sequence, or says why not.</summary>
    public static bool Add(Draft draft, ModelSequence sequence)
    {
        var problem = sequence.Settings.Reason ?? "how it counts is not known";
        if (draft.IsTaken(sequence.Name))
        {
            problem = "its name is taken";
        }
        else if (sequence.Settings.TryGet(out var settings) && OptionsOf(sequence.Type, settings, ref problem) is { } options)
        {
            draft.Add(new Sequence(sequence.Name) { Options = options });
            return true;
        }

        draft.Leave($"sequence '{sequence.Name}'", problem);
        return false;
    }

    /// <summary>What the server makes of the settings; null where it refuses them.</summary>
    public static SequenceOptions? OptionsOf(string type, SequenceSettings settings, ref string problem)
    {
        var syntax = new SequenceSyntax
        {
            Start = settings.Start,
            Increment = settings.Increment,
            Minimum = settings.Minimum is { } minimum ? new(minimum) : null,
            Maximum = settings.Maximum is { } maximum ? new(maximum) : null,
            Cache = settings.Cache,
            Cycle = settings.Cycle,
        };
        try
        {
            return SequenceReplay.Apply(SequenceOptions.Ascending(type), syntax, isNew: true, default);
        }
        catch (SqlFailure failure)
        {
            problem = failure.Message;
            return null;
        }
    }
}
