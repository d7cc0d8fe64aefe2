using System.Globalization;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>How much of a context the other rules can see. It looks at all entities at once, so that it costs something only where it is turned on.</summary>
public sealed class ContextCoverage : Rule
{
    public override string Id => "SCH0010";

    public override string Title => "Coverage of a context";

    public override string MessageFormat => "Coverage of '{0}': entities {1}, of these not known in full {2}; columns known {3}, not known {4}";

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override bool IsEnabledByDefault => false;

    /// <param name="entities">Those of the context.</param>
    /// <param name="place">The name of the context.</param>
    public Finding Report(string context, Place place, IReadOnlyCollection<Entity> entities)
    {
        var columns = entities.SelectMany(entity => entity.Properties.Select(property => entity.Target.IsKnown && IsKnown(property))).ToList();
        var open = entities.Count(entity => !entity.Target.IsKnown || !entity.TableColumns.IsKnown);
        return new Finding(this, place, new(context, Text(entities.Count), Text(open), Text(columns.Count(isKnown => isKnown)), Text(columns.Count(isKnown => !isKnown))));
    }

    private static bool IsKnown(MappedProperty property) =>
        property.Column.IsKnown && property.ClrType.IsKnown && property.StoreType.IsKnown && property.IsNullable.IsKnown && property.HasConverter.IsKnown;

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
