namespace SchemaAnalyzers.Migrations.Planning;

/// <summary>
/// The steps of one direction. Validations wait for those that follow: a tool that runs a file in a transaction needs another file before them, and one is
/// enough for all.
/// </summary>
internal sealed class StepSequence
{
    private readonly List<MigrationStep> _steps = [];
    private readonly List<MigrationStep> _validations = [];
    private readonly List<MigrationStep> _conclusions = [];

    /// <param name="operation">What the form is of.</param>
    public void Add(Operation operation, SafeForm form)
    {
        if (!CanGoFirst(operation))
        {
            Flush();
        }

        _steps.AddRange(form.Steps);
        _validations.AddRange(form.Validation is { } validation ? [validation] : []);
        _conclusions.AddRange(form.Conclusion);
    }

    public List<MigrationStep> Finish()
    {
        Flush();
        return _steps;
    }

    /// <summary>
    /// Whether the operation asks nothing of what still waits: a constraint that is valid, a column that is NOT NULL. A primary key asks for the latter, so do an
    /// identity and a table that becomes part of another one.
    /// </summary>
    private bool CanGoFirst(Operation operation) => operation switch
    {
        AddConstraint { Constraint: Schema.PrimaryKey } => _conclusions.Count == 0,
        AddConstraint or ValidateConstraint or SetNullable { IsNullable: false } or AddColumn or SetDefault or SetComment or CreateTable or CreateIndex or CreateView => true,
        _ => _validations.Count == 0,
    };

    private void Flush()
    {
        _steps.AddRange(_validations);
        _steps.AddRange(_conclusions);
        _validations.Clear();
        _conclusions.Clear();
    }
}
