// == mapped enums
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>();
    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseNpgsql(o => o.MapEnum<OrderState>(schemaName: "app").MapEnum<Kind>("the_kind", "app").MapEnum(typeof(Level), schemaName: "app"));
    protected override void OnModelCreating(ModelBuilder b) { b.HasPostgresEnum("app", "other", new[] { "a" }); b.Entity<A>().Property(x => x.Text).HasConversion<string>(); } }
public enum OrderState { New, InWork } public enum Kind { One } public enum Level { Low } public enum Plain { One }
public class A { public int Id { get; set; } public OrderState State { get; set; } public Kind? Kind { get; set; } public Kind[] Kinds { get; set; } = null!; public List<OrderState> States { get; set; } = null!; public OrderState Text { get; set; } public Level Level { get; set; } public Kind Third { get; set; } }
