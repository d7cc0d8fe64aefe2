namespace SchemaAnalyzers.Sql.Blocks.Running;

/// <summary>How much work all blocks of a replay may make: a loop that never ends must not hang an editor.</summary>
internal sealed class Budget
{
    private const long Most = 500_000;

    private long _left = Most;

    /// <summary>False where there is nothing left. One step is a row that is looked at.</summary>
    public bool Take(long steps)
    {
        _left -= steps;
        return _left >= 0;
    }
}
