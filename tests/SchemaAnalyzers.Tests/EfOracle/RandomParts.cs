using System.Globalization;
using System.Text;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>Writes a model by chance in which a class is seldom a table: owned and complex types, JSON, discriminators, tables between collections.</summary>
internal sealed class RandomParts(int seed)
{
    private const int DeepestNesting = 3;

    private static readonly string[] s_types = ["int", "long?", "string", "string?", "decimal", "DateTime?", "bool", "Guid", "int[]", "Kind"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _classes = new();
    private readonly StringBuilder _configuration = new();
    private int _parts;

    private enum Form
    {
        Owned,
        Complex,
        Json,
    }

    public static string Source(int seed) => ModelCase.WithUsings(new RandomParts(seed).Write());

    private string Write()
    {
        var entities = _random.Next(1, 4);
        var collections = new List<string>[entities];
        for (var i = 0; i < entities; i++)
        {
            collections[i] = [];
        }

        for (var i = 0; i + 1 < entities; i++)
        {
            Join(i, i + 1, collections);
        }

        for (var i = 0; i < entities; i++)
        {
            Entity(i, collections[i]);
        }

        var sets = string.Concat(Enumerable.Range(0, entities).Select(i => $"public DbSet<E{i}> Set{i} => Set<E{i}>(); "));
        return $$"""
            #nullable enable
            public class Db : DbContext
            {
                public Db(DbContextOptions o) : base(o) { }
                {{sets}}
                protected override void OnModelCreating(ModelBuilder b)
                {
            {{_configuration}}
                }
            }
            public enum Kind { One, Two }
            {{_classes}}
            """;
    }

    private void Entity(int number, List<string> collections)
    {
        var key = Pick(["int Id", "Guid Id", "long Id", $"int E{number}Id", "string Id"]);
        Line(Chance(30) ? $"b.Entity<E{number}>().ToTable(\"t{number}\"{(Chance(50) ? ", \"app\"" : "")});" : "");
        var members = new List<string> { $"public {key} {{ get; set; }}{(key[0] == 's' ? " = \"\";" : "")}" };
        members.AddRange(collections);
        members.AddRange(Columns("P", _random.Next(1, 3)));
        Parts(members, $"b.Entity<E{number}>()", $"E{number}", _random.Next(0, 4));
        _classes.AppendLine(CultureInfo.InvariantCulture, $"public class E{number} {{ {string.Join(" ", members)} }}");
        if (Chance(35))
        {
            Derived(number);
        }
    }

    private void Derived(int number)
    {
        var members = new List<string>(Columns("Q", _random.Next(1, 3)));
        Line($"b.Entity<D{number}>();");
        Parts(members, $"b.Entity<D{number}>()", $"D{number}", _random.Next(0, 2));
        _classes.AppendLine(CultureInfo.InvariantCulture, $"public class D{number} : E{number} {{ {string.Join(" ", members)} }}");
        Line(_random.Next(5) switch
        {
            0 => $"b.Entity<E{number}>().HasDiscriminator<string>(\"kind{number}\").HasValue<D{number}>(\"derived\").HasValue<E{number}>(\"root\");",
            1 => $"b.Entity<E{number}>().HasDiscriminator<int>(\"number\").HasValue<E{number}>(1).HasValue<D{number}>(2);",
            2 => $"b.Entity<D{number}>().HasDiscriminator().HasValue(\"some derived entity\");",
            3 => $"b.Entity<E{number}>().Property<string>(\"Discriminator\").HasMaxLength(40).HasColumnName(\"disc\");",
            _ => "",
        });
    }

    private void Join(int one, int other, List<string>[] collections)
    {
        if (!Chance(50))
        {
            return;
        }

        var hasInverse = Chance(75);
        collections[one].Add($"public List<E{other}> Many{other} {{ get; set; }} = null!;");
        if (hasInverse)
        {
            collections[other].Add($"public ICollection<E{one}> Many{one} {{ get; set; }} = null!;");
        }

        if (hasInverse && Chance(40))
        {
            return;
        }

        var join = _random.Next(4) switch
        {
            0 => ".UsingEntity(\"Joined\")",
            1 => ".UsingEntity(j => j.ToTable(\"joined\"))",
            2 => $".UsingEntity<Dictionary<string, object>>(\"Link\", r => r.HasOne<E{other}>().WithMany().HasForeignKey(\"right\"){(Chance(50) ? ".OnDelete(DeleteBehavior.NoAction)" : "")}, l => l.HasOne<E{one}>().WithMany().HasForeignKey(\"left\"), j => {{ j.HasKey(\"left\", \"right\"); j.ToTable(\"links\"); }})",
            _ => "",
        };
        Line($"b.Entity<E{one}>().HasMany(x => x.Many{other}).WithMany({(hasInverse ? $"x => x.Many{one}" : "")}){join};");
    }

    private IEnumerable<string> Columns(string prefix, int count) =>
        Enumerable.Range(0, count).Select(i => (Type: Pick(s_types), Name: $"{prefix}{i}")).Select(column => $"{(Chance(10) ? $"[Column(\"c_{prefix}{_parts++}\")] " : "")}public {column.Type} {column.Name} {{ get; set; }}{(column.Type is "string" or "int[]" ? " = null!;" : "")}");

    private void Parts(List<string> members, string builder, string owner, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var form = (Form)_random.Next(3);
            Part(members, builder, owner, $"Part{i}", form, form == Form.Json, 0);
        }
    }

    /// <param name="isRoot">Whether it is the outermost part that is stored as JSON.</param>
    private void Part(List<string> members, string builder, string owner, string name, Form form, bool isRoot, int depth)
    {
        var type = $"Part{_parts++}Of{owner}";
        var isComplex = form == Form.Complex || (form == Form.Json && isRoot && Chance(40));
        var isCollection = !(isComplex && form != Form.Json) && Chance(30);
        var isNullable = !isCollection && Chance(40);
        var inner = new List<string> { "public string Name { get; set; } = \"\";" };
        inner.AddRange(Columns("C", _random.Next(0, 3)));
        var call = isComplex ? isCollection ? "ComplexCollection" : "ComplexProperty" : isCollection ? "OwnsMany" : "OwnsOne";
        var (statement, nested) = Open(builder, call, name, depth);
        Line(statement);
        Line(isRoot ? $"{nested}.ToJson({(Chance(40) ? $"\"json_{type}\"" : "")});" : "");
        if (form != Form.Json)
        {
            Configure(nested, type, isComplex, isCollection, inner);
        }

        if (depth < DeepestNesting && Chance(35) && !(isComplex && form == Form.Json))
        {
            // What complex types hold is complex; owned types own, and what is stored as JSON is stored with its owner.
            Part(inner, nested, owner, $"Inner{depth}", form, false, depth + 1);
        }

        Line(statement.EndsWith('{') ? "});" : "");
        Line(!isComplex && !isCollection && isNullable && depth == 0 && Chance(30) ? $"{builder}.Navigation(x => x.{name}).IsRequired();" : "");
        members.Add($"public {(isCollection ? $"List<{type}>" : type)}{(isNullable ? "?" : "")} {name} {{ get; set; }}{(isNullable ? "" : " = null!;")}");
        _classes.AppendLine(CultureInfo.InvariantCulture, $"public class {type} {{ {string.Join(" ", inner)} }}");
    }

    private (string Statement, string Nested) Open(string builder, string call, string name, int depth)
    {
        var variable = $"p{_parts++}";
        return depth == 0 && Chance(30)
            ? ($"var {variable} = {builder}.{call}(x => x.{name});", variable)
            : ($"{builder}.{call}(x => x.{name}, {variable} => {{", variable);
    }

    private void Configure(string builder, string type, bool isComplex, bool isCollection, List<string> members)
    {
        Line(Chance(35) ? $"{builder}.Property(x => x.Name).HasColumnName(\"n_{type}\").HasMaxLength(12);" : "");
        Line(Chance(15) ? $"{builder}.Property(x => x.Name).IsRequired(false);" : "");
        if (isComplex)
        {
            return;
        }

        Line(Chance(25) ? $"{builder}.ToTable(\"{type}\"{(Chance(40) ? ", \"parts\"" : "")});" : "");
        Line(Chance(25) ? $"{builder}.HasIndex(x => x.Name){(Chance(50) ? ".IsUnique()" : "")};" : "");
        if (!isCollection)
        {
            return;
        }

        Line(Chance(25) ? $"{builder}.WithOwner().HasForeignKey(\"OwnerKey\");" : "");
        if (Chance(40))
        {
            members.Add($"public {Pick(["int", "Guid", "long"])} Id {{ get; set; }}");
            Line(Chance(50) ? $"{builder}.HasKey(x => x.Id);" : "");
        }
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
