using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>The coverage note: what the other rules are silent about, and why.</summary>
public sealed class NotAnalysed : EntityRule
{
    public override string Id => "SCH0003";

    public override string Title => "Mapping not analysed";

    public override string MessageFormat => "Not checked in {0} ({1}): {2}";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override IEnumerable<Finding> Check(EntityAlignment alignment) =>
        Unknowns(alignment)
            .GroupBy(unknown => (unknown.Place, unknown.Reason))
            .Select(group => new Finding(this, group.Key.Place, new($"'{SubjectOf(alignment.Entity, group)}'", Aspects(group), group.Key.Reason)));

    /// <summary>One note for each place and reason, whatever the number of entities: a call may touch all of a context.</summary>
    public static IEnumerable<Finding> Merge(IEnumerable<Finding> notes)
    {
        foreach (var same in notes.GroupBy(note => (note.Place, Reason: note.Arguments[2])))
        {
            var (first, subjects) = (same.First(), same.Select(note => note.Arguments[0]).Distinct().ToList());
            var aspects = same.SelectMany(note => note.Arguments[1].Split([", "], StringSplitOptions.None)).Distinct();
            var subject = subjects.Count == 1 ? subjects[0] : $"{subjects[0]} and {subjects.Count - 1} more";
            yield return first with { Arguments = new(subject, string.Join(", ", aspects), same.Key.Reason) };
        }
    }

    private static string SubjectOf(Entity entity, IEnumerable<Unknown> unknowns)
    {
        var properties = unknowns.Select(unknown => unknown.Property).Distinct().ToArray();
        return properties.Length == 1 && properties[0] is { } property ? $"{entity.Name}.{property}" : entity.Name;
    }

    private static string Aspects(IEnumerable<Unknown> unknowns) => string.Join(", ", unknowns.Select(unknown => unknown.Aspect).Distinct());

    private static IEnumerable<Unknown> Unknowns(EntityAlignment alignment)
    {
        var entity = alignment.Entity;
        var target = OfFact(entity.Target, "table", null, entity.Place);
        var relation = alignment.Relation?.Uncertainty is { } uncertainty ? new Unknown("columns", uncertainty, null, entity.Place) : null;
        var convention = NamingConventionGuess.OfTable(alignment) is { } table ? Guessed("table", table.ToString(), null, entity.Place) : null;
        var shared = OfFact(entity.TableColumns, "required columns", null, entity.Place);
        var own = new[] { target, relation, convention, shared }.OfType<Unknown>();
        return own.Concat(entity.Properties.SelectMany(property => OfProperty(alignment, property)));
    }

    private static IEnumerable<Unknown> OfProperty(EntityAlignment alignment, MappedProperty property)
    {
        var unknowns = new[]
        {
            OfFact(property.Column, "column", property.Name, property.Place),
            OfFact(property.ClrType, "type", property.Name, property.Place),
            OfFact(property.HasConverter, "type", property.Name, property.Place),
            OfFact(property.IsNullable, "nullability", property.Name, property.Place),
            NamingConventionGuess.OfColumn(alignment, property) is { } column ? Guessed("column", column.Value, property.Name, property.Place) : null,
        };
        return unknowns.OfType<Unknown>();
    }

    /// <summary>A fact without a reason is one that no reader reads yet: nothing that a user could act on.</summary>
    private static Unknown? OfFact<T>(Fact<T> fact, string aspect, string? property, Place place) =>
        !fact.IsKnown && fact.Reason is { } reason ? new(aspect, reason, property, fact.Where ?? place) : null;

    private static Unknown Guessed(string aspect, string actual, string? property, Place place) =>
        new(aspect, $"the schema has '{actual}', as a naming convention would make it; say which by 'schema_analyzers.naming_convention'", property, place);

    private sealed record Unknown(string Aspect, string Reason, string? Property, Place Place);
}
