using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>What differs between an entity as its code has it and as EF Core's model snapshot has it, in what the database has of it.</summary>
/// <remarks>
/// Only what both sides say Known. What follows from another difference is not told: the names that EF makes of tables and columns, the
/// indexes and foreign keys of a new property. Names that differ as a naming convention rewrites them are those of one that is set up out of
/// sight, and <c>timestamp</c> stands for <c>timestamptz</c> where the application turns Npgsql's legacy behaviour on.
/// </remarks>
internal sealed class ModelDifferences(Entity code, Entity recorded)
{
    /// <summary>Of an expression or comment in a message.</summary>
    private const int LongestText = 40;

    private readonly List<ModelDifference> _found = [];

    public IReadOnlyList<ModelDifference> Find()
    {
        CompareTables();
        foreach (var property in code.Properties)
        {
            if (recorded.Properties.FirstOrDefault(other => other.Name == property.Name) is { } same)
            {
                Compare(property, same);
            }
            else if (property.Column.IsKnown && !property.Column.IsRecorded)
            {
                Add(property.Place, property, $"maps to column '{property.Column.Value}'", "does not have it");
            }
        }

        AddLostProperties();
        CompareKeys();
        CompareIndexes();
        CompareRelationships();
        return _found;
    }

    private void CompareTables()
    {
        if (code.Target.TryGet(out var target) && recorded.Target.TryGet(out var other) && target.Name != other.Name &&
            (target.IsNameExplicit || !ColumnMatch.IsRewriting(target.Name.Name, other.Name.Name)))
        {
            Add(code.Target.Where ?? code.Place, $"Entity '{code.Name}'", $"maps to {KindOf(target)} '{target.Name}'", $"has {KindOf(other)} '{other.Name}'");
        }

        if (Differ(code.Comment, recorded.Comment))
        {
            Add(code.Comment.Where ?? code.Place, $"Entity '{code.Name}'", $"has {Text("comment", code.Comment)}", $"has {Text("comment", recorded.Comment)}");
        }
    }

    private void Compare(MappedProperty property, MappedProperty other)
    {
        if (Differ(property.Column, other.Column) && (property.IsColumnExplicit || !ColumnMatch.IsRewriting(property.Column.Value, other.Column.Value)))
        {
            Add(property.Column.Where ?? property.Place, property, $"maps to column '{property.Column.Value}'", $"has column '{other.Column.Value}'");
        }

        if (Differ(property.StoreType, other.StoreType) && !IsLegacy(property.StoreType.Value, other.StoreType.Value) && !IsDiscriminator(property))
        {
            Add(property.StoreType.Where ?? property.Place, property, $"is of type '{property.StoreType.Value}'", $"has type '{other.StoreType.Value}'");
        }

        if (Differ(property.IsNullable, other.IsNullable) && !IsDiscriminator(property))
        {
            Add(property.IsNullable.Where ?? property.Place, property, property.IsNullable.Value ? "can be null" : "cannot be null", other.IsNullable.Value ? "has it nullable" : "has it required");
        }

        if (Differ(property.Default, other.Default))
        {
            Add(property.Default.Where ?? property.Place, property, $"has {Text("default", property.Default)}", $"has {Text("default", other.Default)}");
        }

        if (Differ(property.Computed, other.Computed))
        {
            Add(property.Computed.Where ?? property.Place, property, $"has {Text("computed value", property.Computed)}", $"has {Text("computed value", other.Computed)}");
        }

        if (Differ(property.Comment, other.Comment))
        {
            Add(property.Comment.Where ?? property.Place, property, $"has {Text("comment", property.Comment)}", $"has {Text("comment", other.Comment)}");
        }
    }

    /// <summary>Where all columns of the code are known, a property that is not among them is gone.</summary>
    private void AddLostProperties()
    {
        if (!code.TableColumns.IsKnown || code.TableColumns.IsRecorded)
        {
            return;
        }

        foreach (var lost in recorded.Properties.Where(other => code.Properties.All(property => property.Name != other.Name)))
        {
            Add(code.Place, $"Entity '{code.Name}'", $"has no property '{lost.Name}'", $"has it, with column '{lost.Column.Value}'");
        }
    }

    private void CompareKeys()
    {
        if (!code.PrimaryKey.IsKnown || !recorded.PrimaryKey.IsKnown)
        {
            return;
        }

        var place = code.PrimaryKey.Where ?? code.Place;
        var (key, other) = (code.PrimaryKey.Value, recorded.PrimaryKey.Value);
        if (key?.Properties != other?.Properties)
        {
            if (!IsNew(key?.Properties ?? default))
            {
                Add(place, $"Entity '{code.Name}'", $"has {Key(key)}", $"has {Key(other)}");
            }
        }
        else if (key is not null && other is not null)
        {
            CompareNames(place, "the key", key.Name, other.Name);
        }
    }

