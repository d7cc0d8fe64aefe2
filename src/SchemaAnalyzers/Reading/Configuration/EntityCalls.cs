using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading.Indexing;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Reading.Configuration;

/// <summary>The calls on an entity's builder, with what each may change. A call that is not listed may change all.</summary>
internal static class EntityCalls
{
    /// <summary>Data, queries and triggers: no column's name, type or nullability depends on them.</summary>
    private static readonly HashSet<string> s_harmless = new(StringComparer.Ordinal)
    {
        "ExcludeFromMigrations", "HasChangeTrackingStrategy", "HasCheckConstraint", "HasComment", "HasData", "HasQueryFilter", "HasStorageParameter", "HasTrigger", "IsUnlogged",
        "UseCockroachDbInterleaveInParent", "UsePropertyAccessMode",
    };

    /// <summary>The calls that are understood, or make Unknown what they may change.</summary>
    private static readonly HashSet<string> s_read = new(StringComparer.Ordinal)
    {
        "ComplexCollection", "ComplexProperty", "HasAlternateKey", "HasAnnotation", "HasBaseType", "HasDiscriminator", "HasGeneratedTsVectorColumn", "HasIndex", "HasKey", "HasMany",
        "HasNoDiscriminator", "HasNoKey", "HasOne", "Ignore", "Navigation", "OwnsMany", "OwnsOne", "PrimitiveCollection", "Property", "SplitToTable", "ToFunction", "ToSqlQuery", "ToTable", "ToView",
        "UseTpcMappingStrategy", "UseTphMappingStrategy", "UseTptMappingStrategy",
        SystemVersion.Call,
    };

    /// <summary>The calls after which no fact of the entity is certain, as after any call that is not listed.</summary>
    private static readonly HashSet<string> s_open = new(StringComparer.Ordinal)
    {
        "DeleteUsingStoredProcedure", "IndexerProperty", "InsertUsingStoredProcedure", "SplitToView", "UpdateUsingStoredProcedure",
    };

    /// <summary>The calls that hand the entity's builder on, so that the next call speaks of the entity again.</summary>
    private static readonly HashSet<string> s_chainable = new(StringComparer.Ordinal)
    {
        "HasAnnotation", "HasBaseType", "HasChangeTrackingStrategy", "HasComment", "HasNoDiscriminator", "HasNoKey", "HasQueryFilter", "Ignore", "ToFunction", "ToSqlQuery", "ToTable", "ToView",
        SystemVersion.Call, "UsePropertyAccessMode", "HasStorageParameter", "IsUnlogged", "SplitToTable", "UseTphMappingStrategy", "UseTptMappingStrategy", "UseTpcMappingStrategy",

        // Of the builder of a part.
        "HasColumnType", "HasField", "HasJsonPropertyName", "HasPropertyAnnotation", "HasSentinel", "HasTypeAnnotation", "IsRequired", "ToJson",
    };

    /// <summary>The names of the calls that are known here.</summary>
    public static IEnumerable<string> Names => s_harmless.Concat(s_read).Concat(s_open);

    /// <summary>Whether a call hands the entity's builder on.</summary>
    public static bool IsChainable(string call) => s_chainable.Contains(call);

    /// <param name="read">Reads a call's arguments; gives null where the chain may not run.</param>
    public static void Apply(EntityTouches touches, FluentChain chain, int first, Touch touch, Func<FluentCall, CallReader?> read)
    {
        for (var i = first; i < chain.Calls.Count; i++)
        {
            ApplyOne(touches, chain, i, touch, read);
            if (!s_chainable.Contains(chain.Calls[i].Name))
            {
                return;
            }
        }
    }

