using System.Globalization;
using System.Text;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>Writes calls of the fluent API by chance, on the properties and navigations that a random model has.</summary>
internal sealed class RandomConfiguration(Random random)
{
    private readonly List<(int Entity, string Name, string Type)> _properties = [];
    private readonly List<(int Entity, int Target, string Name, bool IsCollection)> _navigations = [];
    private readonly StringBuilder _text = new();

    public void AddProperty(int entity, string name, string type) => _properties.Add((entity, name, type));

    public void AddNavigation(int entity, int target, string name, bool isCollection) => _navigations.Add((entity, target, name, isCollection));

    /// <summary>The other half of the context.</summary>
    public string Write()
    {
        _text.AppendLine("public partial class Db { partial void Configure(ModelBuilder b) {");
        _text.AppendLine(Chance(10) ? "b.HasDefaultSchema(\"main\");" : "");
        foreach (var (entity, name, type) in _properties.Where(_ => Chance(30)))
        {
            Property($"b.Entity<E{entity}>()", name, type);
        }

        foreach (var entity in _properties.Select(property => property.Entity).Distinct().Where(_ => Chance(40)).ToList())
        {
            Entity(entity, _properties.Where(property => property.Entity == entity).Select(property => property.Name).ToList());
        }

        foreach (var navigation in _navigations.Where(_ => Chance(35)))
        {
            Relationship(navigation);
        }

        return _text.AppendLine("}").AppendLine(Defaults()).AppendLine(Names()).AppendLine("}").ToString();
    }

