namespace SchemaAnalyzers.Generating;

/// <summary>The names of the generator's steps, for the tests of what an edit recomputes.</summary>
internal static class GeneratorSteps
{
    public const string DesignTime = "DesignTime";
    public const string Snapshots = "Snapshots";
    public const string Index = "Index";
    public const string MapsTypes = "MapsTypes";
    public const string Options = "Options";
    public const string Wanted = "Wanted";
    public const string Pending = "Pending";
}
