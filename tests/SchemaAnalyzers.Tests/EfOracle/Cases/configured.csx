// == properties in every style
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>();
    private const string Column = "the_" + nameof(A.Constant);
    protected override void OnModelCreating(ModelBuilder b)
    {
        base.OnModelCreating(b);
        b.Entity<A>().Property(x => x.Name).HasColumnName("n").HasMaxLength(5);
        b.Entity<A>(e =>
        {
            e.Property(x => x.At).HasColumnName("at").HasColumnType("timestamp(3) without time zone");
            e.Property("Hidden").IsRequired(false).HasColumnName(name: "hidden");
            e.Property(nameof(A.Note)).IsRequired().HasComment("a note").HasColumnOrder(2);
            e.Property(x => x.Constant).HasColumnName(Column).IsFixedLength().HasMaxLength(Limits.Length * 2);
        });
        var e2 = b.Entity<A>();
        var p = e2.Property(x => x.Price);
        p.HasPrecision(8, 2);
        b.Entity(typeof(A)).Property("Rate").HasPrecision(6);
        b.Entity<A>().Property<string>("Text").HasMaxLength(7).IsUnicode(false).IsConcurrencyToken();
    }
}
public static class Limits { public const int Length = 4; }
public class A { public int Id { get; set; } public string Name { get; set; } = ""; public DateTime At { get; set; } private string Hidden { get; set; } = ""; public string? Note { get; set; }
    public decimal Price { get; set; } public decimal Rate { get; set; } public string Text { get; set; } = ""; public string? Constant { get; set; } }
// == generation
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); public DbSet<C> Cs => Set<C>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<A>().Property(x => x.Id).ValueGeneratedNever();
        b.Entity<A>().Property(x => x.At).HasDefaultValueSql("now()");
        b.Entity<A>().Property(x => x.Sum).HasComputedColumnSql("\"Id\" + 1", stored: true);
        b.Entity<A>().Property(x => x.State).HasDefaultValue("new").ValueGeneratedNever();
        b.Entity<A>().Property(x => x.Count).HasDefaultValue(1);
        b.Entity<A>().Property(x => x.Changed).ValueGeneratedOnAddOrUpdate();
        b.Entity<A>().Property(x => x.Updated).ValueGeneratedOnUpdate();
        b.Entity<A>().Property(x => x.Serial).UseSerialColumn();
        b.Entity<B>().Property(x => x.Id).UseIdentityAlwaysColumn();
        b.Entity<B>().Property(x => x.Number).UseIdentityByDefaultColumn();
        b.Entity<C>().Property(x => x.Id).HasDefaultValueSql("gen_random_uuid()");
    }
}
public class A { public int Id { get; set; } public DateTime At { get; set; } public int Sum { get; set; } public string State { get; set; } = ""; public int Count { get; set; } public DateTime? Changed { get; set; } public DateTime? Updated { get; set; } public int Serial { get; set; } }
public class B { public int Id { get; set; } public int Number { get; set; } } public class C { public Guid Id { get; set; } }
// == the fluent api outweighs attributes
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>();
    protected override void OnModelCreating(ModelBuilder b) => b.Entity<A>(e =>
    {
        e.Property(x => x.Name).HasColumnName("n").HasMaxLength(5).IsRequired(false);
        e.Property(x => x.Name).HasMaxLength(6);
        e.Property(x => x.Price).HasColumnType("numeric").HasPrecision(5, 1);
        e.Property(x => x.Typed).HasMaxLength(9);
        e.Property(x => x.Number).IsRequired(false);
    });
}
public class A { public int Id { get; set; } [Column("x"), MaxLength(3), Required] public string Name { get; set; } = ""; [Precision(9, 4)] public decimal Price { get; set; } [Column(TypeName = "text")] public string Typed { get; set; } = ""; [Required] public int? Number { get; set; } }
// == configuration classes
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); public DbSet<C> Cs => Set<C>();
    protected override void OnModelCreating(ModelBuilder b) => b.ApplyConfigurationsFromAssembly(GetType().Assembly);
}
public abstract class Named { public int Id { get; set; } public string Name { get; set; } = ""; }
public class A : Named { public string? X { get; set; } } public class B : Named { public string? Y { get; set; } } public class C { public int Id { get; set; } public string? Z { get; set; } }
public abstract class NamedConfiguration<T> : IEntityTypeConfiguration<T> where T : Named
{
    public virtual void Configure(EntityTypeBuilder<T> builder) => builder.Property(x => x.Name).HasColumnName("name").HasMaxLength(50);
}
public class AConfiguration : NamedConfiguration<A> { public override void Configure(EntityTypeBuilder<A> builder) { base.Configure(builder); builder.Property(x => x.X).HasColumnName("xx"); } }
public class BConfiguration : NamedConfiguration<B> { }
public class CConfiguration : IEntityTypeConfiguration<C> { void IEntityTypeConfiguration<C>.Configure(EntityTypeBuilder<C> c) { c.Property(x => x.Z).IsRequired(); } }
// == helpers, bases, providers
public abstract class Base : DbContext { protected Base(DbContextOptions o) : base(o) { }
    protected override void OnModelCreating(ModelBuilder b) { b.Entity<A>().Property(x => x.Name).HasColumnName("base_name"); Extra(b); }
    protected virtual void Extra(ModelBuilder b) { } }