    private static void ApplyOne(EntityTouches touches, FluentChain chain, int first, Touch touch, Func<FluentCall, CallReader?> read)
    {
        var call = chain.Calls[first];
        if (call.Name is "Property" or "IndexerProperty" or "PrimitiveCollection" or "HasKey" or "HasIndex" or "HasAlternateKey")
        {
            // Whoever names a member maps it, even if it was ignored before.
            touches.Settings.Ignored.ExceptWith(call.Members);
            foreach (var member in call.HasOtherArguments ? default : call.Members)
            {
                touches.Add(member, Aspects.None, touch);
            }
        }

        if (PartPath.IsPart(chain.Entity) && PartCalls.Apply(touches.Settings, chain, first, read))
        {
            return;
        }

        switch (call.Name)
        {
            case "Property" or "IndexerProperty" or "PrimitiveCollection":
                Property(touches, chain, first, touch, read);
                break;
            case "Ignore":
                Ignore(touches, call, touch, read);
                break;
            case "HasKey" or "HasNoKey" when Key(touches.Settings, chain, first, read):
                break;
            case "HasKey" or "HasNoKey":
                touches.Key ??= touch;
                Each(touches, call, Aspects.Nullability | Aspects.Generation, touch);
                touches.Columns ??= call.Name == "HasNoKey" || call.HasOtherArguments ? touch : null;
                break;
            case "HasIndex" when IndexCalls.Apply(touches.Settings, chain, first, read):
                break;
            case "HasIndex":
                touches.Indexes.Add((call.HasOtherArguments ? (EquatableArray<string>?)null : call.Members, touch));
                break;
            case "HasAlternateKey" when AlternateKey(touches.Settings, chain, first, read):
                break;
            case "HasAlternateKey":
                Each(touches, call, Aspects.Nullability | Aspects.Generation, touch);
                break;
            case "HasComment" when read(call) is { } comment && (touches.Settings.Comment = comment.Text(0)?.Select(text => (string?)text)) is not null:
            case "HasCheckConstraint" when CheckCalls.Apply(touches.Settings, chain, first, read):
            case "ToTable" or "ToView" or "ToSqlQuery" or "ToFunction" or PartPath.Split when TableCalls.Apply(touches.Settings, chain.Entity!, call, read(call)):
                break;
            case "ToTable" or "ToView" or "ToSqlQuery" or "ToFunction":
                touches.Target ??= touch;
                break;
            case "HasComment":
                touches.Comment ??= touch;
                break;
            case "OwnsOne" or "OwnsMany" or "ComplexProperty" or "ComplexCollection" when PartCalls.Begin(touches, call, read):
            case "Navigation" when Navigation(touches, chain, first, read):
                break;
            case "HasOne" or "HasMany" or "OwnsOne" or "OwnsMany" or "ComplexProperty" or "ComplexCollection":
                Relationship(touches, chain, first, touch);
                break;
            case "HasAnnotation" when Annotations.IsHarmless(read(call)?.Text(0)):
                break;
            case SystemVersion.Call when read(call) is { } version && SystemVersion.Apply(touches, version, touch):
                break;
            case "HasGeneratedTsVectorColumn" when call.Members.Count > 0:
                touches.Add(call.Members[0], Aspects.Default | Aspects.Generation, touch);
                break;
            case "HasBaseType" or "HasNoDiscriminator" or "UseTphMappingStrategy" or "UseTptMappingStrategy" or "UseTpcMappingStrategy" when HierarchyCalls.Apply(touches.Settings, call, read):
            case "HasDiscriminator" when !PartPath.IsPart(chain.Entity) && DiscriminatorCalls.Apply(touches.Settings, chain, first, read):
                break;
            case "HasDiscriminator" or "HasNoDiscriminator" or "HasBaseType" or "UseTphMappingStrategy" or "UseTptMappingStrategy" or "UseTpcMappingStrategy":
                touches.Hierarchy ??= touch;
                break;
            default:
                touches.Everything ??= s_harmless.Contains(call.Name) ? null : touch;
                break;
        }
    }

    private static void Ignore(EntityTouches touches, FluentCall call, Touch touch, Func<FluentCall, CallReader?> read)
    {
        if (read(call) is null || call.HasOtherArguments)
        {
            Each(touches, call, Aspects.All, touch);
            return;
        }

        foreach (var member in call.Members)
        {
            touches.Ignore(member);
        }
    }

