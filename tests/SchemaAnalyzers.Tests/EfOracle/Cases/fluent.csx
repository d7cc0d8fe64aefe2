// == property calls
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        base.OnModelCreating(b);
        b.Entity<A>().Property(x => x.Name).HasColumnName("n").HasMaxLength(5);
        b.Entity<A>(e =>
        {
            e.Property(x => x.Kind).HasConversion<string>();
            e.Property("Hidden").IsRequired(false);
            e.HasIndex(x => x.Name).IsUnique();
            e.Property(x => x.At).HasDefaultValueSql("now()").ValueGeneratedOnAdd();
        });
        var e2 = b.Entity<A>();
        var p = e2.Property(x => x.Price);
        p.HasPrecision(8, 2);
    }
}
public class A { public int Id { get; set; } public string Name { get; set; } = ""; public Kind Kind { get; set; } private string? Hidden { get; set; } public DateTime At { get; set; } public decimal Price { get; set; } }
public enum Kind { One }
// == tables and schema
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); public DbSet<C> Cs => Set<C>(); public DbSet<D> Ds => Set<D>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.HasDefaultSchema("app");
        b.Entity<A>().ToTable("aaa");
        b.Entity<B>().ToView("bbb").HasNoKey();
        b.Entity<C>().ToTable(t => t.HasCheckConstraint("ck", "true"));
    }
}
public class A { public int Id { get; set; } } public class B { public int Id { get; set; } } public class C { public int Id { get; set; } }
[Table("d", Schema = "x")] public class D { public int Id { get; set; } }
// == keys
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<A>().HasKey(x => x.Code);
        b.Entity<B>().HasAlternateKey(x => new { x.X, x.Y });
    }
}
public class A { public int Id { get; set; } public string? Code { get; set; } public List<B> Bs { get; set; } = null!; }
public class B { public int Id { get; set; } public string? X { get; set; } public int? Y { get; set; } public A? A { get; set; } }
// == relationships
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<Blog> Blogs => Set<Blog>(); public DbSet<Post> Posts => Set<Post>(); public DbSet<C> Cs => Set<C>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<Post>().HasOne(x => x.Blog).WithMany(x => x.Posts).HasForeignKey(x => x.Home).IsRequired();
        b.Entity<Blog>().HasMany<C>().WithOne().HasForeignKey("TheBlog");
        b.Entity<Blog>().HasMany(x => x.Owned).WithOne().IsRequired();
    }
}
public class Blog { public int Id { get; set; } public List<Post> Posts { get; set; } = null!; public List<Post> Owned { get; set; } = null!; }
public class Post { public int Id { get; set; } public int? Home { get; set; } public Blog? Blog { get; set; } public string? Title { get; set; } }
public class C { public int Id { get; set; } }
// == owned types
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<Order> Orders => Set<Order>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<Order>().OwnsOne(x => x.Ship, a => { a.Property(p => p.Street).HasColumnName("street"); });
        b.Entity<Order>().OwnsMany(x => x.Lines);
        b.Entity<Order>().ComplexProperty(x => x.Price);
    }
}
public class Address { public string Street { get; set; } = ""; }
public class Line { public string Text { get; set; } = ""; }
public class Money { public decimal Amount { get; set; } }
public class Order { public int Id { get; set; } public Address Ship { get; set; } = null!; public List<Line> Lines { get; set; } = null!; public Money Price { get; set; } = null!; }
// == ignored
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>();
    protected override void OnModelCreating(ModelBuilder b) { b.Entity<A>().Ignore(x => x.Gone); b.Entity<A>().Ignore(x => x.B); b.Ignore<C>(); }
}
public class A { public int Id { get; set; } public string? Gone { get; set; } public B? B { get; set; } public C? C { get; set; } }
public class B { public int Id { get; set; } }
public class C { public int Id { get; set; } }
// == configuration classes
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>();
    protected override void OnModelCreating(ModelBuilder b) => b.ApplyConfigurationsFromAssembly(typeof(Db).Assembly);
}
public class A { public int Id { get; set; } public string Name { get; set; } = ""; } public class B { public int Id { get; set; } public string Name { get; set; } = ""; }
public class AConfiguration : IEntityTypeConfiguration<A> { public void Configure(EntityTypeBuilder<A> builder) { builder.ToTable("the_a"); builder.Property(x => x.Name).HasColumnName("the_name"); } }
// == base configuration class
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>();
    protected override void OnModelCreating(ModelBuilder b) => b.ApplyConfiguration(new AConfiguration());
}
public class A { public int Id { get; set; } public string Name { get; set; } = ""; }
public abstract class BaseConfiguration<T> : IEntityTypeConfiguration<T> where T : class { public virtual void Configure(EntityTypeBuilder<T> builder) => builder.Property<string>("Name").HasColumnName("n"); }
public class AConfiguration : BaseConfiguration<A> { public override void Configure(EntityTypeBuilder<A> builder) => base.Configure(builder); }
// == loop over the model
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>();
    protected override void OnModelCreating(ModelBuilder b) { foreach (var type in b.Model.GetEntityTypes()) { type.SetTableName(type.GetTableName()!.ToLowerInvariant()); } }
}
public class A { public int Id { get; set; } }
// == helpers
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>();
    protected override void OnModelCreating(ModelBuilder b) { Users(b); b.More(); b.Entity<B>(Bees); Extensions.Audit(b.Entity<A>()); }
    private static void Users(ModelBuilder m) => m.Entity<A>().Property(x => x.Name).HasColumnName("n");
    private static void Bees(EntityTypeBuilder<B> e) => e.Property(x => x.Name).HasColumnName("bn");
}
public static class Extensions { public static ModelBuilder More(this ModelBuilder m) { m.Entity<B>().ToTable("bees"); return m; } public static void Audit<T>(EntityTypeBuilder<T> e) where T : class => e.Property<DateTime>("At"); }
public class A { public int Id { get; set; } public string Name { get; set; } = ""; } public class B { public int Id { get; set; } public string Name { get; set; } = ""; }
// == calls around a chain
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        var a = b.Entity<A>();
        NpgsqlIndexBuilderExtensions.IncludeProperties(a.HasIndex(x => x.Name), x => new { x.Price, x.At });
        Microsoft.EntityFrameworkCore.NpgsqlIndexBuilderExtensions.HasMethod(a.HasIndex(x => x.At), "hash").HasDatabaseName("ix_at");
        RelationalPropertyBuilderExtensions.HasColumnName(RelationalPropertyBuilderExtensions.HasColumnType(a.Property(x => x.Name), "varchar(9)"), "label");
        Money(a.Property(x => x.Price)); Late(a.Property(x => x.At).HasColumnName("moment"), 3); Loose(a.HasIndex(x => new { x.Price, x.At }));
        RelationalEntityTypeBuilderExtensions.ToTable(a, "around"); SqlServerIndexBuilderExtensions.IncludeProperties(a.HasIndex(x => new { x.At, x.Name }), x => x.Price).IsUnique(); SqlServerIndexBuilderExtensions.IsMemoryOptimized(a);
        RelationalEntityTypeBuilderExtensions.HasComment(b.Entity<A>(), "said");
    }
    private static class SqlServerIndexBuilderExtensions { public static IndexBuilder<A> IncludeProperties(IndexBuilder<A> i, System.Linq.Expressions.Expression<Func<A, object?>> x) => i; public static void IsMemoryOptimized(EntityTypeBuilder<A> e) { } }
    private static void Money(PropertyBuilder<decimal> p) => p.HasPrecision(8, 2);
    private static void Late(PropertyBuilder<DateTime> p, int digits) => p.HasPrecision(digits);
    private static void Loose(IndexBuilder<A> i) => i.IsUnique();
}
public class A { public int Id { get; set; } public string Name { get; set; } = ""; public DateTime At { get; set; } public decimal Price { get; set; } }
// == conventions
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>();
    protected override void ConfigureConventions(ModelConfigurationBuilder c) => c.Properties<string>().HaveMaxLength(40);
}
public class A { public int Id { get; set; } public string Name { get; set; } = ""; }
// == hierarchy
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<Animal> Animals => Set<Animal>(); public DbSet<Dog> Dogs => Set<Dog>(); public DbSet<Plant> Plants => Set<Plant>(); public DbSet<Rose> Roses => Set<Rose>();
    protected override void OnModelCreating(ModelBuilder b) { b.Entity<Animal>().HasDiscriminator<string>("kind").HasValue<Dog>("d"); b.Entity<Plant>().UseTptMappingStrategy(); b.Entity<Dog>().Property(x => x.Name).HasColumnName("n"); }
}
public class Animal { public int Id { get; set; } public string Name { get; set; } = ""; } public class Dog : Animal { public int X { get; set; } }
public class Plant { public int Id { get; set; } } public class Rose : Plant { public int Y { get; set; } }
// == entity only by configuration
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } protected override void OnModelCreating(ModelBuilder b) { b.Entity<A>(); b.Entity(typeof(B)); } }
public class A { public int Id { get; set; } } public class B { public int Id { get; set; } }
// == converted class
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); protected override void OnModelCreating(ModelBuilder b) { b.Entity<A>().Property(x => x.Email).HasConversion(e => e.Value, v => new Email { Value = v }); } }
public class Email { public string Value { get; set; } = ""; }
public class A { public int Id { get; set; } public Email Email { get; set; } = null!; }
// == conditional and nested blocks
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); protected override void OnModelCreating(ModelBuilder b) { if (Database.IsNpgsql()) { b.Entity<A>().Property(x => x.N).HasColumnName("nn"); } else { b.Entity<A>().ToTable("other"); } b.HasPostgresExtension("citext"); b.HasSequence("s"); } }
public class A { public int Id { get; set; } public int N { get; set; } }
// == table splitting
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); protected override void OnModelCreating(ModelBuilder b) { b.Entity<A>().ToTable("As"); b.Entity<B>().ToTable("As"); b.Entity<A>().HasOne(x => x.B).WithOne().HasForeignKey<B>(x => x.Id); } }
public class A { public int Id { get; set; } public B B { get; set; } = null!; }
public class B { public int Id { get; set; } public int X { get; set; } }
// == types handed down from a configured key
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); public DbSet<Note> Notes => Set<Note>(); public DbSet<Page> Pages => Set<Page>(); protected override void OnModelCreating(ModelBuilder b) { b.Entity<Blog>().Property(x => x.Id).HasMaxLength(10); b.Entity<Note>().HasOne<Blog>().WithMany().HasForeignKey(x => x.Home); } }
public class Blog { public string Id { get; set; } = ""; }
public class Post { public int Id { get; set; } public string BlogId { get; set; } = ""; public Blog Blog { get; set; } = null!; }
public class Note { public int Id { get; set; } public string? Home { get; set; } }
public class Page { public int Id { get; set; } public Blog? Other { get; set; } }
// == configuration by attribute
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); }
[EntityTypeConfiguration(typeof(A.Mapping))]
public class A { public int Id { get; set; } public string Name { get; set; } = "";
    public class Mapping : IEntityTypeConfiguration<A> { public void Configure(EntityTypeBuilder<A> b) { b.ToTable("the_as"); b.Property(x => x.Name).HasColumnName("n").HasMaxLength(9); } } }
