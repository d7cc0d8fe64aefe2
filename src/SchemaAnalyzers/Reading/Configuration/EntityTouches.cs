using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Configuration.Metadata;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>What the fluent API may change about one entity.</summary>
internal sealed class EntityTouches
{
    private readonly Dictionary<string, List<(Aspects Aspects, Touch Touch)>> _members = new(StringComparer.Ordinal);

    private readonly Dictionary<string, PropertySettings> _settings = new(StringComparer.Ordinal);

    /// <summary>What is said about the entity, and known.</summary>
    public EntitySettings Settings { get; } = new();

    /// <summary>Something that may change any fact of the entity.</summary>
    public Touch? Everything { get; set; }

    public Touch? Target { get; set; }

    public Touch? Key { get; set; }

    /// <summary>Something that may add columns: shadow properties, relationships, discriminators.</summary>
    public Touch? Columns { get; set; }

    /// <summary>What may rename the key.</summary>
    public Touch? KeyName { get; set; }

    /// <summary>What may rename indexes.</summary>
    public Touch? IndexNames { get; set; }

    /// <summary>What may rename foreign keys.</summary>
    public Touch? ConstraintNames { get; set; }

    /// <summary>What may change what a foreign key does when the row it references is deleted.</summary>
    public Touch? DeleteActions { get; set; }

    public Touch? Comment { get; set; }

    /// <summary>Something that may change how the hierarchy is laid out.</summary>
    public Touch? Hierarchy { get; set; }

    /// <summary>What may change every property, or those of some types.</summary>
    public List<MetadataEffect> AllProperties { get; } = [];

    /// <summary>The navigations that are configured, and with what.</summary>
    public Dictionary<string, Touch> Navigations { get; } = new(StringComparer.Ordinal);

    /// <summary>The members that are configured as parts of the entity.</summary>
    public Dictionary<string, PartSetting> Parts { get; } = new(StringComparer.Ordinal);

    /// <summary>The relationships that are said of a table between two collections.</summary>
    public List<RelationSettings> JoinEnds { get; } = [];

    /// <summary>The navigations of which it is said whether they must lead somewhere.</summary>
    public Dictionary<string, Fact<bool>> RequiredNavigations { get; } = new(StringComparer.Ordinal);

    /// <summary>The indexes that are configured, by their members; null where these are not known.</summary>
    public List<(EquatableArray<string>? Members, Touch Touch)> Indexes { get; } = [];

    /// <summary>The members that are made columns by <c>Property(...)</c>, whatever their type.</summary>
    public IEnumerable<string> Properties => _members.Keys;

    public void Add(string member, Aspects aspects, Touch touch)
    {
        if (!_members.TryGetValue(member, out var touches))
        {
            _members.Add(member, touches = []);
        }

        touches.Add((aspects, touch));
    }

    /// <summary>From here on the member is not mapped: what was said about it before counts no more.</summary>
    public void Ignore(string member)
    {
        Settings.Ignored.Add(member);
        Settings.Indexes.RemoveAll(index => index.Members.Contains(member));
        _members.Remove(member);
        _settings.Remove(member);
        Parts.Remove(member);
    }

    /// <summary>What is said about a property, to be read or added to.</summary>
    public PropertySettings SettingsOf(string member)
    {
        if (!_settings.TryGetValue(member, out var settings))
        {
            _settings.Add(member, settings = new PropertySettings());
        }

        return settings;
    }

    public PropertySettings? FindSettings(string member) => _settings.TryGetValue(member, out var settings) ? settings : null;

    public bool IsProperty(string member) => _members.ContainsKey(member);

    /// <summary>Takes over what code on the model's metadata may change.</summary>
    public void Add(MetadataEffect effect)
    {
        var (changes, properties, touch) = (effect.Changes, effect.Properties, effect.Touch);
        Everything ??= changes.HasFlag(MetadataChanges.Everything) ? touch : null;
        Target ??= changes.HasFlag(MetadataChanges.Target) ? touch : null;
        KeyName ??= changes.HasFlag(MetadataChanges.KeyNames) ? touch : null;
        IndexNames ??= changes.HasFlag(MetadataChanges.IndexNames) ? touch : null;
        ConstraintNames ??= changes.HasFlag(MetadataChanges.ConstraintNames) ? touch : null;
        DeleteActions ??= changes.HasFlag(MetadataChanges.DeleteActions) ? touch : null;
        Columns ??= changes.HasFlag(MetadataChanges.Columns) ? touch : null;
        Comment ??= changes.HasFlag(MetadataChanges.Comment) ? touch : null;
        if (changes.HasFlag(MetadataChanges.Indexes))
        {
            Indexes.Add((null, touch));
        }

        if (properties != Aspects.None)
        {
            AllProperties.Add(effect);
        }
    }

    /// <summary>What may change facts of a property because it changes those of all, or of all of its type.</summary>
    public Touch? OfAll(ITypeSymbol type, Aspects aspects) =>
        AllProperties
            .FirstOrDefault(effect => (effect.Properties & aspects) != 0 && effect.ClrTypes?.Contains(type, SymbolEqualityComparer.Default) != false)
            ?.Touch;

    public Touch? Of(string member, Aspects aspects)
    {
        if (!_members.TryGetValue(member, out var touches))
        {
            return null;
        }

        foreach (var (touched, touch) in touches)
        {
            if ((touched & aspects) != 0)
            {
                return touch;
            }
        }

        return null;
    }
}
