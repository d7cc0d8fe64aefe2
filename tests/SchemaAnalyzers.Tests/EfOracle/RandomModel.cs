using System.Globalization;
using System.Text;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>Writes a model by chance: properties, attributes, navigations, owned types and hierarchies as the conventions meet them.</summary>
internal sealed class RandomModel
{
    private static readonly string[] s_types =
    [
        "int", "long", "short", "byte", "uint", "ulong", "bool", "string", "string", "string", "decimal", "double", "float", "char", "Guid", "DateTime",
        "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "byte[]", "int[]", "List<string>", "Kind", "JsonDocument", "NpgsqlRange<int>", "Uri",
    ];

    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly int _entities;
    private readonly RandomConfiguration? _configuration;
    private int _entity;

    private RandomModel(int seed, bool isConfigured)
    {
        _random = new Random(seed);
        _entities = _random.Next(1, 5);
        _configuration = isConfigured ? new RandomConfiguration(_random) : null;
    }

    /// <param name="isConfigured">Whether the fluent API has its say too.</param>
    public static string Source(int seed, bool isConfigured) => ModelCase.WithUsings(new RandomModel(seed, isConfigured).Write());

    private string Write()
    {
        _text.AppendLine("public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }");
        for (var i = 0; i < _entities; i++)
        {
            _text.AppendLine(Chance(80) || i == 0 ? $"public DbSet<E{i}> Set{i} => Set<E{i}>();" : "");
        }

        _text.AppendLine(_configuration is null ? "}" : "partial void Configure(ModelBuilder b); protected override void OnModelCreating(ModelBuilder b) { Configure(b); } }");
        _text.Replace("public class Db", "public partial class Db");
        _text.AppendLine("public enum Kind { One, Two }");
        _text.AppendLine("[Owned] public class Part { public string Street { get; set; } = null!; public int? Number { get; set; } [Column(\"zip\"), MaxLength(9)] public string? Code { get; set; } }");
        _text.AppendLine("public abstract class Base { public DateTime CreatedAt { get; set; } [MaxLength(40)] public virtual string? CreatedBy { get; set; } }");
        for (var i = 0; i < _entities; i++)
        {
            Entity(i);
        }

        _text.AppendLine(_configuration?.Write());
        return _text.ToString();
    }

    private void Entity(int number)
    {
        _entity = number;
        var isDerived = number > 0 && Chance(15);
        _text.AppendLine(Chance(15) ? "#nullable disable" : "#nullable enable");
        _text.AppendLine(Chance(30) && !isDerived ? $"[Table(\"table_{number}\"{(Chance(40) ? ", Schema = \"app\"" : "")})]" : "");
        var isComposite = !isDerived && Chance(10);
        _text.AppendLine(isComposite ? "[PrimaryKey(\"KeyA\", \"KeyB\")]" : "");
        _text.AppendLine(Chance(25) ? "[Index(\"P0\", IsUnique = true)]" : "");
        _text.AppendLine(CultureInfo.InvariantCulture, $"public class E{number}{(isDerived ? $" : E{_random.Next(number)}" : Chance(25) ? " : Base" : "")} {{");
        if (!isDerived)
        {
            _text.AppendLine(isComposite ? "public int KeyA { get; set; } public string KeyB { get; set; }" : Key(number));
        }

        var count = _random.Next(1, 7);
        for (var i = 0; i < count; i++)
        {
            Property(isDerived ? $"P{number}{i}" : $"P{i}");
        }

        _text.AppendLine(isDerived ? "public int P0" + number + "x { get; set; }" : "");
        Navigations(number);
        _text.AppendLine("}");
    }

    private string Key(int number) => _random.Next(5) switch
    {
        0 => $"public long E{number}Id {{ get; set; }}",
        1 => "[Key, MaxLength(10)] public string Code { get; set; }",
        2 => "public Guid Id { get; set; }",
        _ => "public int Id { get; set; }",
    };

    private void Property(string name)
    {
        var type = Pick(s_types);
        var attributes = new List<string>();
        Maybe(attributes, 20, $"Column(\"c_{name}\")");
        Maybe(attributes, 10, "Required");
        Maybe(attributes, 5, "NotMapped");
        Maybe(attributes, 5, "ConcurrencyCheck");
        Maybe(attributes, 5, "Comment(\"a comment\")");
        Maybe(attributes, type == "string" ? 40 : 0, "MaxLength(25)");
        Maybe(attributes, type is "decimal" ? 50 : 0, "Precision(12, 4)");
        Maybe(attributes, type is "DateTime" or "TimeSpan" ? 30 : 0, "Precision(3)");
        var list = attributes.Count > 0 ? $"[{string.Join(", ", attributes)}] " : "";
        var setter = _random.Next(10) switch { 0 => "private set;", 1 => "init;", 2 => "", _ => "set;" };
        _text.AppendLine(CultureInfo.InvariantCulture, $"{list}public {type}{(Chance(35) ? "?" : "")} {name} {{ get; {setter} }}");
        _configuration?.AddProperty(_entity, name, type);
    }

    private void Navigations(int number)
    {
        if (Chance(15))
        {
            _text.AppendLine(CultureInfo.InvariantCulture, $"public Part{(Chance(50) ? "?" : "")} Part {{ get; set; }}");
        }

        for (var i = 0; i < _entities; i++)
        {
            if (!Chance(30))
            {
                continue;
            }

            if (Chance(40))
            {
                _text.AppendLine(CultureInfo.InvariantCulture, $"public {Pick(["ICollection", "List", "IEnumerable"])}<E{i}> Many{number}{i} {{ get; set; }}");
                _configuration?.AddNavigation(number, i, $"Many{number}{i}", isCollection: true);
                continue;
            }

            var name = Chance(50) ? $"E{i}" : $"Ref{number}{i}";
            var property = Chance(40) ? $"{name}Id" : $"Key{number}{i}";
            var hasProperty = Chance(60);
            var attribute = hasProperty && property.StartsWith("Key", StringComparison.Ordinal) ? $"[ForeignKey(\"{property}\")] " : Chance(15) ? "[Required] " : "";
            _text.AppendLine(hasProperty && property != $"E{number}Id" ? $"public {Pick(["int", "int?", "Guid", "long", "string", "int"])} {property} {{ get; set; }}" : "");
            _text.AppendLine(CultureInfo.InvariantCulture, $"{attribute}public E{i}{(Chance(50) ? "?" : "")} {(name == $"E{number}" ? name + "x" : name)} {{ get; set; }}");
            _configuration?.AddNavigation(number, i, name == $"E{number}" ? name + "x" : name, isCollection: false);
        }
    }

    private void Maybe(List<string> attributes, int percent, string attribute)
    {
        if (Chance(percent))
        {
            attributes.Add(attribute);
        }
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private bool Chance(int percent) => _random.Next(100) < percent;
}
