using SchemaAnalyzers.Migrations;
using SchemaAnalyzers.Model;
using SchemaAnalyzers.Rules;
using SchemaAnalyzers.Schema;
using SchemaAnalyzers.Sql;

namespace SchemaAnalyzers.Tests.Migrations;

/// <summary>What the rules say of a schema, and of what the code expects it to become.</summary>
internal sealed class Repair
{
    /// <summary>The rules of which a migration ends what they find.</summary>
    private static readonly string[] s_repaired =
    [
        "SCH1001", "SCH1002",
        "SCH2001", "SCH2002", "SCH2003", "SCH2004", "SCH2005", "SCH2006", "SCH2007", "SCH2008", "SCH2009", "SCH2010", "SCH2011", "SCH2012", "SCH2013", "SCH2014", "SCH2015", "SCH2017",
        "SCH3001", "SCH3002", "SCH3003", "SCH3006", "SCH3008", "SCH3010", "SCH3011", "SCH3014", "SCH3022",
    ];

    private readonly IReadOnlyList<Entity> _entities;
    private readonly RuleOptions _options;

    public Repair(Database before, IReadOnlyList<Entity> entities, RuleOptions options)
    {
        (_entities, _options) = (entities, options);
        Before = Find(before);
        Expectation = Expected.Of(before, entities, rules: _ => options);
        IsChanged = !ReferenceEquals(before, Expectation.Database);
        var script = SchemaWriter.Write(Expectation.Database);
        var reading = SchemaReader.Replay([SchemaReader.Parse(new SqlSource("schema.sql", script), default)], default);
        Assert.True(reading.Errors.IsEmpty, string.Join("\n", reading.Errors) + "\n" + script);
        After = Find(reading.Database);
        IsStable = Expected.Of(reading.Database, entities, rules: _ => options).Database.Equals(reading.Database);
        Script = script;
    }

    /// <summary>What can be repaired, before and after.</summary>
    public IReadOnlyList<string> Before { get; }

    public IReadOnlyList<string> After { get; }

    public Expectation Expectation { get; }

    public bool IsChanged { get; }

    /// <summary>Whether nothing more is expected of what was expected.</summary>
    public bool IsStable { get; }

    public string Script { get; }

    /// <summary>Null where all is as it should be.</summary>
    public string? Problem =>
        IsChanged && Before.Count == 0 ? "no rule tells of what is changed"
        : !IsChanged && Before.Count > 0 && Expectation.NotExpressible.IsEmpty ? "nothing is changed: " + string.Join("; ", Before)
        : !IsStable ? "the expected schema is not what is expected of it"
        : After.Count > 0 && Expectation.NotExpressible.IsEmpty ? "left: " + string.Join("; ", After)
        : null;

    private List<string> Find(Database database)
    {
        var found = new List<string>();
        foreach (var entity in _entities)
        {
            var alignment = new EntityAlignment(entity, database, _options);
            // The columns of a view follow from its query, which may have to be written anew.
            if (alignment.IsIgnored || alignment.Relation is View)
            {
                continue;
            }

            var ofTable = TableAlignment.Of(alignment);
            var findings = RuleCatalog.OfEntities.SelectMany(rule => rule.Check(alignment)).Concat(ofTable is null ? [] : RuleCatalog.OfTables.SelectMany(rule => rule.Check(ofTable)));
            found.AddRange(findings.Where(finding => s_repaired.Contains(finding.Rule.Id)).Select(finding => $"{finding.Rule.Id} {finding.Message}"));
        }

        return found;
    }
}
