using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules.Changes;
using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>A rule about a migration: a file of SQL, or a class of EF Core. Tables that the migration itself makes concern none.</summary>
public abstract class MigrationRule : Rule
{
    /// <summary>A migration is read once, and then it has run: what is meant so is said in it.</summary>
    public override bool CanBeAccepted => false;

    public abstract IEnumerable<Finding> Check(MigrationScript migration);

    internal Finding Report(Change change, params string[] arguments) => new(this, change.Place, arguments);
}

/// <summary>A migration as the rules see it: what it does, in order.</summary>
public sealed class MigrationScript
{
    internal MigrationScript(string name, Place place, IReadOnlyList<Change> changes) => (Name, Place, Changes) = (name, place, changes);

    /// <summary>Of the file or class.</summary>
    public string Name { get; }

    /// <summary>Where it begins.</summary>
    public Place Place { get; }

    internal IReadOnlyList<Change> Changes { get; }

    /// <summary>What the code maps, where the migration is the latest; else null, as later ones may have given the name back.</summary>
    public Func<IReadOnlyList<Entity>>? Entities { get; set; }

    internal DownPart Down { get; init; }

    /// <summary>The major version of the server; null where it may be any.</summary>
    internal int? EngineVersion { get; init; }

    /// <summary>What all rules find in it, in order of the text.</summary>
    public IEnumerable<Finding> Check() =>
        RuleCatalog.OfMigrations.SelectMany(rule => rule.Check(this)).OrderBy(finding => finding.Place.Path, StringComparer.Ordinal).ThenBy(finding => finding.Place.Start);
}
