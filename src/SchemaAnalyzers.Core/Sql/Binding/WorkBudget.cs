namespace SchemaAnalyzers.Sql.Binding;

/// <summary>How much work one query is worth. Some hostile ones would take quadratic time; no real one comes near.</summary>
internal sealed class WorkBudget
{
    private int _left = 20_000_000;

    public bool IsExhausted => _left < 0;

    /// <summary>False once there is nothing left.</summary>
    public bool Spend(int cost)
    {
        _left = IsExhausted ? _left : _left - cost;
        return !IsExhausted;
    }
}
