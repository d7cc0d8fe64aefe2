using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Migrations.Planning;

/// <summary>Makes changes of type that follow each other on one table one operation: the server writes the rows once for all of them.</summary>
internal static class TypesTogether
{
    public static IReadOnlyList<Operation> Of(IReadOnlyList<Operation> operations)
    {
        var together = new List<Operation>(operations.Count);
        for (var i = 0; i < operations.Count;)
        {
            var run = new Run();
            while (i < operations.Count && run.Takes(operations[i]))
            {
                i++;
            }

            together.AddRange(run.IsEmpty ? [operations[i++]] : run.Finish());
        }

        return together;
    }

    /// <summary>Changes of one table, and what stands between them.</summary>
    private sealed class Run
    {
        private readonly List<AlterColumnType> _changes = [];
        private readonly List<Operation> _others = [];

        public bool IsEmpty => _changes.Count == 0;

        public bool Takes(Operation operation)
        {
            if (operation is AlterColumnType change && (IsEmpty || change.Table == _changes[0].Table))
            {
                // Of a type that is made anew the last change has the expression that holds in any case; the server takes one a column.
                var known = _changes.FindIndex(other => other.To.Name == change.To.Name);
                if (known < 0)
                {
                    _changes.Add(change);
                }
                else
                {
                    _changes[known] = change;
                }

                return true;
            }

            if (!IsEmpty && CanWait(operation))
            {
                _others.Add(operation);
                return true;
            }

            return false;
        }

        public IEnumerable<Operation> Finish() =>
            _others.Prepend(_changes.Count == 1 ? _changes[0] : new AlterColumnTypes(_changes[0].Table, _changes.ToEquatableArray()));

        /// <summary>Whether no change of type of the same table asks for it.</summary>
        private bool CanWait(Operation operation) => operation is SetComment or DropType || (operation is AddColumn add && add.Table == _changes[0].Table);
    }
}
