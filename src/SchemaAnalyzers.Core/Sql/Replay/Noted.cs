namespace SchemaAnalyzers.Sql.Replay;

/// <summary>Something of which a catalog can take back the changes.</summary>
internal abstract class Noted
{
    /// <summary>Null until it is in a catalog: what is still being made goes with the change that puts it there.</summary>
    public Journal? Journal { get; set; }

    /// <summary>For setters: the value to set, once the old one is in the journal.</summary>
    protected T Change<TOwner, T>(TOwner owner, T old, T value, Action<TOwner, T> restore)
        where TOwner : Noted
    {
        Journal?.Note(owner, old, restore);
        return value;
    }
}

/// <summary>An object of the catalog that may speak of others.</summary>
internal abstract class Entry : Noted
{
    /// <summary>Where it is; null before it is added, and after it is removed.</summary>
    public Catalog? Catalog { get; set; }

    /// <summary>For setters of what speaks of other objects: who speaks of what is kept by <see cref="Dependants"/>.</summary>
    protected void ChangeIndexed<TOwner, T>(TOwner owner, ref T field, T value, Action<TOwner, T> restore)
        where TOwner : Entry
    {
        if (EqualityComparer<T>.Default.Equals(field, value))
        {
            return;
        }

        var dependants = Catalog?.Dependants;
        dependants?.Count(this, -1);
        field = Change(owner, field, value, restore);
        dependants?.Count(this, 1);
    }
}
