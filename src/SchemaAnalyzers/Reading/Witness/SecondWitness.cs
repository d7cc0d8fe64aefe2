using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Contexts;
using SchemaAnalyzers.Reading.Conventions;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Witness;

/// <summary>An entity as its code has it, completed by what EF's own model snapshot tells of the same entity.</summary>
/// <remarks>
/// The code is the first witness: what it says Known stays, and is compared with the snapshot by the rule about pending changes. What it
/// leaves open is taken from the snapshot, and marked as such. Rules of caution, because the snapshot is as old as the last migration:
/// no property is added or removed, so that one that the class has lost is no column of the code, and one that the snapshot lacks stays open;
/// a property about which the two disagree takes nothing over; the list of a table's columns is taken over only where the snapshot speaks of
/// every member of every class in that table that could be one, and columns of both count, since a column too many only silences.
/// </remarks>
internal static class SecondWitness
{
    public static Entity Complete(Entity code, INamedTypeSymbol type, ContextModel context, ModelWitness witness)
    {
        if (witness.Find(type) is not { } found)
        {
            return code with { IsUnrecorded = witness.Model.IsComparable && code.Target.IsKnown && !witness.InTable(code.Target.Value.Name).Any() };
        }

        if (RecordedComposer.Compose(witness, found) is not { } recorded)
        {
            return code;
        }

        var properties = code.Properties.Select(property => Complete(property, code, recorded, context.Naming.IsActive)).ToEquatableArray();
        var names = NamesOf(code, recorded, context);
        var key = Key(code, names);
        return code with
        {
            Recorded = witness.Model.IsComparable ? recorded : null,
            Target = code.Target.Or(recorded.Target),
            PrimaryKey = key,
            Properties = key.IsRecorded && key.Value is { } taken ? properties.Select(property => property with { IsKey = taken.Properties.Contains(property.Name) }).ToEquatableArray() : properties,
            TableColumns = Columns(code, properties, recorded, type, context, witness),
            Indexes = code.Indexes.Select(index => Complete(index, names)).ToEquatableArray(),
            Relationships = code.Relationships.Select(relationship => Complete(relationship, names)).ToEquatableArray(),
            Comment = code.Comment.Or(recorded.Comment),
        };
    }

    /// <summary>What the snapshot tells; without names of keys, indexes and foreign keys where it was written before the naming convention that the code has.</summary>
    private static Entity NamesOf(Entity code, Entity recorded, ContextModel context)
    {
        var isSame = !context.Naming.IsActive || code.Properties.All(property =>
            recorded.Properties.FirstOrDefault(other => other.Name == property.Name) is not { } match || Agrees(property.Column, match.Column));
        if (isSame)
        {
            return recorded;
        }

        var open = Fact.Unknown<Identifier>("the model snapshot has other names");
        return recorded with
        {
            PrimaryKey = recorded.PrimaryKey.Select(key => key is null ? null : key with { Name = open }),
            Indexes = recorded.Indexes.Select(index => index with { Name = open }).ToEquatableArray(),
            Relationships = recorded.Relationships.Select(relationship => relationship with { Name = open }).ToEquatableArray(),
        };
    }

    /// <summary>What is key on one side only is another property on the other.</summary>
    private static MappedProperty Complete(MappedProperty property, Entity code, Entity recorded, bool isNamed) =>
        recorded.Properties.FirstOrDefault(other => other.Name == property.Name) is { } match && (match.IsKey == property.IsKey || !code.PrimaryKey.IsKnown)
            ? WitnessedProperty.Complete(property, match, isNamed)
            : property;

    private static Fact<ModelKey?> Key(Entity code, Entity recorded)
    {
        if (!recorded.PrimaryKey.IsKnown)
        {
            return code.PrimaryKey;
        }

        if (code.PrimaryKey.IsKnown)
        {
            return code.PrimaryKey.Value is { } key && recorded.PrimaryKey.Value is { } same && key.Properties == same.Properties
                ? Fact.Known<ModelKey?>(key with { Name = key.Name.Or(same.Name) }, code.PrimaryKey.Where)
                : code.PrimaryKey;
        }

        return recorded.PrimaryKey.Value is not { } taken || taken.Properties.All(name => code.Properties.Any(property => property.Name == name))
            ? code.PrimaryKey.Or(recorded.PrimaryKey)
            : code.PrimaryKey;
    }