public class Db : Base { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        base.OnModelCreating(b);
        ConfigureB(b);
        b.Entity<A>().Audited();
        b.Entity<B>(e => { e.Audited(); });
        if (Database.IsNpgsql()) b.Entity<A>().Property(x => x.Data).HasColumnType("jsonb");
        if (Database.IsSqlite()) { b.Entity<A>().Property(x => x.Data).HasColumnType("TEXT"); }
        if (!Database.IsNpgsql()) b.Entity<A>().Property(x => x.Data).HasColumnName("other"); else b.Entity<A>().Property(x => x.Data).HasComment("json");
    }
    private static void ConfigureB(ModelBuilder b) => b.Entity<B>().Property(x => x.Title).HasColumnName("title");
}
public static class Sqlite { public static bool IsSqlite(this Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade database) => false; }
public static class Extensions { public static EntityTypeBuilder<T> Audited<T>(this EntityTypeBuilder<T> b) where T : class, IAudited { b.Property(x => x.Author).HasColumnName("author").HasMaxLength(20); return b; } }
public interface IAudited { string? Author { get; set; } }
public class A : IAudited { public int Id { get; set; } public string Name { get; set; } = ""; public string Data { get; set; } = ""; public string? Author { get; set; } }
public class B : IAudited { public int Id { get; set; } public string Title { get; set; } = ""; public string? Author { get; set; } }
// == shadow properties
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>(); public DbSet<D> Ds => Set<D>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<A>().Property<DateTime>("Changed").HasColumnName("changed").HasDefaultValueSql("now()");
        b.Entity<A>(e => { e.Property<string>("Author").HasMaxLength(30).IsRequired(); e.Property<string?>("Editor"); e.Property<int?>("Rank"); e.Property<decimal>("Price").HasColumnType("numeric(9,2)"); });
        b.Entity<D>().Property<int>("OfD");
        b.Entity<D>().Property<Guid>("Tenant").ValueGeneratedOnAdd();
        b.Entity<A>().Property("_field").HasColumnName("field"); b.Entity<A>().Property<string>("_title"); b.Entity<A>().Property<string?>("_maybe").HasMaxLength(3);
    }
}
public class A { public int Id { get; set; } private int? _field; private string _title = ""; private string? _maybe; } public class D : A { public string? Own { get; set; } }
// == tables, views, schemas
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); public DbSet<C> Cs => Set<C>(); public DbSet<D> Ds => Set<D>(); public DbSet<E> Es => Set<E>(); public DbSet<F> Fs => Set<F>(); public DbSet<G> Gs => Set<G>();
    private const string Own = "own";
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.HasDefaultSchema("app");
        b.Entity<A>().ToTable("aaa");
        b.Entity<B>().ToView("bbb").HasNoKey();
        b.Entity<C>().ToTable(t => t.HasCheckConstraint("ck", "true")).HasComment("the c");
        b.Entity<E>().ToTable("eee", Own, t => t.HasTrigger("touch"));
        b.Entity<F>().ToTable(name: "fff", schema: "f");
        b.Entity<G>().HasNoKey().ToView("ggg", "v");
    }
}
public class A { public int Id { get; set; } } public class B { public int Id { get; set; } } public class C { public int Id { get; set; } } public class E { public int Id { get; set; } } public class F { public int Id { get; set; } }
[Table("d", Schema = "x")] public class D { public int Id { get; set; } } public class G { public int Number { get; set; } }
// == table over attribute
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>();
    protected override void OnModelCreating(ModelBuilder b) { b.Entity<A>().ToTable("aaa"); b.Entity<B>(e => e.ToTable("bbb", (string?)null)); }
}
[Table("a", Schema = "x")] public class A { public int Id { get; set; } } [Table("b", Schema = "y")] public class B { public int Id { get; set; } }
// == keys
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); public DbSet<C> Cs => Set<C>(); public DbSet<D> Ds => Set<D>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<A>().HasKey(x => x.Code).HasName("pk_of_a");
        b.Entity<B>().HasKey(x => new { x.X, x.Y });
        b.Entity<C>().HasKey("Number");
        b.Entity<D>().HasKey(nameof(D.Key));
    }
}
public class A { public int Id { get; set; } public string? Code { get; set; } public List<B> Bs { get; set; } = null!; }
public class B { public int Id { get; set; } public string? X { get; set; } public int Y { get; set; } public A? A { get; set; } }
public class C { public int Number { get; set; } public int Id { get; set; } } [PrimaryKey(nameof(Other))] public class D { public Guid Key { get; set; } public int Other { get; set; } }
// == indexes
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<A>(e =>
        {
            e.HasIndex(x => x.Name).IsUnique().HasDatabaseName("ux_name");
            e.HasIndex(x => new { x.X, x.Y }).IsDescending(true, false).HasFilter("x > 0");
            e.HasIndex(x => x.X, "named").IsUnique();
            e.HasIndex("Y", "X").IsDescending();
            e.HasIndex(x => x.Z).IsUnique(false);
        });
        b.Entity<B>().HasIndex(x => x.AId).IsUnique();
        b.Entity<B>().HasIndex(x => new { x.OtherId, x.Id });
        b.Entity<A>().HasIndex(x => x.Name).HasMethod("btree");
    }
}
[Index(nameof(Z), IsUnique = true)] public class A { public int Id { get; set; } public string Name { get; set; } = ""; public int X { get; set; } public int Y { get; set; } public int Z { get; set; } }
public class B { public int Id { get; set; } public int AId { get; set; } public A A { get; set; } = null!; public int OtherId { get; set; } public A Other { get; set; } = null!; }
// == ignored members
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<A>().Ignore(x => x.Temporary).Ignore("Other").Ignore(x => x.Hidden);
        b.Entity<B>().Ignore(x => x.As);
    }
}
public class A { public int Id { get; set; } public string? Temporary { get; set; } public int Other { get; set; } public Hidden? Hidden { get; set; } public B? B { get; set; } }
public class B { public int Id { get; set; } public List<A> As { get; set; } = null!; } public class Hidden { public int Id { get; set; } }
// == relationships
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<Blog> Blogs => Set<Blog>(); public DbSet<Post> Posts => Set<Post>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<Post>().HasOne(x => x.Blog).WithMany(x => x.Posts).HasForeignKey(x => x.Home).IsRequired().OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_home");
        b.Entity<Blog>().HasMany<Note>().WithOne().HasForeignKey("TheBlog");
        b.Entity<Blog>().HasMany(x => x.Pinned).WithOne().IsRequired();
        b.Entity<Post>(e =>
        {
            e.HasOne(x => x.Author).WithMany(x => x.Written).OnDelete(DeleteBehavior.SetNull);
            e.HasOne(x => x.Editor).WithMany().HasForeignKey(x => x.EditedBy);
            e.HasOne<Note>().WithMany().HasForeignKey(x => x.NoteNumber).OnDelete(DeleteBehavior.ClientCascade);
        });
        b.Entity<Blog>().HasMany(x => x.Posts).WithOne(x => x.Blog).OnDelete(DeleteBehavior.Cascade);
    }
}
public class Blog { public int Id { get; set; } public List<Post> Posts { get; set; } = null!; public List<Post> Pinned { get; set; } = null!; }
public class Post { public int Id { get; set; } public int? Home { get; set; } public Blog? Blog { get; set; } public Person? Author { get; set; } public Person Editor { get; set; } = null!; public Guid? EditedBy { get; set; } public int NoteNumber { get; set; } }
public class Person { public Guid Id { get; set; } public List<Post> Written { get; set; } = null!; } public class Note { public int Id { get; set; } }
// == one to one
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<A>().HasOne(x => x.B).WithOne(x => x.A).HasForeignKey<B>(x => x.OwnerOfB);
        b.Entity<A>().HasOne(x => x.C).WithOne().HasForeignKey<A>("CNumber").IsRequired();
        b.Entity<D>().HasOne<A>().WithOne().HasForeignKey<D>(x => x.Id);
    }
}
public class A { public int Id { get; set; } public B? B { get; set; } public C? C { get; set; } } public class B { public int Id { get; set; } public int OwnerOfB { get; set; } public A A { get; set; } = null!; }
public class C { public int Id { get; set; } } public class D { public int Id { get; set; } }
// == relationships over composite keys and shadow columns
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<A>().HasKey(x => new { x.X, x.Y });
        b.Entity<B>().HasOne(x => x.A).WithMany().HasForeignKey(x => new { x.AX, x.AY });
        b.Entity<B>().HasOne(x => x.Other).WithMany();
        b.Entity<B>().Property(x => x.AX).HasColumnName("a_x");
        b.Entity<B>().HasOne(x => x.Parent).WithMany(x => x.Children).HasForeignKey(x => x.ParentId);
    }
}
public class A { public int X { get; set; } public string Y { get; set; } = ""; } 
public class B { public int Id { get; set; } public int AX { get; set; } public string AY { get; set; } = ""; public A A { get; set; } = null!; public A? Other { get; set; } public int? ParentId { get; set; } public B? Parent { get; set; } public List<B> Children { get; set; } = null!; }
// == generic helpers
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        Audit<A>(b);
        b.Code<B>();
    }
    private static void Audit<T>(ModelBuilder b) where T : class, IAudited { b.Entity<T>().Property(x => x.By).HasMaxLength(30); b.Entity<T>().HasIndex(x => x.By); }
}
public static class Extensions { public static void Code<TEntity>(this ModelBuilder b) where TEntity : class => b.Entity<TEntity>().Property("Code").HasColumnName("the_code").IsRequired(); }
public interface IAudited { string By { get; set; } }
public class A : IAudited { public int Id { get; set; } public string By { get; set; } = ""; }
public class B { public int Id { get; set; } public string? Code { get; set; } }
// == indexes on one to one relationships
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>();
  protected override void OnModelCreating(ModelBuilder b) { b.Entity<A>().HasIndex(x => x.PId).HasDatabaseName("ix_a"); b.Entity<B>().HasIndex(x => x.PId).IsUnique(false); } }
