using System.Globalization;
using System.Text;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>Writes a model by chance of hierarchies in one table or several, of entities that share a table, and of such that stand in several.</summary>
internal sealed class RandomShapes(int seed)
{
    private static readonly string[] s_keys = ["int", "int", "long", "Guid", "string"];
    private static readonly string[] s_types = ["int", "long?", "string", "string?", "decimal", "DateTime?", "bool"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _classes = new();
    private readonly StringBuilder _configuration = new();
    private readonly StringBuilder _sets = new();
    private readonly List<string> _entities = [];

    public static string Source(int seed) => ModelCase.WithUsings(new RandomShapes(seed).Write());

    private string Write()
    {
        Class("Target", "", "public int Id { get; set; } ", 100);
        var hierarchies = _random.Next(1, 3);
        for (var i = 0; i < hierarchies; i++)
        {
            Hierarchy($"H{i}");
        }

        Row();
        Split();
        return $$"""
            #nullable enable
            public class Db : DbContext
            {
                public Db(DbContextOptions o) : base(o) { }
                {{_sets}}
                protected override void OnModelCreating(ModelBuilder b)
                {
                {{(Chance(15) ? "b.HasDefaultSchema(\"main\");" : "")}}
            {{_configuration}}
                }
            }
            {{_classes}}
            """;
    }

    private void Hierarchy(string root)
    {
        Class(root, Pick([" abstract", "", ""]), $"public {Pick(s_keys)} Id {{ get; set; }} ", 60);
        var levels = new List<string> { root };
        var derived = _random.Next(1, 4);
        for (var i = 0; i < derived; i++)
        {
            var name = $"{root}{(char)('C' - i)}";
            Class(name, "", "", 50, levels[_random.Next(levels.Count)]);
            levels.Add(name);
        }

        var strategy = Pick(["", "", ".UseTptMappingStrategy()", ".UseTptMappingStrategy()", ".UseTpcMappingStrategy()", ".UseTpcMappingStrategy()", ".UseTphMappingStrategy()"]);
        Line(strategy.Length == 0 ? "" : $"b.Entity<{root}>(){strategy};");
        foreach (var name in levels)
        {
            Line(Chance(strategy.Contains("Tph", StringComparison.Ordinal) && name != root ? 0 : 30) ? $"b.Entity<{name}>().ToTable(\"t_{name}\"{(Chance(30) ? ", \"other\"" : "")});" : $"b.Entity<{name}>();");
            Line(Chance(6) && name != root ? $"b.Entity<{name}>().HasBaseType((Type?)null);" : "");
        }

        Line(Chance(15) ? $"b.Entity<{root}>().HasKey(x => x.Id).HasName(\"pk_{root}\");" : "");
        Line(Chance(15) ? $"b.Entity<{root}>().Property(x => x.Id).HasColumnName(\"key\");" : "");
    }

    /// <summary>Two entities in the rows of one table.</summary>
    private void Row()
    {
        var key = Pick(s_keys);
        var back = Chance(50);
        var navigation = Pick(["public Side Side { get; set; } = null!; ", "public Side? Side { get; set; } ", ""]);
        Class("Main", "", $"public {key} Id {{ get; set; }} {navigation}", 70);
        Class("Side", "", $"public {key} Id {{ get; set; }} {(back ? "public Main Main { get; set; } = null!; " : "")}", 70);
        Line("b.Entity<Main>().ToTable(\"rows\"); b.Entity<Side>().ToTable(\"rows\");");
        Line($"b.Entity<Main>().HasOne<Side>({(navigation.Length > 0 ? "x => x.Side" : "")}).WithOne({(back ? "x => x.Main" : "")}).HasForeignKey<Side>(x => x.Id);");
        Line(navigation.Length > 0 && Chance(30) ? "b.Entity<Main>().Navigation(x => x.Side).IsRequired();" : "");
    }

    private void Split()
    {
        Class("Whole", "", $"public {Pick(s_keys)} Id {{ get; set; }} public int S0 {{ get; set; }} public string? S1 {{ get; set; }} ", 70);
        Line($"b.Entity<Whole>().ToTable(\"whole\").SplitToTable(\"half\", t => {{ {(Chance(50) ? "t.Property(x => x.Id).HasColumnName(\"whole_id\");" : "")} t.Property(x => x.S0){(Chance(50) ? ".HasColumnName(\"s\")" : "")}; {(Chance(50) ? "t.Property(x => x.S1);" : "")} }});");
        Line(Chance(40) ? "b.Entity<Whole>().HasIndex(x => x.S0);" : "");
    }

    private void Class(string name, string modifier, string members, int inSets, string? parent = null)
    {
        var text = new StringBuilder(members);
        var count = _random.Next(1, 4);
        for (var i = 0; i < count; i++)
        {
            // Some names are the same in sibling classes.
            var type = Pick(s_types);
            var property = Chance(40) && parent is not null ? $"Same{name[^1] % 2}" : $"P{name}{i}";
            text.Append(text.ToString().Contains($" {property} ", StringComparison.Ordinal) || (parent is not null && _classes.ToString().Contains($"class {parent} ", StringComparison.Ordinal) && property.StartsWith("Same", StringComparison.Ordinal) && HasSame(parent, property))
                ? ""
                : $"public {type} {property} {{ get; set; }}{(type == "string" ? " = \"\";" : "")} ");
            Line(Chance(15) && text.ToString().Contains($" {property} ", StringComparison.Ordinal) ? $"b.Entity<{name}>().Property(x => x.{property}).HasColumnName(\"c_{property}\");" : "");
            Line(Chance(12) && text.ToString().Contains($" {property} ", StringComparison.Ordinal) ? $"b.Entity<{name}>().HasIndex(x => x.{property});" : "");
        }

        if (_entities.Count > 0 && Chance(35))
        {
            var target = _entities[_random.Next(_entities.Count)];
            text.Append(CultureInfo.InvariantCulture, $"public {target}{(Chance(50) ? "?" : "")} To{name} {{ get; set; }}{(Chance(100) ? " = null!;" : "")} ");
        }

        _entities.Add(name);
        _sets.Append(Chance(inSets) ? $"public DbSet<{name}> {name}s => Set<{name}>(); " : "");
        Line($"b.Entity<{name}>();");
        _classes.AppendLine(CultureInfo.InvariantCulture, $"public{modifier} class {name} {(parent is null ? "" : $": {parent} ")}{{ {text}}}");
    }

    /// <summary>Whether a class or one of its bases has the property.</summary>
    private bool HasSame(string type, string property)
    {
        var lines = _classes.ToString().Split('\n');
        for (string? level = type; level is not null;)
        {
            var line = lines.First(text => text.Contains($"class {level} ", StringComparison.Ordinal));
            if (line.Contains($" {property} ", StringComparison.Ordinal))
            {
                return true;
            }

            level = line.Contains(" : ", StringComparison.Ordinal) ? line.Split(" : ")[1].Split(' ')[0] : null;
        }

        return false;
    }

    private void Line(string text)
    {
        if (text.Length > 0)
        {
            _configuration.AppendLine(text);
        }
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private bool Chance(int percent) => _random.Next(100) < percent;
}