    private void Property(string builder, string name, string type)
    {
        var calls = new List<string>();
        Maybe(calls, 40, $".HasColumnName(\"f_{name}\")");
        Maybe(calls, 25, $".IsRequired({Pick(["", "true", "false"])})");
        Maybe(calls, type == "string" ? 40 : 0, ".HasMaxLength(33)");
        Maybe(calls, type == "string" ? 15 : 0, ".IsFixedLength()");
        Maybe(calls, type is "decimal" or "DateTime" ? 40 : 0, type == "decimal" ? ".HasPrecision(9, 3)" : ".HasPrecision(2)");
        Maybe(calls, 10, ".HasComment(\"said\")");
        Maybe(calls, 10, ".IsConcurrencyToken()");
        Maybe(calls, 15, Pick([".ValueGeneratedNever()", ".ValueGeneratedOnAdd()", ".ValueGeneratedOnAddOrUpdate()", ".HasDefaultValueSql(\"null\")", ".HasComputedColumnSql(\"1\", true)"]));
        Maybe(calls, type is "int" or "long" ? 10 : 0, ".UseIdentityByDefaultColumn()");
        Maybe(calls, 10, type is "string" ? ".HasColumnType(\"text\")" : "");
        var isTyped = Chance(70);
        Maybe(calls, 20, Conversion(isTyped || type is not ("Kind" or "List<string>") ? type : ""));
        Maybe(calls, 10, Default(type));
        _text.AppendLine(CultureInfo.InvariantCulture, $"{builder}.Property({(isTyped ? $"x => x.{name}" : $"\"{name}\"")}){string.Concat(calls)};");
    }

    private string Conversion(string type) => type switch
    {
        "Kind" => Pick([".HasConversion<string>()", ".HasConversion(new EnumToStringConverter<Kind>())", ".HasConversion(v => (short)v, v => (Kind)v)", ".HasConversion<long>()"]),
        "bool" => Pick([".HasConversion<int>()", ".HasConversion(new BoolToStringConverter(\"n\", \"y\"))", ".HasConversion<string>()"]),
        "Guid" or "DateTime" or "decimal" or "Uri" => Pick([".HasConversion<string>()", ".HasConversion(typeof(string))"]),
        "List<string>" => ".HasConversion(v => string.Join(\";\", v), v => v.Split(';', StringSplitOptions.None).ToList())",
        "long" => Pick([".HasConversion<decimal>()", ".HasConversion<int>()"]),
        _ => "",
    };

    private string Default(string type) => type switch
    {
        "int" or "long" => Pick([".HasDefaultValue(5)", ".HasDefaultValueSql(\"7\")"]),
        "string" => Pick([".HasDefaultValue(\"it's\")", ".HasDefaultValueSql(\"''\")"]),
        "bool" => ".HasDefaultValue(true)",
        "Kind" => ".HasDefaultValue(Kind.Two)",
        "DateTime" => ".HasDefaultValueSql(\"now()\")",
        _ => "",
    };

    private string Names() =>
        !Chance(15) ? "" : $"protected override void OnConfiguring(DbContextOptionsBuilder o) => o.Use{Pick(["SnakeCase", "LowerCase", "UpperSnakeCase"])}NamingConvention();";

    private string Defaults() => !Chance(25) ? "" : $$"""
        protected override void ConfigureConventions(ModelConfigurationBuilder c) {
        {{Pick(["", "c.Properties<string>().HaveMaxLength(77);", "c.Properties<string>().HaveColumnType(\"text\");"])}}
        {{Pick(["", "c.Properties<decimal>().HavePrecision(11, 2);"])}}
        {{Pick(["", "c.Properties<Enum>().HaveConversion<string>();", "c.Properties<Kind>().HaveConversion<EnumToStringConverter<Kind>>().HaveMaxLength(8);"])}}
        {{Pick(["", "c.Properties<DateTime>().HaveColumnType(\"timestamp\");", "c.Properties<DateTime?>().HavePrecision(1);"])}}
        {{Pick(["", "", "", "c.Conventions.Remove(typeof(Microsoft.EntityFrameworkCore.Metadata.Conventions.ForeignKeyIndexConvention));"])}}
        }
        """;

    private void Entity(int number, List<string> properties)
    {
        var one = Pick([.. properties]);
        var other = Pick([.. properties]);
        _text.AppendLine(CultureInfo.InvariantCulture, $"b.Entity<E{number}>(e => {{");
        _text.AppendLine(Chance(40) ? $"e.ToTable(\"t{number}\"{(Chance(30) ? ", \"other\"" : "")});" : "");
        _text.AppendLine(Chance(40) ? $"e.HasIndex(x => x.{one}){(Chance(50) ? ".IsUnique()" : "")}{Pick(["", "", ".HasFilter(\"true\")", ".HasMethod(\"hash\")", ".AreNullsDistinct(false)"])}{(Chance(30) ? $".HasDatabaseName(\"ix_{number}\")" : "")};" : "");
        _text.AppendLine(Chance(20) && one != other ? $"e.HasIndex(x => new {{ x.{one}, x.{other} }}){(Chance(40) ? ".IsDescending(true, false)" : "")};" : "");
        _text.AppendLine(Chance(12) && one != other ? $"e.HasAlternateKey(x => x.{one}){(Chance(50) ? $".HasName(\"ak_{number}\")" : "")};" : "");
        _text.AppendLine(Chance(10) ? $"e.Ignore(x => x.{one});" : "");
        _text.AppendLine(Chance(10) ? $"e.HasKey(x => x.{other}).HasName(\"pk_{number}\");" : "");
        _text.AppendLine(Chance(15) ? $"e.Property<int{(Chance(50) ? "?" : "")}>(\"Shadow{number}\"){(Chance(50) ? $".HasColumnName(\"s_{number}\")" : "")};" : "");
        _text.AppendLine(Chance(10) ? "e.HasComment(\"an entity\");" : "");
        _text.AppendLine("});");
    }

    private void Relationship((int Entity, int Target, string Name, bool IsCollection) navigation)
    {
        var inverses = _navigations.Where(other => other.Entity == navigation.Target && other.Target == navigation.Entity && other != navigation).ToList();
        var inverse = inverses.Count > 0 && Chance(70) ? inverses[random.Next(inverses.Count)] : default;
        var selector = inverse.Name is null ? "" : $"x => x.{inverse.Name}";
        var isInverseCollection = inverse.Name is null ? !navigation.IsCollection || Chance(50) : inverse.IsCollection;
        var isOneToOne = !navigation.IsCollection && !isInverseCollection;
        var calls = new List<string>();
        var dependent = navigation.IsCollection ? navigation.Target : navigation.Entity;
        var keys = _properties.Where(property => property.Entity == dependent && property.Type is "int" or "Guid" or "long" or "string").Select(property => property.Name).ToArray();
        Maybe(calls, keys.Length > 0 || isOneToOne ? 40 : 0, $".HasForeignKey{(isOneToOne ? $"<E{dependent}>" : "")}(\"{(keys.Length > 0 ? Pick(keys) : "Ghost")}\")");
        Maybe(calls, 25, $".IsRequired({Pick(["", "false"])})");
        Maybe(calls, 35, $".OnDelete(DeleteBehavior.{Pick(["Cascade", "Restrict", "SetNull", "NoAction", "ClientSetNull"])})");
        Maybe(calls, 15, $".HasConstraintName(\"fk_{navigation.Name}\")");
        if (navigation.IsCollection && isInverseCollection)
        {
            calls.Clear();
        }

        _text.AppendLine(
            CultureInfo.InvariantCulture,
            $"b.Entity<E{navigation.Entity}>().Has{(navigation.IsCollection ? "Many" : "One")}(x => x.{navigation.Name}).With{(isInverseCollection ? "Many" : "One")}({selector}){string.Concat(calls)};");
    }

    private void Maybe(List<string> calls, int percent, string call)
    {
        if (Chance(percent))
        {
            calls.Add(call);
        }
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];

    private bool Chance(int percent) => random.Next(100) < percent;
}
