using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules.Changes;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

public sealed class RenameBreaksCode : MigrationRule
{
    public override string Id => "SCH6006";

    public override string Title => "Migration renames what the code maps by its old name";

    public override string MessageFormat => "{0} becomes '{1}', but '{2}' maps it by its old name. Change the mapping with it.";

    public override RuleSeverity Severity => RuleSeverity.Warning;

    /// <remarks>Where the new name is mapped as well, the old one is that of something else.</remarks>
    public override IEnumerable<Finding> Check(MigrationScript migration) =>
        from renamed in migration.Changes.OfType<Renamed>()
        where renamed.IsOnOldTable && migration.Entities is not null
        let mapped = renamed.Column is { } column ? Property(migration.Entities!(), renamed, column) : Class(migration.Entities!(), renamed)
        where mapped is not null
        select Report(renamed, renamed.Column is { } name ? $"Column '{renamed.Table!.Name}.{name}'" : $"Table '{renamed.Table!.Name}'", renamed.NewName.Value, mapped);

    private static string? Property(IReadOnlyList<Entity> entities, Renamed renamed, Identifier column)
    {
        var properties = entities.Where(entity => Maps(entity, renamed.Table!.Name)).SelectMany(entity => entity.Properties.Select(property => (Entity: entity, Property: property))).ToList();
        return properties.Exists(item => !item.Property.Column.IsKnown || item.Property.Column.Value == renamed.NewName) ? null
            : properties.Where(item => item.Property.Column.Value == column).Select(item => $"{item.Entity.Name}.{item.Property.Name}").FirstOrDefault();
    }

    private static string? Class(IReadOnlyList<Entity> entities, Renamed renamed) =>
        entities.Any(entity => !entity.Target.IsKnown || entity.Target.Value.Name.Name == renamed.NewName) ? null
            : entities.FirstOrDefault(entity => Maps(entity, renamed.Table!.Name))?.Name;

    private static bool Maps(Entity entity, string table) =>
        entity.Target is { IsKnown: true, Value: { Kind: TargetKind.Table, Name: var name } } && (name.ToString() == table || (name.Schema.Value == "public" && name.Name.Value == table));
}