[EntityTypeConfiguration<B.Mapping, B>]
public class B { public int Id { get; set; } public string? Name { get; set; }
    public class Mapping : IEntityTypeConfiguration<B> { public void Configure(EntityTypeBuilder<B> b) => b.Property(x => x.Name).IsRequired(); } }
// == many to many without a way back
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); protected override void OnModelCreating(ModelBuilder b) { b.Entity<A>().HasMany(x => x.Cs).WithMany(); } }
public class A { public int Id { get; set; } public List<C> Cs { get; set; } = null!; } public class C { public long Id { get; set; } }
// == one to one relationship configured from both sides
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>();
  protected override void OnModelCreating(ModelBuilder b) { b.Entity<A>().HasOne(x => x.B).WithOne(x => x.A).HasForeignKey<B>(x => x.AId); b.Entity<B>().HasOne(x => x.A).WithOne(x => x.B).HasForeignKey<A>(x => x.BId); } }
public class A { public int Id { get; set; } public int? BId { get; set; } public B? B { get; set; } }
[Index(nameof(AId))] public class B { public int Id { get; set; } public int? AId { get; set; } public A? A { get; set; } }
// == a relationship said twice, then without its inverse
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Team> Teams => Set<Team>(); public DbSet<Player> Players => Set<Player>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<Player>().HasOne(x => x.Team).WithMany(x => x.Players).HasForeignKey(x => x.TeamId).OnDelete(DeleteBehavior.Restrict);
        b.Entity<Team>().HasMany(x => x.Players).WithOne();
    }
}
public class Team { public int Id { get; set; } public List<Player> Players { get; set; } = new(); }
public class Player { public int Id { get; set; } public int TeamId { get; set; } public Team Team { get; set; } = null!; }

