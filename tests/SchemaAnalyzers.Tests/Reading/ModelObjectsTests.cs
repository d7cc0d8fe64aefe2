using SchemaAnalyzers.Model;
using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Tests.EfOracle;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.Reading;

/// <summary>What a context may ask for, but does not surely, is not asked for; what is not known of it is Unknown.</summary>
public sealed class ModelObjectsTests
{
    [Theory]
    [InlineData("b.HasSequence(\"s\").StartsAt(5);", "s 5")]
    [InlineData("b.HasSequence(\"s\").StartsAt(Chance);", "s ?")]
    [InlineData("b.HasSequence(\"s\", x => x.StartsAt(Chance));", "s ?")]
    [InlineData("b.HasSequence(\"s\", x => { if (Flag) x.StartsAt(5); });", "s ?")]
    [InlineData("b.HasSequence(\"s\", x => x.HasNothing());", "s ?")]
    [InlineData("b.HasSequence(\"s\", null, Setup);", "s ?")]
    [InlineData("b.HasSequence(\"s\", Setup);", "")]
    [InlineData("b.HasSequence<decimal>(\"s\");", "s ?")]
    [InlineData("b.HasSequence(\"s\"); if (Flag) b.HasSequence(\"s\").StartsAt(5);", "s ?")]
    [InlineData("if (Flag) b.HasSequence(\"s\").StartsAt(5);", "")]
    [InlineData("b.HasSequence(Named);", "")]
    [InlineData("b.HasDefaultSchema(Named); b.HasSequence(\"s\"); b.HasSequence(\"t\", \"x\");", "x.t 1")]
    [InlineData("b.HasSequence(\"s\"); b.Anything(); b.HasPostgresExtension(\"citext\");", "citext")]
    [InlineData("b.HasPostgresExtension(\"citext\"); if (Flag) b.HasPostgresExtension(\"hstore\");", "citext")]
    [InlineData("b.HasPostgresEnum(\"mood\", Labels);", "mood ?")]
    [InlineData("b.HasPostgresEnum<Mood>(nameTranslator: Translator);", "")]
    [InlineData("b.HasPostgresEnum<Mood>(name: \"m\", nameTranslator: Translator);", "m ?")]
    [InlineData("b.HasPostgresEnum<Mood>(null, \"m\");", "m sad")]
    [InlineData("b.Entity<A>().Property(x => x.Id).UseHiLo(Named);", "")]
    [InlineData("b.Entity<A>().Property(x => x.Id).UseSequence();", "")]
    public void What_is_asked_for(string body, string expected)
    {
        var objects = Reader(body).ObjectsOf("Db", default);

        var lines = objects.Extensions.Select(extension => extension.Name.Value)
            .Concat(objects.Enums.Select(type => $"{type.Name} {(type.Labels.TryGet(out var labels) ? string.Join(" ", labels) : "?")}"))
            .Concat(objects.Sequences.Select(sequence => $"{sequence.Name} {(sequence.Settings.TryGet(out var settings) ? settings.Start?.ToString(System.Globalization.CultureInfo.InvariantCulture) : "?")}"));
        Assert.Equal(expected, string.Join(", ", lines).Replace("public.", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("HasIdentityOptions(5, cyclic: Flag)", null)]
    [InlineData("HasIdentityOptions(Chance)", null)]
    [InlineData("HasIdentityOptions(startValue: null, 1 + 1)", 2L)]
    public void How_an_identity_counts(string call, long? increment)
    {
        var property = Reader($"b.Entity<A>().Property(x => x.Id).UseIdentityColumn().{call};").AllEntities(default).Single().Properties.Single();

        Assert.True(property.Strategy.Is(ValueStrategy.IdentityByDefault));
        Assert.Equal(increment, property.IdentityOptions.TryGet(out var settings) ? settings.Increment : null);
        Assert.Equal(increment is not null, property.IdentityOptions.IsKnown);
    }

    private static ModelReader Reader(string body) => ModelReader.For(TestCompilation.Create(ModelCase.WithUsings(
        $$"""
        public class Db : DbContext
        {
            private static readonly long Chance = Random.Shared.NextInt64();
            private static readonly bool Flag = Chance > 3;
            private static readonly string Named = Chance.ToString();
            private static readonly string[] Labels = Named.Split('1');
            private static readonly Npgsql.INpgsqlNameTranslator Translator = null!;
            public DbSet<A> As => Set<A>();
            private static void Setup(SequenceBuilder s) { }
            protected override void OnModelCreating(ModelBuilder b) { {{body}} }
        }
        public class A { public int Id { get; set; } }
        public enum Mood { Sad }
        public static class Extensions { public static void HasNothing(this SequenceBuilder s) { } }
        """)));
}
