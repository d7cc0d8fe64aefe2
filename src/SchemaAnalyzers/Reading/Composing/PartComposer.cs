using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Attributes;
using SchemaAnalyzers.Reading.Configuration;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Reading.Relationships;
using SchemaAnalyzers.Reading.TypeMapping;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Composing;

/// <summary>Composes the columns of owned and complex types, which stand in the table of their owner as <c>{Navigation}_{Property}</c>.</summary>
/// <param name="table">The table in which they stand.</param>
internal sealed class PartComposer(ContextModel context, Place fallback, Fact<TableTarget> table)
{
    private const int DeepestNesting = 16;

    private readonly ColumnComposer _columns = new(context, fallback);

    public List<MappedProperty> Properties { get; } = [];

    /// <summary>The parts that have tables of their own.</summary>
    public List<OwnTablePart> OwnTables { get; } = [];

    /// <summary>The owned types that stand in the table, with what stands before their properties.</summary>
    public List<(Scope Scope, string Path)> InTable { get; } = [];

    /// <summary>The foreign keys of the owned types, with what stands before their properties.</summary>
    public List<(Association Relation, string Path)> Relations { get; } = [];

    public string? Incomplete { get; private set; }

    /// <param name="owner">Where the part is declared.</param>
    /// <param name="touch">What the fluent API may change about it.</param>
    /// <param name="isOptional">Whether rows may leave the part empty.</param>
    public void Add(Member part, Scope owner, PartKey ownerKey, Touch? touch, bool isOptional) =>
        Add(new Placement(part, owner, ownerKey, part.Name + ".", part.Name + "_", isOptional, 0), touch);

    /// <summary>The columns of an owned type in a table of its own.</summary>
    public void AddRoot(OwnTablePart part, PartKey key) =>
        AddMembers(new Placement(part.Part, part.Owner, part.OwnerKey, "", "", false, 0), part.Scope, key, part.Scope.Touches(context));

    private void Add(Placement at, Touch? touch)
    {
        if (at.Part.Target is null || at.Depth > DeepestNesting)
        {
            Incomplete ??= touch?.Reason ?? "owned types are nested too deeply";
            return;
        }

        var scope = at.Owner.Of(at.Part);
        var said = scope.Touches(context);
        touch ??= said.Select(touches => touches.Everything ?? touches.Hierarchy ?? touches.Target).FirstOrDefault(found => found is not null);
        if (touch is not null)
        {
            Incomplete ??= touch.Reason;
            return;
        }

        var isOptional = at.IsOptional || PartRequiredness.IsOptional(at.Part, at.Owner, scope, context);
        if (JsonColumn.Find(scope, context) is { } json)
        {
            Properties.Add(json.Compose(at.Part, at.Path, isOptional, context, fallback));
        }
        else if (at.Part.Kind == MemberKind.ComplexCollection)
        {
            Incomplete ??= $"'{at.Part.Name}' is a collection of complex types";
        }
        else if (at.Part.Kind == MemberKind.OwnedCollection || OwnTablePart.HasTable(scope, table, context))
        {
            OwnTables.Add(new OwnTablePart(at.Part, at.Owner, scope, at.Path, at.OwnerKey));
        }
        else
        {
            Incomplete ??= said.Select(touches => touches.Columns?.Reason).FirstOrDefault(reason => reason is not null);
            var key = at.Part.Kind == MemberKind.Owned ? PartKey.Of(at.Part, at.Owner, scope, at.OwnerKey, context, fallback) : at.OwnerKey;
            InTable.Add((scope, at.Path));
            AddMembers(at with { IsOptional = isOptional }, scope, key, said);
        }
    }

