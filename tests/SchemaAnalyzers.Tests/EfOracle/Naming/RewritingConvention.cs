using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using SchemaAnalyzers.Model;

namespace SchemaAnalyzers.Tests.EfOracle.Naming;

/// <summary>
/// Rewrites names when the plug-in does: each when its object is added, those of keys, indexes and foreign keys again when the table of their entity
/// gets another name, columns of an owned type again when it becomes owned.
/// </summary>
internal sealed class RewritingConvention(NamingConvention convention) :
    IEntityTypeAddedConvention,
    IEntityTypeAnnotationChangedConvention,
    IEntityTypeBaseTypeChangedConvention,
    IForeignKeyAddedConvention,
    IForeignKeyOwnershipChangedConvention,
    IForeignKeyPropertiesChangedConvention,
    IIndexAddedConvention,
    IKeyAddedConvention,
    IPropertyAddedConvention
{
    public void ProcessEntityTypeAdded(IConventionEntityTypeBuilder entityTypeBuilder, IConventionContext<IConventionEntityTypeBuilder> context) => Table(entityTypeBuilder);

    public void ProcessEntityTypeBaseTypeChanged(
        IConventionEntityTypeBuilder entityTypeBuilder,
        IConventionEntityType? newBaseType,
        IConventionEntityType? oldBaseType,
        IConventionContext<IConventionEntityType> context)
    {
        if (newBaseType is not null)
        {
            // All of a hierarchy are in the table of its root.
            entityTypeBuilder.HasNoAnnotation("Relational:TableName");
            entityTypeBuilder.HasNoAnnotation("Relational:Schema");
        }
    }

    public void ProcessEntityTypeAnnotationChanged(
        IConventionEntityTypeBuilder entityTypeBuilder,
        string name,
        IConventionAnnotation? annotation,
        IConventionAnnotation? oldAnnotation,
        IConventionContext<IConventionAnnotation> context)
    {
        var type = entityTypeBuilder.Metadata;
        if (name == "Relational:ViewName" && annotation?.Value is not null && type.GetTableNameConfigurationSource() == ConfigurationSource.Convention)
        {
            type.SetTableName(null);
        }

        if (name != "Relational:TableName" || type.GetTableName() is null)
        {
            return;
        }

        type.FindPrimaryKey()?.Builder.HasName(Rewrite(type.FindPrimaryKey()!.GetDefaultName()));
        foreach (var key in type.GetDeclaredForeignKeys())
        {
            key.Builder.HasConstraintName(Rewrite(key.GetDefaultName()));
        }

        foreach (var index in type.GetDeclaredIndexes())
        {
            index.Builder.HasDatabaseName(Rewrite(index.GetDefaultDatabaseName()));
        }
    }

    public void ProcessForeignKeyAdded(IConventionForeignKeyBuilder relationshipBuilder, IConventionContext<IConventionForeignKeyBuilder> context) =>
        relationshipBuilder.HasConstraintName(Rewrite(relationshipBuilder.Metadata.GetDefaultName()));

    public void ProcessForeignKeyOwnershipChanged(IConventionForeignKeyBuilder relationshipBuilder, IConventionContext<bool?> context)
    {
        var owned = relationshipBuilder.Metadata.DeclaringEntityType;
        if (!relationshipBuilder.Metadata.IsOwnership || !relationshipBuilder.Metadata.IsUnique)
        {
            return;
        }

        owned.Builder.HasNoAnnotation("Relational:TableName");
        owned.Builder.HasNoAnnotation("Relational:Schema");
        foreach (var property in owned.GetProperties())
        {
            Column(property.Builder);
        }
    }

    public void ProcessForeignKeyPropertiesChanged(
        IConventionForeignKeyBuilder relationshipBuilder,
        IReadOnlyList<IConventionProperty> oldDependentProperties,
        IConventionKey oldPrincipalKey,
        IConventionContext<IReadOnlyList<IConventionProperty>> context)
    {
        if (relationshipBuilder.Metadata.IsInModel)
        {
            relationshipBuilder.HasConstraintName(Rewrite(relationshipBuilder.Metadata.GetDefaultName()));
        }
    }

    public void ProcessIndexAdded(IConventionIndexBuilder indexBuilder, IConventionContext<IConventionIndexBuilder> context) =>
        indexBuilder.HasDatabaseName(Rewrite(indexBuilder.Metadata.GetDefaultDatabaseName()));

    public void ProcessKeyAdded(IConventionKeyBuilder keyBuilder, IConventionContext<IConventionKeyBuilder> context) => keyBuilder.HasName(Rewrite(keyBuilder.Metadata.GetName()));

    public void ProcessPropertyAdded(IConventionPropertyBuilder propertyBuilder, IConventionContext<IConventionPropertyBuilder> context) => Column(propertyBuilder);

    private void Table(IConventionEntityTypeBuilder type)
    {
        if (type.Metadata.GetTableName() is { } name)
        {
            type.ToTable(Rewrite(name), type.Metadata.GetSchema());
        }
    }

    private void Column(IConventionPropertyBuilder property)
    {
        property.HasNoAnnotation("Relational:ColumnName");
        var table = StoreObjectIdentifier.Create(property.Metadata.DeclaringType, StoreObjectType.Table);
        property.HasColumnName(Rewrite(table is { } known ? property.Metadata.GetDefaultColumnName(known) : property.Metadata.GetDefaultColumnName()));
    }

    private string? Rewrite(string? name) => name is null ? null : convention.Rewrite(name);
}