    private static ModelIndex Complete(ModelIndex index, Entity recorded)
    {
        var same = recorded.Indexes.Where(other => other.Properties == index.Properties).Take(2).ToList();
        return same.Count != 1 || !Agrees(index.IsUnique, same[0].IsUnique) || !Agrees(index.IsDescending, same[0].IsDescending)
            ? index
            : index with
            {
                Name = index.Name.Or(same[0].Name),
                IsUnique = index.IsUnique.Or(same[0].IsUnique),
                IsDescending = index.IsDescending.Or(same[0].IsDescending),
                Filter = index.Filter.Or(same[0].Filter),
                Method = index.Method.Or(same[0].Method),
                Includes = index.Includes.Or(same[0].Includes),
                AreNullsDistinct = index.AreNullsDistinct.Or(same[0].AreNullsDistinct),
            };
    }

    private static Relationship Complete(Relationship relationship, Entity recorded)
    {
        var same = recorded.Relationships.Where(other => other.Properties == relationship.Properties).Take(2).ToList();
        return same.Count != 1 || !Agrees(relationship.PrincipalTarget.Select(target => target.Name), same[0].PrincipalTarget.Select(target => target.Name))
            ? relationship
            : relationship with
            {
                PrincipalTarget = relationship.PrincipalTarget.Or(same[0].PrincipalTarget),
                PrincipalColumns = relationship.PrincipalColumns.Or(same[0].PrincipalColumns),
                OnDelete = relationship.OnDelete.Or(same[0].OnDelete),
                IsRequired = relationship.IsRequired.Or(same[0].IsRequired),
                IsUnique = relationship.IsUnique.Or(same[0].IsUnique),
                Name = relationship.Name.Or(same[0].Name),
            };
    }

    private static bool Agrees<T>(Fact<T> code, Fact<T> recorded) => !code.IsKnown || !recorded.IsKnown || code.Is(recorded.Value);

    private static Fact<EquatableArray<Identifier>> Columns(
        Entity code,
        EquatableArray<MappedProperty> properties,
        Entity recorded,
        INamedTypeSymbol type,
        ContextModel context,
        ModelWitness witness)
    {
        var isRenamed = !context.Naming.IsActive && code.Properties.Any(property => recorded.Properties.Any(other => other.Name == property.Name && WitnessedProperty.IsRewritten(property, other)));
        if ((code.TableColumns.IsKnown && !isRenamed) || !recorded.TableColumns.IsKnown || properties.Any(property => !property.Column.IsKnown))
        {
            return code.TableColumns;
        }

        var hierarchy = Hierarchy.Of(type, context);
        var types = hierarchy.Derived.Prepend(hierarchy.Root).Append(type).ToList();
        return types.Concat(types.SelectMany(other => PerhapsInTable(other, context))).All(other => SpeaksOf(witness, other, context))
            ? Fact.Recorded(recorded.TableColumns.Value.Concat(properties.Select(property => property.Column.Value)).Distinct().ToEquatableArray(), code.TableColumns.Reason)
            : code.TableColumns;
    }

    /// <summary>Two entities share a table only along a one-to-one relationship.</summary>
    private static IEnumerable<INamedTypeSymbol> PerhapsInTable(INamedTypeSymbol type, ContextModel context) =>
        context.Relations(type).Where(association => association.IsUnique).SelectMany(association => new[] { association.Principal, association.Dependent });

    /// <summary>Whether the snapshot knows every member of the class that could have columns. Collections have theirs in other tables.</summary>
    private static bool SpeaksOf(ModelWitness witness, INamedTypeSymbol type, ContextModel context)
    {
        if (witness.Find(type) is not { } entity || witness.LineOf(entity) is not { } line)
        {
            return false;
        }

        var names = new HashSet<string>(line.SelectMany(level => level.Properties.Select(property => property.Name).Concat(level.Parts.Select(part => part.Navigation)).Concat(level.Navigations)));
        return context.Shape(type).Members.All(member => member.Kind is MemberKind.Collection || names.Contains(member.Name));
    }
}