    private void AddMembers(Placement at, Scope scope, PartKey key, IReadOnlyList<EntityTouches> said)
    {
        Incomplete ??= scope.IsComplex ? null : key.Reason;
        var shape = context.Shape(scope);
        var relations = RelationsOf(at, scope, key);
        foreach (var member in shape.Members)
        {
            switch (member.Kind)
            {
                case MemberKind.Column when !scope.IsComplex && key.Has(member.Name):
                    break;
                case MemberKind.Column:
                    Properties.Add(Column(member, said, at, relations));
                    break;
                case MemberKind.Reference when relations.Any(relation => relation is { IsKnown: true, ToPrincipal: { } navigation } && navigation.Name == member.Name):
                    break;
                case MemberKind.Reference when IsOwner(member, at):
                    break;
                case MemberKind.Reference or MemberKind.Collection or MemberKind.Opaque:
                    Incomplete ??= member.Touch?.Reason ?? $"the owned type '{scope.Type.Name}' has navigations of its own";
                    break;
                default:
                    Add(at.Inner(member, scope, key), null);
                    break;
            }
        }

        AddRelations(at, relations);
        var unexplained = shape.Unexplained.FirstOrDefault(name => !key.Has(name) && !relations.Any(relation => relation.Properties.Any(property => property.Name == name)));
        Incomplete ??= unexplained is null ? null : $"'{unexplained}' is configured, and is no property of '{scope.Type.Name}' that can be seen";
    }

    private IReadOnlyList<Association> RelationsOf(Placement at, Scope scope, PartKey key)
    {
        if (scope.IsComplex || key.Reason is not null)
        {
            return [];
        }

        var navigations = context.Shape(scope).Members.Where(member => member is { Kind: MemberKind.Reference, Target: not null } && !IsOwner(member, at)).ToList();
        return PartRelations.Of(scope, navigations, key.ForeignKey.Select(property => property.Name).ToList(), context);
    }

    private void AddRelations(Placement at, IReadOnlyList<Association> relations)
    {
        var shadows = new ShadowColumns(context, fallback);
        foreach (var relation in relations)
        {
            Incomplete ??= relation.Reason;
            foreach (var property in relation.Properties.Where(property => property.Column is null && relation.IsKnown))
            {
                var column = shadows.Compose(relation, property, isOfDerived: false);
                Properties.Add(column with
                {
                    Name = at.Path + property.Name,
                    Column = context.Naming.Name("column", at.Prefix + property.Name, column.Place),
                    IsNullable = at.IsOptional ? column.IsNullable.Select(_ => true) : column.IsNullable,
                });
            }
        }

        Relations.AddRange(relations.Where(relation => relation.IsKnown).Select(relation => (relation, at.Path)));
    }

    /// <summary>The way back from an owned type to what owns it makes no columns.</summary>
    private static bool IsOwner(Member member, Placement at) =>
        at.Part.Kind is MemberKind.Owned or MemberKind.OwnedCollection && ClassLevels.Of(at.Owner.Type).Contains(member.Target, SymbolEqualityComparer.Default);

    private MappedProperty Column(Member member, IReadOnlyList<EntityTouches> said, Placement at, IReadOnlyList<Association> relations)
    {
        var composed = _columns.Compose(member, new PropertyTouches(member, said, context.Configuration), RoleOf(member, relations));
        return composed with
        {
            Name = at.Path + member.Name,
            Column = composed.IsColumnExplicit ? composed.Column : composed.Column.IsKnown ? context.Naming.Name("column", at.Prefix + member.Name, composed.Column.Where) : composed.Column,
            IsNullable = at.IsOptional ? composed.IsNullable.Select(_ => true) : composed.IsNullable,
        };
    }

    /// <summary>A foreign key takes over the type of the key that it references.</summary>
    private static ColumnRole RoleOf(Member member, IReadOnlyList<Association> relations)
    {
        var foreignKey = relations.FirstOrDefault(relation => relation.Properties.Any(property => property.Name == member.Name));
        return new ColumnRole
        {
            Principal = foreignKey?.Properties.First(property => property.Name == member.Name).Principal,
            PrincipalEntity = foreignKey?.Principal,
            MayBeForeignKey = relations.FirstOrDefault(relation => !relation.IsKnown)?.Reason,
        };
    }

    /// <param name="Path">What stands before a property's name, with a dot.</param>
    /// <param name="Prefix">What stands before a column's name, with an underscore.</param>
    private readonly record struct Placement(Member Part, Scope Owner, PartKey OwnerKey, string Path, string Prefix, bool IsOptional, int Depth)
    {
        public Placement Inner(Member member, Scope owner, PartKey ownerKey) => new(member, owner, ownerKey, $"{Path}{member.Name}.", $"{Prefix}{member.Name}_", IsOptional, Depth + 1);
    }
}