public class P { public int Id { get; set; } public A? A { get; set; } public B? B { get; set; } }
public class A { public int Id { get; set; } public int PId { get; set; } public P P { get; set; } = null!; }
public class B { public int Id { get; set; } public int PId { get; set; } public P P { get; set; } = null!; }
// == a relationship said twice, first without its inverse
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Team> Teams => Set<Team>(); public DbSet<Player> Players => Set<Player>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<Team>().HasMany(x => x.Players).WithOne();
        b.Entity<Player>().HasOne(x => x.Team).WithMany(x => x.Players).HasForeignKey(x => x.TeamId).OnDelete(DeleteBehavior.Restrict);
    }
}
public class Team { public int Id { get; set; } public List<Player> Players { get; set; } = new(); }
public class Player { public int Id { get; set; } public int TeamId { get; set; } public Team Team { get; set; } = null!; }
// == a foreign key of a reference type that is made required
#nullable disable
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Blog> Blogs => Set<Blog>(); public DbSet<Post> Posts => Set<Post>(); public DbSet<Note> Notes => Set<Note>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<Post>().HasOne(x => x.Blog).WithMany(x => x.Posts).HasForeignKey(x => x.BlogId);
        b.Entity<Post>().Property(x => x.BlogId).IsRequired();
        b.Entity<Note>().Property(x => x.BlogId).IsRequired();
    }
}
public class Blog { public string Id { get; set; } public List<Post> Posts { get; set; } }
public class Post { public int Id { get; set; } public string BlogId { get; set; } public Blog Blog { get; set; } }
public class Note { public int Id { get; set; } public string BlogId { get; set; } public Blog Blog { get; set; } }

