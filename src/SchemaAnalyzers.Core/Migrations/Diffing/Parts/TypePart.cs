using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;
using SchemaAnalyzers.Sql.Writing;

namespace SchemaAnalyzers.Migrations.Diffing;

/// <summary>An enum, domain, composite or range type.</summary>
internal sealed record TypePart(UserType Type) : Part(new(PartKind.Type, Type.Name), Bare(Type))
{
    private string Name => SqlQuote.Name(Type.Name);

    public override IEnumerable<Operation> Create() => Type is DomainType domain
        ? [new CreateType(domain with { Checks = domain.Checks.Where(check => check.IsValidated).ToEquatableArray() }), .. domain.Checks.Where(check => !check.IsValidated).Select(AddCheck)]
        : [new CreateType(Type)];

    public override IEnumerable<Operation> Drop() => [new DropType(Type)];

    public override IEnumerable<Operation>? AlterTo(Part other) => (Type, ((TypePart)other).Type) switch
    {
        (EnumType from, EnumType to) => EnumChange.Between(from, to),
        (CompositeType from, CompositeType to) => CompositeChange.Between(from, to),
        (DomainType from, DomainType to) when from.Underlying == to.Underlying && from.Collation == to.Collation => DomainChange.Between(from, to),
        _ => null,
    };

    /// <summary>The same type out of the way of its successor.</summary>
    public TypePart Aside() => new(Type with { Name = new(Type.Name.Schema, DefaultNames.Join(Type.Name.Name.Value, null, "old")) });

    public override IEnumerable<Operation> Comments(Part? before)
    {
        var own = base.Comments(before);
        return own.Concat(Parts(this).Where(part => part.Comment != Parts(before as TypePart).FirstOrDefault(other => other.Target == part.Target).Comment)
            .Select(part => new SetComment(part.Target, part.Comment)));
    }

    public static IEnumerable<Part> Of(Database database, References references) => database.Types.Select(type => new TypePart(type)
    {
        Comment = type.Comment,
        CommentTarget = $"{(type is DomainType ? "DOMAIN" : "TYPE")} {SqlQuote.Name(type.Name)}",
        Needs = [.. References.InSchema(type.Name.Schema).Concat(NeedsOf(type, references)).Where(need => need.Key.Owner != type.Name).Distinct()],
        Slots = type is CompositeType ? [new(SlotKind.Type, type.Name), new(SlotKind.Relation, type.Name)] : [new(SlotKind.Type, type.Name)],
    });

    private static IEnumerable<Need> NeedsOf(UserType type, References references) => type switch
    {
        DomainType domain => references.OfType(domain.Underlying).Concat(references.OfCollation(domain.Collation)).Concat(references.In(domain.Default))
            .Concat(domain.Checks.SelectMany(check => references.In(check.Expression))),
        CompositeType composite => composite.Fields.SelectMany(field => references.OfType(field.Type).Concat(references.OfCollation(field.Collation))),
        RangeType range => references.OfType(range.Subtype).Concat(references.In(range.Options)),
        _ => [],
    };

    /// <summary>What belongs to a type and has a comment of its own.</summary>
    private static IEnumerable<(string Target, string? Comment)> Parts(TypePart? part) => part?.Type switch
    {
        DomainType domain => domain.Checks.Select(check => ($"CONSTRAINT {SqlQuote.Identifier(check.Name)} ON DOMAIN {part.Name}", check.Comment)),
        CompositeType composite => composite.Fields.Select(field => ($"COLUMN {part.Name}.{SqlQuote.Identifier(field.Name)}", field.Comment)),
        _ => [],
    };

    private static UserType Bare(UserType type) => type switch
    {
        DomainType domain => domain with { Comment = null, Checks = domain.Checks.Select(check => check with { Comment = null }).ToEquatableArray() },
        CompositeType composite => composite with { Comment = null, Fields = composite.Fields.Select(field => field with { Comment = null }).ToEquatableArray() },
        _ => type with { Comment = null },
    };

    private Operation AddCheck(CheckConstraint check) => DomainChange.Add(Type.Name, check);
}

