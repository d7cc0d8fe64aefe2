using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules.Keys;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class NameTooLong : EntityRule
{
    private const int Shown = 30;

    public override string Id => "SCH4007";

    public override string Title => "Identifier over 63 bytes";

    public override string MessageFormat => "The {1} name '{2}' of '{0}' has {3} bytes: PostgreSQL cuts it to 63{4}. Shorten it.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override EquatableArray<int> Subject => new(0, 1, 2, 3);

    public override IEnumerable<Finding> Check(EntityAlignment alignment)
    {
        var names = Names(alignment.Entity).Where(name => IdentifierLimit.Exceeds(name.Name)).ToList();
        foreach (var (kind, name, place) in names)
        {
            var others = Names(alignment.Entity).Where(other => other.Kind == kind && other.Name != name);
            var collides = others.Any(other => IdentifierLimit.Cut(other.Name) == IdentifierLimit.Cut(name));
            yield return new Finding(
                this,
                place,
                new(
                    alignment.Entity.Name, kind, name.Value.Substring(0, Math.Min(Shown, name.Value.Length)) + "~",
                    System.Text.Encoding.UTF8.GetByteCount(name.Value).ToString(System.Globalization.CultureInfo.InvariantCulture),
                    collides ? ", which makes two names equal" : "")).With(collides ? null : new WriteText(IdentifierLimit.Cut(name).Value));
        }
    }

    /// <summary>The names that the code itself gives: those that EF Core makes up it cuts by rules of its own.</summary>
    private static IEnumerable<(string Kind, Identifier Name, Place Place)> Names(Entity entity)
    {
        if (entity.Target is { IsKnown: true, Value: { IsNameExplicit: true, Kind: not TargetKind.None } target })
        {
            yield return ("table", target.Name.Name, entity.Target.Where ?? entity.Place);
        }

        foreach (var property in entity.Properties.Where(property => property is { IsColumnExplicit: true, Column.IsKnown: true }))
        {
            yield return ("column", property.Column.Value, property.Column.Where ?? property.Place);
        }

        foreach (var index in entity.Indexes.Where(index => index is { IsNameExplicit: true, Name.IsKnown: true }))
        {
            yield return ("index", index.Name.Value, index.Name.Where ?? index.Place);
        }

        foreach (var relationship in entity.Relationships.Where(relationship => relationship.Name is { IsKnown: true, Where: not null }))
        {
            yield return ("foreign key", relationship.Name.Value, relationship.Name.Where!.Value);
        }
    }
}