// == pieces of a chain
public class Account { public int Id { get; set; } public string Name { get; set; } = ""; public string? Code { get; set; } }
public class Entry { public int Id { get; set; } public string Text { get; set; } = ""; }
public class Note { public int Id { get; set; } public string Text { get; set; } = ""; }
public class AccountConfiguration : IEntityTypeConfiguration<Account> { public void Configure(EntityTypeBuilder<Account> b) => b.Named().HasIndex(x => x.Code).IsUnique(); }
public class EntryConfiguration : IEntityTypeConfiguration<Entry> { public void Configure(EntityTypeBuilder<Entry> b) { Sized(b).ToTable("entries"); } private static EntityTypeBuilder<Entry> Sized(EntityTypeBuilder<Entry> b) { b.Property(x => x.Text).HasMaxLength(40); return b; } }
public static class Setup
{
    public static EntityTypeBuilder<Account> Named(this EntityTypeBuilder<Account> b) { b.Property(x => x.Name).HasColumnName("name"); return b; }
    public static ModelBuilder Noted(this ModelBuilder b) { b.Entity<Note>().Property(x => x.Text).HasColumnName("note"); return b; }
    public static ModelBuilder Shaped(this ModelBuilder b) { b.Entity<Note>().ToTable("notes"); return b; }
}
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.ApplyConfiguration(new AccountConfiguration()).ApplyConfiguration(new EntryConfiguration());
        b.Noted().Shaped().HasPostgresExtension("citext").Entity<Note>(e => e.Property(x => x.Id).HasColumnName("note_id"));
    }
}

