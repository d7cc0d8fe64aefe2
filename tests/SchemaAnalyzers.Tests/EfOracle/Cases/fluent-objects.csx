// == sequences of properties
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); public DbSet<C> Cs => Set<C>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.HasDefaultSchema("shop"); b.HasSequence<int>("late").StartsAt(9);
        b.Entity<A>().Property(x => x.Number).UseSequence("a_numbers");
        b.Entity<B>().Property(x => x.Number).UseSequence("b_numbers", "other");
        b.Entity<C>().Property(x => x.Number).UseSequence("late");
    } }
public class A { public int Id { get; set; } public int Number { get; set; } } public class B { public int Id { get; set; } public int Number { get; set; } } public class C { public int Id { get; set; } public long Number { get; set; } }
// == types of extensions
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.HasPostgresExtension("citext"); b.HasPostgresExtension("vector"); b.HasPostgresExtension("hstore");
        b.Entity<A>(e => { e.Property(x => x.Name).HasColumnType("citext"); e.Property(x => x.Names).HasColumnType("citext[]"); });
    } }
public class A { public int Id { get; set; } public string Name { get; set; } = ""; public string[] Names { get; set; } = null!; [Column(TypeName = "vector(3)")] public string? Direction { get; set; } public Dictionary<string, string>? Tags { get; set; } }
