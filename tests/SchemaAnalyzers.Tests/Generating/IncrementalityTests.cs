using System.Reflection;
using Microsoft.CodeAnalysis;
using SchemaAnalyzers.Generating;

namespace SchemaAnalyzers.Tests.Generating;

/// <summary>What an edit recomputes, in both directions, and that no step keeps a compilation alive.</summary>
public sealed class IncrementalityTests
{
    private const string Schema = "CREATE TABLE public.users (id integer PRIMARY KEY, name text NOT NULL);";

    private const string Context = "using Microsoft.EntityFrameworkCore;\nnamespace App;\npublic class AppDbContext : DbContext { public DbSet<User> Users => Set<User>(); }\n";

    private static readonly string s_entity = MigrationGeneratorTests.Entity("public int Age { get; set; }");

    [Theory]
    [InlineData("class Service { int M() => 2; }")]
    [InlineData("// moved\n\nclass Service { int M() { return 1; } }")]
    public void An_unrelated_edit_recomputes_nothing(string edited)
    {
        var run = GeneratorRun.Of(Schema, Context, s_entity, "class Service { int M() => 1; }");
        run.Edit(2, edited);

        AssertAll(run.Reasons(GeneratorSteps.Snapshots), IncrementalStepRunReason.Cached);
        AssertAll(run.Reasons(GeneratorSteps.Index), IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged);
        AssertAll(run.Reasons(GeneratorSteps.MapsTypes), IncrementalStepRunReason.Cached);
        AssertAll(run.Reasons(GeneratorSteps.Pending), IncrementalStepRunReason.Unchanged);
        AssertAll(run.OutputReasons(), IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void A_change_of_the_model_changes_the_stub()
    {
        var run = GeneratorRun.Of(Schema, Context, s_entity);
        run.Edit(1, s_entity.Replace("int Age", "long Age", StringComparison.Ordinal));

        AssertAll(run.Reasons(GeneratorSteps.Pending), IncrementalStepRunReason.Modified);
        Assert.Contains(IncrementalStepRunReason.New, run.OutputReasons());
        Assert.Contains("bigint", Assert.Single(run.Stubs()).Up, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_base_or_attribute_changes_the_index()
    {
        var run = GeneratorRun.Of(Schema, Context, s_entity, "class Service { }");
        run.Edit(2, "class Service : System.IDisposable { public void Dispose() { } }");

        Assert.Contains(IncrementalStepRunReason.Modified, run.Reasons(GeneratorSteps.Index));
    }

    [Fact]
    public void A_snapshot_that_says_the_same_in_other_words_recomputes_nothing()
    {
        var run = GeneratorRun.Of(Schema, Context, s_entity);
        run.EditSnapshot("-- pulled again\n" + Schema.Replace("integer", "int4", StringComparison.Ordinal));

        AssertAll(run.Reasons(GeneratorSteps.Snapshots), IncrementalStepRunReason.Unchanged);
        AssertAll(run.Reasons(GeneratorSteps.Pending), IncrementalStepRunReason.Cached);
        AssertAll(run.OutputReasons(), IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void A_snapshot_that_says_something_else_changes_the_stub()
    {
        var run = GeneratorRun.Of(Schema, Context, s_entity);
        run.EditSnapshot(Schema.Replace("name text NOT NULL", "name text NOT NULL, \"Age\" integer NOT NULL", StringComparison.Ordinal));

        AssertAll(run.Reasons(GeneratorSteps.Snapshots), IncrementalStepRunReason.Modified);
        Assert.Empty(run.Result.GeneratedSources);
    }

    [Fact]
    public void No_step_keeps_anything_of_the_compiler()
    {
        var run = GeneratorRun.Of(Schema, Context, s_entity);
        string[] steps = [GeneratorSteps.DesignTime, GeneratorSteps.Snapshots, GeneratorSteps.Index, GeneratorSteps.MapsTypes, GeneratorSteps.Pending];

        foreach (var step in steps)
        {
            var values = run.Result.TrackedSteps[step].SelectMany(one => one.Outputs).Select(output => output.Value).ToArray();
            Assert.NotEmpty(values);
            Assert.All(values, value => AssertFreeOfCompiler(value, step));
        }
    }

    /// <summary>Walks all that is reachable from a value, and the declared types on the way, so that a field that happens to be null counts too.</summary>
    private static void AssertFreeOfCompiler(object root, string step)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>([root]);
        while (open.Count > 0)
        {
            var value = open.Pop();
            var type = value.GetType();
            Assert.False(type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true, $"Step {step} keeps a {type}.");
            if (type.IsPrimitive || type.IsEnum || value is string || value is Pointer || (!type.IsValueType && !seen.Add(value)))
            {
                continue;
            }

            foreach (var child in value is Array array ? array.Cast<object?>() : FieldValues(value, type, step))
            {
                if (child is not null)
                {
                    open.Push(child);
                }
            }
        }
    }

    private static IEnumerable<object?> FieldValues(object value, Type type, string step)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var field in level.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                Assert.False(field.FieldType.FullName?.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true, $"Step {step}: {type}.{field.Name} is a {field.FieldType}.");
                yield return field.GetValue(value);
            }
        }
    }

    private static void AssertAll(IReadOnlyList<IncrementalStepRunReason> reasons, params IncrementalStepRunReason[] allowed)
    {
        Assert.NotEmpty(reasons);
        Assert.True(reasons.All(allowed.Contains), string.Join(", ", reasons));
    }
}