internal static class EnumChange
{
    /// <summary>Labels that are added or renamed; null where one is gone or moved.</summary>
    public static IEnumerable<Operation>? Between(EnumType from, EnumType to)
    {
        if (from.Labels.Count == to.Labels.Count)
        {
            var changed = Enumerable.Range(0, to.Labels.Count).Where(i => from.Labels[i] != to.Labels[i]).ToList();
            return changed.Count == 1 && !from.Labels.Contains(to.Labels[changed[0]]) ? [new RenameEnumLabel(to.Name, from.Labels[changed[0]], to.Labels[changed[0]])] : null;
        }

        if (!to.Labels.Where(from.Labels.Contains).SequenceEqual(from.Labels))
        {
            return null;
        }

        // From the last one on: the label before which one is put is there already.
        return Enumerable.Range(0, to.Labels.Count).Reverse().Where(i => !from.Labels.Contains(to.Labels[i]))
            .Select(i => new AddEnumLabel(to.Name, to.Labels[i], i + 1 < to.Labels.Count ? to.Labels[i + 1] : null));
    }
}

internal static class CompositeChange
{
    /// <summary>Attributes that are dropped, or added at the end; null for all else, which the server refuses where columns have the type.</summary>
    public static IEnumerable<Operation>? Between(CompositeType from, CompositeType to)
    {
        var kept = from.Fields.Where(field => to.Fields.Any(other => Same(field, other))).ToList();
        var added = to.Fields.Where(field => !from.Fields.Any(other => Same(field, other))).ToList();
        var isAtEnd = kept.Count + added.Count == to.Fields.Count && kept.Concat(added).Zip(to.Fields, Same).All(same => same);
        var name = SqlQuote.Name(to.Name);
        return !isAtEnd || from.Fields.Count == 0 ? null :
        [
            .. from.Fields.Except(kept).Select(field => Alter($"DROP ATTRIBUTE {SqlQuote.Identifier(field.Name)}")),
            .. added.Select(field => Alter($"ADD ATTRIBUTE {TypeStatements.Field(field)}")),
        ];

        Operation Alter(string action) => new AlterObject($"type '{to.Name}'", $"ALTER TYPE {name} {action} CASCADE");
    }

    private static bool Same(CompositeField one, CompositeField other) => one with { Comment = null } == other with { Comment = null };
}

internal static class DomainChange
{
    public static IEnumerable<Operation> Between(DomainType from, DomainType to)
    {
        foreach (var check in from.Checks.Where(check => !to.Checks.Any(other => Stays(check, other))))
        {
            yield return Alter(to.Name, $"DROP CONSTRAINT {SqlQuote.Identifier(check.Name)}");
        }

        if (from.Default != to.Default)
        {
            yield return Alter(to.Name, to.Default is { } value ? "SET DEFAULT " + PrintedSql.Clean(value) : "DROP DEFAULT");
        }

        if (from.IsNotNull != to.IsNotNull)
        {
            yield return Alter(to.Name, to.IsNotNull ? "SET NOT NULL" : "DROP NOT NULL");
        }

        foreach (var check in to.Checks)
        {
            if (from.Checks.FirstOrDefault(other => Stays(other, check)) is not { } before)
            {
                yield return Add(to.Name, check);
            }
            else if (before.IsValidated != check.IsValidated)
            {
                yield return Alter(to.Name, $"VALIDATE CONSTRAINT {SqlQuote.Identifier(check.Name)}");
            }
        }
    }

    public static Operation Add(QualifiedName domain, CheckConstraint check) => Alter(domain, "ADD " + ConstraintClause.Write(check));

    private static bool Stays(CheckConstraint old, CheckConstraint to) =>
        old with { Comment = null, IsValidated = to.IsValidated } == to with { Comment = null } && (to.IsValidated || !old.IsValidated);

    private static AlterObject Alter(QualifiedName domain, string action) => new($"domain '{domain}'", $"ALTER DOMAIN {SqlQuote.Name(domain)} {action}");
}