    private void CompareIndexes()
    {
        foreach (var index in code.Indexes.Where(index => !IsNew(index.Properties)))
        {
            var subject = $"the index on ({string.Join(", ", index.Properties)})";
            var same = recorded.Indexes.Where(other => other.Properties == index.Properties).ToList();
            if (same.Count == 0)
            {
                Add(index.Place, $"Entity '{code.Name}'", $"has {subject.Replace("the ", "an ")}", "has none");
            }
            else if (same.Count == 1 && Differ(index.IsUnique, same[0].IsUnique))
            {
                Add(index.Place, $"Entity '{code.Name}'", $"has {subject} {(index.IsUnique.Value ? "unique" : "not unique")}", $"has it {(index.IsUnique.Value ? "not unique" : "unique")}");
            }
            else if (same.Count == 1 && Differ(index.IsDescending, same[0].IsDescending))
            {
                Add(index.Place, $"Entity '{code.Name}'", $"sorts {subject} {Order(index)}", $"has it {Order(same[0])}");
            }
            else if (same.Count == 1)
            {
                CompareNames(index.Name.Where ?? index.Place, subject, index.Name, same[0].Name);
            }
        }
    }

    private void CompareRelationships()
    {
        foreach (var relationship in code.Relationships.Where(relationship => relationship.PrincipalTarget.IsKnown && !IsNew(relationship.Properties)))
        {
            var subject = $"the foreign key ({string.Join(", ", relationship.Properties)})";
            var same = recorded.Relationships.Where(other => other.Properties == relationship.Properties).ToList();
            if (same.Count == 0)
            {
                Add(relationship.Place, $"Entity '{code.Name}'", $"has {subject.Replace("the ", "a ")}", "has none");
            }
            else if (same.Count == 1 && Differ(relationship.OnDelete, same[0].OnDelete))
            {
                Add(relationship.OnDelete.Where ?? relationship.Place, $"Entity '{code.Name}'", $"has {subject} with ON DELETE {Words(relationship.OnDelete.Value)}", $"has {Words(same[0].OnDelete.Value)}");
            }
            else if (same.Count == 1)
            {
                CompareNames(relationship.Name.Where ?? relationship.Place, subject, relationship.Name, same[0].Name);
            }
        }
    }

    /// <summary>Names are made of those of tables and columns: where one of these differs, they do too.</summary>
    private void CompareNames(Place place, string subject, Fact<Identifier> name, Fact<Identifier> other)
    {
        if (_found.Count == 0 && Differ(name, other) && !ColumnMatch.IsRewriting(name.Value, other.Value))
        {
            Add(place, $"Entity '{code.Name}'", $"names {subject} '{name.Value}'", $"has '{other.Value}'");
        }
    }

    /// <summary>Whether one of the properties is itself not recorded.</summary>
    private bool IsNew(EquatableArray<string> properties) => properties.Any(name => recorded.Properties.All(other => other.Name != name));

    private static bool Differ<T>(Fact<T> code, Fact<T> recorded) => code.IsKnown && recorded.IsKnown && !code.Is(recorded.Value);

    private static bool IsLegacy(SqlType one, SqlType other) => (one.Is("timestamptz") && other.Is("timestamp")) || (one.Is("timestamp") && other.Is("timestamptz"));

    /// <summary>The shape of its column follows from the classes of the hierarchy, by conventions that change from version to version.</summary>
    private static bool IsDiscriminator(MappedProperty property) => property.Name == "Discriminator";

    private static string KindOf(TableTarget target) => target.Kind == TargetKind.View ? "view" : "table";

    private static string Order(ModelIndex index) => index.IsDescending.Value.IsEmpty ? "ascending" : $"({string.Join(", ", index.IsDescending.Value.Select(descends => descends ? "DESC" : "ASC"))})";

    private static string Key(ModelKey? key) => key is null ? "no key" : $"key ({string.Join(", ", key.Properties)})";

    private static string Text(string what, Fact<string?> fact) =>
        fact.Value is not { } text ? $"no {what}" : $"{what} '{(text.Length > LongestText ? text.Substring(0, LongestText) + "..." : text)}'";

    private static string Words(ReferentialAction action) => action switch
    {
        ReferentialAction.Cascade => "CASCADE",
        ReferentialAction.SetNull => "SET NULL",
        ReferentialAction.SetDefault => "SET DEFAULT",
        ReferentialAction.Restrict => "RESTRICT",
        _ => "NO ACTION",
    };

    private void Add(Place place, MappedProperty property, string said, string other) => Add(place, $"Property '{code.Name}.{property.Name}'", said, other);

    private void Add(Place place, string subject, string said, string other) => _found.Add(new ModelDifference(place, subject, said, other));
}

/// <param name="Subject">What the difference is about: <c>Property 'User.Email'</c>.</param>
/// <param name="Code">What the code says of it, as the predicate of a sentence.</param>
/// <param name="Recorded">What the snapshot says, likewise.</param>
internal sealed record ModelDifference(Place Place, string Subject, string Code, string Recorded);