// == delegates that get the builder
public class Account { public int Id { get; set; } public string Name { get; set; } = ""; }
public static class Setup
{
    private readonly record struct Step(Action<DbContextOptionsBuilder> Options, Action<ModelBuilder> Register);
    private static Step Extension(string name) => new(Options: o => { }, Register: m => m.HasPostgresExtension(name));
    private static readonly Step[] Steps = new[] { Extension("citext"), new Step(o => { }, m => m.HasCollation("c", "und")) };
    public static ModelBuilder RegisterAll(this ModelBuilder b) { foreach (var step in Steps) step.Register(b); return b; }
}
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<Account> Accounts => Set<Account>();
    protected override void OnModelCreating(ModelBuilder b) => b.RegisterAll().Entity<Account>().Property(x => x.Name).HasMaxLength(9);
}

// == helpers of a property
public static class Limits { public const int Name = 40; }
public class Account { public int Id { get; set; } public string Name { get; set; } = ""; public string Code { get; set; } = ""; public string? Note { get; set; } public decimal Balance { get; set; } public string Iban { get; set; } = ""; }
public static class SetupConfiguration
{
    public static PropertyBuilder<T> Sized<T>(this PropertyBuilder<T> p, int length, string? name = null) => p.HasColumnType($"character varying({length})").HasMaxLength(length);
    public static PropertyBuilder Named(this PropertyBuilder p, string name) { p.HasColumnName(name); return p.Commented("as " + nameof(Account)); }
    public static PropertyBuilder Commented(this PropertyBuilder p, string text) => p.HasComment(text);
    public static PropertyBuilder<decimal> Money(this PropertyBuilder<decimal> p) { var made = p.HasPrecision(12, 2); made.HasDefaultValueSql("0"); return made; }
}
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<Account> Accounts => Set<Account>();
    protected override void OnModelCreating(ModelBuilder b) => b.Entity<Account>(e =>
    {
        e.Property(x => x.Name).Sized(Limits.Name).HasColumnName("name");
        e.Property(x => x.Code).IsRequired().Sized(length: 8);
        e.Property(x => x.Note).Named("remark");
        e.Property(x => x.Balance).Money().IsRequired();
        e.Property(x => x.Iban).HasColumnType($"varchar({Limits.Name})");
    });
}
