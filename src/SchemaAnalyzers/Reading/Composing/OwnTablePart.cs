using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>An owned type that does not stand in the table of its owner: a collection, or one with a table of its own.</summary>
/// <param name="Owner">Where the part is declared.</param>
/// <param name="Scope">The part itself.</param>
/// <param name="Path">The members that lead to it from the table's entity, with dots between and behind.</param>
/// <param name="OwnerKey">The key of the owner.</param>
internal sealed record OwnTablePart(Member Part, Scope Owner, Scope Scope, string Path, PartKey OwnerKey)
{
    /// <summary>Whether the part has a table that is not its owner's.</summary>
    public static bool HasTable(Scope scope, Fact<TableTarget> owner, ContextModel context) =>
        Explicit(scope, context) is { } target && !(owner.IsKnown && target.IsKnown && owner.Value.Name == target.Value.Name);

    /// <summary>The table. Its schema is the owner's; but with ToTable it is the model's, unless that names another.</summary>
    /// <remarks>EF's GetDefaultTableName: a type that several own is told apart by its owner's table.</remarks>
    public Fact<TableTarget> Target(Fact<TableTarget> owner, ContextModel context)
    {
        if (Explicit(Scope, context) is { } target)
        {
            return target;
        }

        if (context.Naming.Unread<TableTarget>("table") is { } unread)
        {
            return unread;
        }

        return owner.Select(table => table with
        {
            Name = new QualifiedName(table.Name.Schema, new Identifier(TableNames.Cut(context.Parts.IsShared(Scope.Type) ? $"{table.Name.Name.Value}_{Part.Name}" : TableNames.ShortName(Scope.Type)))),
            IsNameExplicit = false,
            Kind = TargetKind.Table,
        });
    }

    private static Fact<TableTarget>? Explicit(Scope scope, ContextModel context)
    {
        if (scope.Configured(context).Select(touches => touches.Settings).FirstOrDefault(settings => (settings.Table ?? settings.View) is not null) is { } said)
        {
            return Of((said.Table ?? said.View)!.Value, said.Table is null ? TargetKind.View : TargetKind.Table);
        }

        var attribute = EntityTypes.FindInherited(scope.Type, AttributeNames.Table);
        return attribute?.Positional<string>(0) is { } name
            ? Of(Fact.Known(new TableSetting(name, attribute.Named<string>("Schema")), attribute.PlaceOf(context.Compilation, position: 0)), TargetKind.Table)
            : null;

        Fact<TableTarget> Of(Fact<TableSetting> table, TargetKind kind) =>
            (table.Value.Schema is null ? context.Configuration.Schema?.Unknown<TableTarget>() : null) ?? Fact.Known(
                new TableTarget(new QualifiedName(table.Value.Schema ?? context.Configuration.DefaultSchema?.Value ?? "public", table.Value.Name), kind)
                {
                    IsNameExplicit = true,
                    IsSchemaExplicit = (table.Value.Schema ?? context.Configuration.DefaultSchema?.Value) is not null,
                },
                table.Where);
    }
}
