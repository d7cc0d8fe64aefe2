using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>Applies a naming convention that the compiled project does not show to the names that EF Core's own conventions made.</summary>
internal static class ConventionNames
{
    public static Entity Under(this Entity entity, NamingConvention? convention) => convention is null || entity.Context is null
        ? entity
        : entity with
        {
            Target = entity.Target.Select(target => Rename(target, convention)),
            Properties = entity.Properties.Select(property => Rename(property, convention)).ToEquatableArray(),
            Relationships = entity.Relationships.Select(relationship => Rename(relationship, convention)).ToEquatableArray(),
            Indexes = entity.Indexes.Select(index => index.IsNameExplicit ? index : index with { Name = Hidden }).ToEquatableArray(),
            TableColumns = entity.TableColumns.Select(columns => columns.Concat(columns.Select(name => Rename(name, convention))).Distinct().ToEquatableArray()),
        };

    /// <summary>Names that EF Core puts together of others are rewritten before or after these, as the order of calls has it.</summary>
    private static Fact<Identifier> Hidden => Fact.Unknown<Identifier>("a naming convention that the code does not show makes it");

    private static Relationship Rename(Relationship relationship, NamingConvention convention) => relationship with
    {
        PrincipalTarget = relationship.PrincipalTarget.Select(target => Rename(target, convention)),
        PrincipalColumns = relationship.PrincipalColumns.Select(columns => columns.Select(name => Rename(name, convention)).ToEquatableArray()),
        Name = relationship.Name.Where is null ? Hidden : relationship.Name,
    };

    private static TableTarget Rename(TableTarget target, NamingConvention convention) =>
        target.IsNameExplicit ? target : target with { Name = new QualifiedName(target.Name.Schema, Rename(target.Name.Name, convention)) };

    private static MappedProperty Rename(MappedProperty property, NamingConvention convention) =>
        property.IsColumnExplicit ? property : property with { Column = property.Column.Select(name => Rename(name, convention)) };

    /// <summary>System columns are nobody's to rename.</summary>
    private static Identifier Rename(Identifier name, NamingConvention convention) =>
        SystemColumns.Contains(name) ? name : new(convention.Rewrite(name.Value));
}
