// == alternate keys
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); public DbSet<C> Cs => Set<C>(); public DbSet<D> Ds => Set<D>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<A>().HasAlternateKey(x => x.Code);
        b.Entity<A>().HasAlternateKey(x => new { x.X, x.Y }).HasName("ak_xy");
        b.Entity<A>().HasAlternateKey("Number");
        b.Entity<B>().HasOne(x => x.A).WithMany(x => x.Bs).HasForeignKey(x => x.ACode).HasPrincipalKey(x => x.Code);
        b.Entity<C>().HasOne<A>().WithMany().HasForeignKey(x => x.Slug).HasPrincipalKey(x => x.Slug).IsRequired();
        b.Entity<D>().HasOne(x => x.A).WithOne().HasForeignKey<D>(x => x.Rank).HasPrincipalKey<A>(x => x.Rank).OnDelete(DeleteBehavior.Restrict);
        b.Entity<A>().Property(x => x.Slug).HasMaxLength(30).HasColumnName("slug");
    } }
public class A { public int Id { get; set; } public string? Code { get; set; } public int X { get; set; } public string Y { get; set; } = ""; public long Number { get; set; } public string Slug { get; set; } = ""; public int Rank { get; set; } public List<B> Bs { get; set; } = null!; }
public class B { public int Id { get; set; } public string? ACode { get; set; } public A? A { get; set; } } public class C { public int Id { get; set; } public string? Slug { get; set; } } public class D { public int Id { get; set; } public int? Rank { get; set; } public A? A { get; set; } }
// == principal keys with conventional foreign keys
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); public DbSet<C> Cs => Set<C>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<A>().HasMany(x => x.Bs).WithOne(x => x.A).HasPrincipalKey(x => x.Code);
        b.Entity<C>().HasOne(x => x.A).WithMany().HasPrincipalKey(x => new { x.Left, x.Right });
        b.Entity<A>().HasMany(x => x.Self).WithOne().HasForeignKey("ParentId").HasPrincipalKey("Id");
    } }
public class A { public int Id { get; set; } public Guid Code { get; set; } public int Left { get; set; } public string Right { get; set; } = ""; public List<B> Bs { get; set; } = null!; public List<A> Self { get; set; } = null!; }
public class B { public int Id { get; set; } public Guid ACode { get; set; } public A A { get; set; } = null!; } public class C { public int Id { get; set; } public A? A { get; set; } }
// == index details
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>();
    protected override void OnModelCreating(ModelBuilder b) => b.Entity<A>(e =>
    {
        e.HasIndex(x => x.Name).HasFilter("\"Name\" <> ''").IncludeProperties(x => new { x.X, x.Y });
        e.HasIndex(x => x.X).HasMethod("gin").HasOperators("jsonb_path_ops").IsCreatedConcurrently();
        e.HasIndex("Y", "X").IsUnique().AreNullsDistinct(false).HasFilter(null);
        e.HasIndex(new[] { "Z" }).IncludeProperties("Name", "X").HasDatabaseName("z");
        e.HasIndex(new[] { nameof(A.Z), nameof(A.Y) }, "named").UseCollation("C").HasStorageParameter("fillfactor", 70);
    }); }
public class A { public int Id { get; set; } public string Name { get; set; } = ""; public int X { get; set; } public int? Y { get; set; } public int Z { get; set; } }
// == keys of shadow properties and fields
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<A>().Property<long>("Key"); b.Entity<A>().HasKey("Key");
        b.Entity<B>(e => { e.Property<string>("Tenant"); e.HasKey("Tenant", nameof(B.Number)); });
        b.Entity<B>().HasOne(x => x.A).WithMany().HasForeignKey("TheA").OnDelete(DeleteBehavior.ClientNoAction);
    } }
public class A { public string? Name { get; set; } } public class B { public int Number { get; set; } public A A { get; set; } = null!; }
// == one to one by texts
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>();
    protected override void OnModelCreating(ModelBuilder b) { b.Entity<A>().HasOne(x => x.B).WithOne(x => x.A).HasForeignKey("B", "Owner"); } }
public class A { public int Id { get; set; } public B? B { get; set; } } public class B { public int Id { get; set; } public int Owner { get; set; } public A A { get; set; } = null!; }
// == helpers of one name
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>();
    protected override void OnModelCreating(ModelBuilder builder) { base.OnModelCreating(builder); AConfiguration.OnModelCreating(builder); BConfiguration.OnModelCreating(builder); } }
public class A { public int Id { get; set; } public string? Name { get; set; } } public class B { public int Id { get; set; } public string? Name { get; set; } }
public static class AConfiguration { internal static void OnModelCreating(ModelBuilder builder) => builder.Entity<A>().Property(x => x.Name).HasColumnName("a_name"); }
public static class BConfiguration { internal static void OnModelCreating(ModelBuilder builder) => builder.Entity<B>().Property(x => x.Name).HasColumnName("b_name"); }
