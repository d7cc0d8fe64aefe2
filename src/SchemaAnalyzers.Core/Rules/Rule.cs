using SchemaAnalyzers.Schema;

namespace SchemaAnalyzers.Rules;

/// <summary>One thing that can be wrong. Its page, <c>{ClassName}.md</c>, stands beside it, and its examples are its tests.</summary>
public abstract class Rule
{
    /// <summary><c>SCH1002</c>. An id never changes its meaning.</summary>
    public abstract string Id { get; }

    /// <summary>A few words: <c>Column not found</c>.</summary>
    public abstract string Title { get; }

    /// <summary>The fact with both sides named and both values, then one remedy; <c>{0}</c>, <c>{1}</c>, ... are the finding's arguments.</summary>
    public abstract string MessageFormat { get; }

    public abstract RuleSeverity Severity { get; }

    /// <summary>False for a rule that reports only where a team turns it on.</summary>
    public virtual bool IsEnabledByDefault => true;

    /// <summary>Whether some findings of it are warnings although the rule is an information.</summary>
    public virtual bool CanBeRaised => false;

    /// <summary>
    /// The positions of the arguments that say what a finding is about; the others say how the two sides differ, or what to do. Empty for all.
    /// They must stay the same while the schema around them changes: a baseline knows the finding by them.
    /// </summary>
    public virtual EquatableArray<int> Subject => default;

    public int SubjectCount => Subject.IsEmpty ? Enumerable.Range(0, int.MaxValue).TakeWhile(position => MessageFormat.Contains($"{{{position}}}")).Count() : Subject.Count;

    /// <summary>Whether a baseline may accept what the rule finds. What is wrong with the set-up has to be repaired: all else depends on it.</summary>
    public virtual bool CanBeAccepted => Id[3] != '0';

    /// <summary>The chapter of the catalogue, from the id.</summary>
    public string Category => Id[3] switch
    {
        '0' => "SchemaAnalyzers.Setup",
        '1' => "SchemaAnalyzers.Columns",
        '2' => "SchemaAnalyzers.Types",
        '3' => "SchemaAnalyzers.Keys",
        '4' => "SchemaAnalyzers.Naming",
        '5' => "SchemaAnalyzers.Sql",
        _ => "SchemaAnalyzers.Migrations",
    };
}

public enum RuleSeverity
{
    Info,
    Warning,
}

/// <summary>A rule that compares one entity with the schema.</summary>
public abstract class EntityRule : Rule
{
    /// <summary>Pure and stateless: the same rule object serves all threads.</summary>
    public abstract IEnumerable<Finding> Check(EntityAlignment alignment);
}

/// <summary>A rule about a table of the schema, whether or not a class maps it: the editor asks it about the tables of entities, a lint about all.</summary>
public abstract class TableRule : Rule
{
    /// <summary>Pure and stateless: the same rule object serves all threads.</summary>
    public abstract IEnumerable<Finding> Check(TableAlignment alignment);

    /// <param name="origin">Where the schema says what the finding speaks of.</param>
    protected Finding Report(TableAlignment alignment, Place place, Origin origin, params string[] arguments) => new(this, place, arguments)
    {
        Related = alignment.Entity is not null ? origin.Places : default,
    };
}