// == join class one nav
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); public DbSet<Tag> Tags => Set<Tag>(); protected override void OnModelCreating(ModelBuilder b) { b.Entity<Post>().HasMany(x => x.Tags).WithMany(x => x.Posts).UsingEntity<PostTag>(); } }
public class Post { public int Id { get; set; } public List<Tag> Tags { get; set; } = null!; } public class Tag { public int Id { get; set; } public List<Post> Posts { get; set; } = null!; }
public class PostTag { public Post ThePost { get; set; } = null!; public int TagId { get; set; } }
// == join class with collections to it
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); public DbSet<Tag> Tags => Set<Tag>(); protected override void OnModelCreating(ModelBuilder b) { b.Entity<Post>().HasMany(x => x.Tags).WithMany(x => x.Posts).UsingEntity<PostTag>(); } }
public class Post { public int Id { get; set; } public List<Tag> Tags { get; set; } = null!; public List<PostTag> Links { get; set; } = null!; } public class Tag { public int Id { get; set; } public List<Post> Posts { get; set; } = null!; }
public class PostTag { public int PostId { get; set; } public int TagId { get; set; } }
// == owned nav text key shadow
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Order> Orders => Set<Order>(); public DbSet<Country> Countries => Set<Country>(); protected override void OnModelCreating(ModelBuilder b) { b.Entity<Country>().HasKey(x => x.Code); b.Entity<Country>().Property(x => x.Code).HasMaxLength(2); b.Entity<Order>().OwnsOne(x => x.Ship); } }
public class Address { public string Street { get; set; } = ""; public Country Country { get; set; } = null!; }
public class Country { public string Code { get; set; } = ""; }
public class Order { public int Id { get; set; } public Address Ship { get; set; } = null!; }
// == postgres enum only
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); protected override void OnModelCreating(ModelBuilder b) { b.HasPostgresEnum<Mood>(); b.HasPostgresExtension("hstore"); b.HasPostgresRange("float_range", "float8"); } }
public enum Mood { Sad, Happy } public enum Level { Low, High } public class Post { public int Id { get; set; } public Mood Mood { get; set; } public Level Level { get; set; } }