    private static bool AlternateKey(EntitySettings settings, FluentChain chain, int first, Func<FluentCall, CallReader?> read)
    {
        var call = chain.Calls[first];
        if (call.HasOtherArguments || read(call) is not { } reader)
        {
            return false;
        }

        var key = settings.AlternateKeys.Find(other => other.Members == call.Members);
        if (key is null)
        {
            settings.AlternateKeys.Add(key = new AlternateKeySettings(call.Members, reader.Place));
        }

        return chain.Calls.Skip(first + 1).All(next => KeyCall(next, read, text => key.Name = text));
    }

    private static bool KeyCall(FluentCall call, Func<FluentCall, CallReader?> read, Action<Fact<string>> name)
    {
        if (read(call) is not { } reader)
        {
            return false;
        }

        if (call.Name == "HasName" && reader.Text(0) is { } text)
        {
            name(text);
            return true;
        }

        // WITHOUT OVERLAPS is a matter of the constraint alone; the others are of SQL Server.
        return call.Name is "WithoutOverlaps" or "IsClustered" or "HasFillFactor" || (call.Name == "HasAnnotation" && Annotations.IsHarmless(reader.Text(0)));
    }

    private static bool Key(EntitySettings settings, FluentChain chain, int first, Func<FluentCall, CallReader?> read)
    {
        var call = chain.Calls[first];
        if (call.HasOtherArguments || read(call) is not { } reader)
        {
            return false;
        }

        settings.Key = Fact.Known(call.Name == "HasNoKey" ? default : call.Members, reader.Place);
        return call.Name == "HasNoKey"
            || chain.Calls.Skip(first + 1).All(next => KeyCall(next, read, text => settings.KeyName = text));
    }

    /// <summary>What follows says how the object is loaded; but for IsRequired.</summary>
    private static bool Navigation(EntityTouches touches, FluentChain chain, int first, Func<FluentCall, CallReader?> read)
    {
        var call = chain.Calls[first];
        if (chain.Calls.Skip(first + 1).LastOrDefault(other => other.Name == "IsRequired") is not { } required)
        {
            return true;
        }

        if (call.HasOtherArguments || call.Members.Count != 1 || read(required)?.Flag(0) is not { } flag)
        {
            return false;
        }

        touches.RequiredNavigations[call.Members[0]] = flag;
        return true;
    }

    private static void Property(EntityTouches touches, FluentChain chain, int first, Touch touch, Func<FluentCall, CallReader?> read)
    {
        var call = chain.Calls[first];
        if (call.HasOtherArguments || call.Members.Count != 1)
        {
            touches.Everything ??= touch;
            return;
        }

        if (read(call) is { } named)
        {
            var settings = touches.SettingsOf(call.Members[0]);
            settings.Place = named.Place;
            settings.Type = call.TypeArguments.Count == 1 ? named.TypeArgument(0) : settings.Type;
        }

        var aspects = Aspects.None;
        for (var i = first + 1; i < chain.Calls.Count; i++)
        {
            aspects |= read(chain.Calls[i]) is { } reader ? PropertyCalls.Apply(touches.SettingsOf(call.Members[0]), reader) : PropertyCalls.Of(chain.Calls[i].Name);
        }

        touches.Add(call.Members[0], aspects, touch);
    }

    private static void Each(EntityTouches touches, FluentCall call, Aspects aspects, Touch touch)
    {
        if (call.HasOtherArguments)
        {
            touches.Everything ??= touch;
        }

        foreach (var member in call.Members)
        {
            touches.Add(member, aspects, touch);
        }
    }

    private static void Relationship(EntityTouches touches, FluentChain chain, int first, Touch touch)
    {
        touches.Columns ??= touch;
        foreach (var member in chain.Calls[first].Members)
        {
            touches.Navigations[member] = touch;
        }
    }
}
