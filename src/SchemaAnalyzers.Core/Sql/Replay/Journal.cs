namespace SchemaAnalyzers.Sql.Replay;

/// <summary>What was changed, to change it back: the setters of all that a catalog holds write here, so that no statement needs to know how to undo itself.</summary>
internal sealed class Journal
{
    private readonly List<Change> _changes = [];
    private int _forgotten;

    /// <summary>The point to which <see cref="Undo"/> can return.</summary>
    public int Mark => _forgotten + _changes.Count;

    /// <summary>Whether the changes of now are those of old, taken back.</summary>
    public bool IsUndoing { get; private set; }

    /// <param name="restore">Sets the old value again, by the setter that is about to change it.</param>
    public void Note<TTarget, T>(TTarget target, T old, Action<TTarget, T> restore)
    {
        if (!IsUndoing)
        {
            _changes.Add(new Change<TTarget, T>(target, old, restore));
        }
    }

    public void Undo(int mark)
    {
        IsUndoing = true;
        for (var left = Math.Max(mark - _forgotten, 0); _changes.Count > left;)
        {
            _changes[_changes.Count - 1].Undo();
            _changes.RemoveAt(_changes.Count - 1);
        }

        IsUndoing = false;
    }

    /// <summary>From here on nothing returns to an earlier point.</summary>
    public void Forget()
    {
        _forgotten += _changes.Count;
        _changes.Clear();
    }

    private abstract class Change
    {
        public abstract void Undo();
    }

    private sealed class Change<TTarget, T>(TTarget target, T old, Action<TTarget, T> restore) : Change
    {
        public override void Undo() => restore(target, old);
    }
}
