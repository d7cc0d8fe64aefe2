using SchemaAnalyzers.Model;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>What the fluent API says about one entity; null where it says nothing.</summary>
internal sealed class EntitySettings
{
    public Fact<TableSetting>? Table { get; set; }

    public Fact<TableSetting>? View { get; set; }

    /// <summary>Whether it is said to have no table: <c>ToTable((string?)null)</c>.</summary>
    public bool HasNoTable { get; set; }

    /// <summary>Whether it is read by a query or a function, or <c>ToView((string?)null)</c>: then it has a table only where that is said.</summary>
    public bool IsOfQuery { get; set; }

    /// <summary>The other tables in which some of its properties stand.</summary>
    public List<SplitSetting> Splits { get; } = [];

    /// <summary>The key's properties; empty for an entity without one.</summary>
    public Fact<EquatableArray<string>>? Key { get; set; }

    public Fact<string>? KeyName { get; set; }

    public List<AlternateKeySettings> AlternateKeys { get; } = [];

    public Fact<string?>? Comment { get; set; }

    public DiscriminatorSetting? Discriminator { get; set; }

    /// <summary>How the entities of its hierarchy are laid out in tables; null where it is not said.</summary>
    public TableLayout? Layout { get; set; }

    /// <summary>Whether it is said to have no base entity, whatever its class derives from.</summary>
    public bool HasNoBase { get; set; }

    /// <summary>The base entity that HasBaseType names, by its simple name.</summary>
    public string? BaseType { get; set; }

    /// <summary>The column of JSON that holds a part; null in it stands for the member's name.</summary>
    public Fact<string?>? Json { get; set; }

    public Fact<string>? JsonType { get; set; }

    /// <summary>Whether a part must be there.</summary>
    public Fact<bool>? IsRequired { get; set; }

    /// <summary>The properties of an owned type that reference its owner.</summary>
    public Fact<EquatableArray<string>>? OwnerKey { get; set; }

    public Fact<string>? OwnerConstraintName { get; set; }

    public List<IndexSettings> Indexes { get; } = [];

    public List<CheckSetting> Checks { get; } = [];

    /// <summary>The members that are not mapped.</summary>
    public HashSet<string> Ignored { get; } = new(StringComparer.Ordinal);
}

/// <summary>One key besides the primary one.</summary>
internal sealed record AlternateKeySettings(EquatableArray<string> Members, Place Place)
{
    public Fact<string>? Name { get; set; }
}

/// <summary>One CHECK constraint.</summary>
/// <param name="ModelName">By which the model finds it; its name in the database unless another is said.</param>
internal sealed record CheckSetting(string ModelName, Fact<string> Expression, Place Place)
{
    /// <summary>Null where none is said.</summary>
    public Fact<string>? Name { get; set; }
}

/// <param name="Schema">Null where none is said.</param>
internal sealed record TableSetting(string Name, string? Schema);

/// <param name="Path">How the fluent API addresses the properties that stand there.</param>
internal sealed record SplitSetting(Fact<TableSetting> Table, string Path, Place Place);

/// <summary>One index, by the members on which it is configured and, where it has one in the model, its name.</summary>
internal sealed class IndexSettings(EquatableArray<string> members, string? modelName, Place place)
{
    public EquatableArray<string> Members => members;

    public string? ModelName => modelName;

    public Place Place => place;

    public Fact<string>? Name { get; set; }

    public Fact<bool>? IsUnique { get; set; }

    public Fact<EquatableArray<bool>>? IsDescending { get; set; }

    public Fact<string?>? Filter { get; set; }

    public Fact<string?>? Method { get; set; }

    public Fact<EquatableArray<string>>? Includes { get; set; }

    public Fact<bool>? AreNullsDistinct { get; set; }

    public Fact<EquatableArray<string>>? Operators { get; set; }

    /// <summary>The index as the table of an owner has it.</summary>
    /// <param name="path">What stands before the names of the members.</param>
    public IndexSettings Under(string path) => path.Length == 0 ? this : new(members.Select(member => path + member).ToEquatableArray(), modelName, place)
    {
        Name = Name,
        IsUnique = IsUnique,
        IsDescending = IsDescending,
        Filter = Filter,
        Method = Method,
        Includes = Includes?.Select(included => included.Select(member => path + member).ToEquatableArray()),
        AreNullsDistinct = AreNullsDistinct,
        Operators = Operators,
    };
}
