using SchemaAnalyzers.Reading;
using SchemaAnalyzers.Tests.Harness;

namespace SchemaAnalyzers.Tests.EfOracle;

/// <summary>Code that goes over the model's metadata makes Unknown what it may change, and nothing else; what stays Known is EF's.</summary>
public sealed class MetadataTests
{
    [Theory]
    [InlineData("foreach (var e in b.Model.GetEntityTypes()) e.SetTableName(e.GetTableName()!.ToLowerInvariant());", "target, key name, fk name, index name")]
    [InlineData("foreach (var e in b.Model.GetEntityTypes()) { foreach (var p in e.GetProperties()) p.SetColumnName(Snake(p.Name)); }", "columns, column, fk columns, fk name, index name")]
    [InlineData("foreach (var k in b.Model.GetEntityTypes().SelectMany(e => e.GetForeignKeys())) k.DeleteBehavior = DeleteBehavior.Restrict;", "on delete")]
    [InlineData("foreach (var k in b.Model.GetEntityTypes().SelectMany(e => e.GetForeignKeys())) k.SetConstraintName(k.GetConstraintName()!.ToLower());", "fk name")]
    [InlineData("foreach (var i in b.Model.GetEntityTypes().SelectMany(e => e.GetIndexes())) i.SetDatabaseName(i.GetDatabaseName()!.ToLower());", "index name")]
    [InlineData("foreach (var k in b.Model.GetEntityTypes().SelectMany(e => e.GetKeys())) k.SetName(k.GetName()!.ToLower());", "key name")]
    [InlineData("foreach (var p in b.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.ClrType == typeof(decimal) || p.ClrType == typeof(decimal?))) p.SetColumnType(\"numeric(18,2)\");", "Line.Price store type, Line.Price length, Line.Price precision, Line.Price scale")]
    [InlineData("foreach (var e in b.Model.GetEntityTypes()) { foreach (var p in e.GetProperties()) { if (p.ClrType == typeof(decimal)) { p.SetPrecision(9); } } }", "Line.Price store type, Line.Price length, Line.Price precision, Line.Price scale")]
    [InlineData("foreach (var p in b.Model.GetEntityTypes().SelectMany(e => e.GetProperties())) if (p.ClrType == typeof(string)) p.SetIsUnicode(false);", "")]
    [InlineData("var c = new ValueConverter<decimal, decimal>(v => v, v => -v); foreach (var p in b.Model.GetEntityTypes().SelectMany(e => e.GetProperties())) if (p.ClrType == typeof(decimal)) p.SetValueConverter(c);", "Line.Price converter")]
    [InlineData("foreach (var e in b.Model.GetEntityTypes().Where(e => typeof(IDeletable).IsAssignableFrom(e.ClrType))) b.Entity(e.ClrType).HasQueryFilter(Filter(e.ClrType));", "")]
    [InlineData("foreach (var e in b.Model.GetEntityTypes()) { var p = System.Linq.Expressions.Expression.Parameter(e.ClrType); e.SetQueryFilter(System.Linq.Expressions.Expression.Lambda(System.Linq.Expressions.Expression.Constant(true), p)); }", "")]
    [InlineData("foreach (var e in b.Model.GetEntityTypes().Where(e => e.ClrType == typeof(Order)).ToList()) b.Entity(e.ClrType).Property(\"Name\").HasMaxLength(40);", "columns, Order.Name store type, Order.Name length, Order.Name precision, Order.Name scale")]
    [InlineData("foreach (var e in b.Model.GetEntityTypes().ToList()) b.Entity(e.ClrType).Property<DateTime>(\"CreatedAt\");", "columns")]
    [InlineData("foreach (var e in b.Model.GetEntityTypes()) Rename(e);", "target, key name, fk name, index name")]
    [InlineData("foreach (var e in b.Model.GetEntityTypes()) Ask(e);", "")]
    [InlineData("b.Entity<Order>().Metadata.FindNavigation(nameof(Order.Lines))!.SetPropertyAccessMode(PropertyAccessMode.Field);", "")]
    [InlineData("b.Entity<Order>().Property(x => x.Name).HasColumnName(\"n\").Metadata.SetValueComparer((Microsoft.EntityFrameworkCore.ChangeTracking.ValueComparer?)null);", "")]
    [InlineData("b.Entity<Line>().HasOne(x => x.Order).WithMany(x => x.Lines).HasForeignKey(x => x.OrderId).Metadata.DeleteBehavior = DeleteBehavior.NoAction;", "Line on delete")]
    [InlineData("foreach (var e in b.Model.GetEntityTypes()) GetType().GetMethod(nameof(Filtered), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(e.ClrType).Invoke(null, new object[] { b });", "")]
    public void Reads_what_a_loop_over_the_model_may_change(string statement, string unknown)
    {
        var compilation = TestCompilation.Create(ModelCase.WithUsings(Model(statement)));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));

        var comparison = ModelComparison.Of(ModelReader.For(compilation).AllEntities(default), EfModel.Build("Db", compilation));

        Assert.True(comparison.Wrong.Count == 0, "wrong:\n" + string.Join("\n", comparison.Wrong));
        var touched = comparison.Unknown.Select(line => line.Split(':')[0]).ToList();
        var expected = unknown.Split(", ", StringSplitOptions.RemoveEmptyEntries);
        Assert.True(expected.Length == 0 ? touched.Count == 0 : touched.Count > 0, string.Join("\n", comparison.Unknown));
        Assert.All(touched, line => Assert.Contains(expected, aspect => Speaks(line, aspect)));
        Assert.All(expected, aspect => Assert.True(touched.Any(line => Speaks(line, aspect)), $"{aspect} is known:\n{string.Join("\n", touched)}"));
    }

    private static bool Speaks(string line, string aspect) => aspect switch
    {
        "index name" => line.Contains(" index (", StringComparison.Ordinal) && line.EndsWith(" name", StringComparison.Ordinal),
        "fk name" => !line.Contains(" index (", StringComparison.Ordinal) && line.EndsWith(") name", StringComparison.Ordinal),
        "fk columns" => line.EndsWith(") columns", StringComparison.Ordinal),
        "columns" => line.EndsWith(" columns", StringComparison.Ordinal) || line.EndsWith("was not read", StringComparison.Ordinal),
        "Line on delete" => line.StartsWith("Line (", StringComparison.Ordinal) && line.EndsWith(" on delete", StringComparison.Ordinal),
        _ when aspect.Contains('.', StringComparison.Ordinal) => line == aspect,
        _ => line.EndsWith(" " + aspect, StringComparison.Ordinal),
    };

    private static string Model(string statement) => $$"""
        public interface IDeletable { }
        public class Order : IDeletable { public int Id { get; set; } public string Name { get; set; } = ""; public List<Line> Lines { get; } = new(); }
        public class Line { public int Id { get; set; } public decimal Price { get; set; } public int OrderId { get; set; } public Order Order { get; set; } = null!; }
        public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
            public DbSet<Order> Orders => Set<Order>(); public DbSet<Line> Lines => Set<Line>();
            protected override void OnModelCreating(ModelBuilder b)
            {
                {{statement}}
            }
            private static string Snake(string name) => name.ToLowerInvariant();
            private static void Rename(Microsoft.EntityFrameworkCore.Metadata.IMutableEntityType type) => type.SetTableName("t_" + type.ClrType.Name);
            private static void Ask(Microsoft.EntityFrameworkCore.Metadata.IMutableEntityType type) => Console.Write(type.GetTableName());
            private static void Filtered<T>(ModelBuilder b) where T : class => b.Entity<T>().HasQueryFilter(x => true);
            private static System.Linq.Expressions.LambdaExpression Filter(Type type) =>
                System.Linq.Expressions.Expression.Lambda(System.Linq.Expressions.Expression.Constant(true), System.Linq.Expressions.Expression.Parameter(type));
        }
        """;
}
