// == properties of a type
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>();
    protected override void ConfigureConventions(ModelConfigurationBuilder c)
    {
        c.Properties<string>().HaveMaxLength(40).AreUnicode(false);
        c.Properties<decimal>().HavePrecision(18, 4);
        c.Properties<Enum>().HaveConversion<string>();
        c.Properties<DateTime>().HaveColumnType("timestamp without time zone");
        c.Properties<DateTime?>().HaveColumnType("date");
        c.Properties<Email>().HaveConversion<EmailConverter>().HaveMaxLength(99);
        c.Properties<Id>(p => p.HaveConversion<IdConverter>());
        c.Properties(typeof(TimeSpan)).HaveConversion(typeof(long));
        c.DefaultTypeMapping<Email>();
    }
    protected override void OnModelCreating(ModelBuilder b) { b.Entity<A>().Property(x => x.Own).HasMaxLength(7); b.Entity<B>().Property(x => x.Fixed).IsFixedLength(); } }
public enum Kind { One } public class Email { public string Value { get; set; } = ""; } public readonly record struct Id(int Value);
public class EmailConverter : ValueConverter<Email, string> { public EmailConverter() : base(e => e.Value, v => new Email { Value = v }) { } }
public class IdConverter : ValueConverter<Id, int> { public IdConverter() : base(e => e.Value, v => new Id(v)) { } }
public class A { public int Id { get; set; } public string Name { get; set; } = ""; public string? Own { get; set; } [MaxLength(5)] public string Attributed { get; set; } = ""; public decimal Price { get; set; } public decimal? Maybe { get; set; } public Kind Kind { get; set; } public Kind? NoKind { get; set; }
    public DateTime At { get; set; } public DateTime? Until { get; set; } public Email Email { get; set; } = null!; public Email? Second { get; set; } public TimeSpan Span { get; set; } [Column(TypeName = "text")] public string Typed { get; set; } = ""; public Id Number { get; set; } }
public class B { public Id Id { get; set; } public string Fixed { get; set; } = ""; }
// == typed keys
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>();
    protected override void ConfigureConventions(ModelConfigurationBuilder c) => c.Properties<AId>().HaveConversion<AIdConverter>(); }
public readonly record struct AId(Guid Value); public class AIdConverter : ValueConverter<AId, Guid> { public AIdConverter() : base(v => v.Value, v => new AId(v)) { } }
public class A { public AId Id { get; set; } public List<B> Bs { get; set; } = null!; }
public class B { public int Id { get; set; } public AId AId { get; set; } public A A { get; set; } = null!; }
// == conventions removed
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>();
    protected override void ConfigureConventions(ModelConfigurationBuilder c)
    {
        c.Conventions.Remove(typeof(Microsoft.EntityFrameworkCore.Metadata.Conventions.ForeignKeyIndexConvention));
        c.Conventions.Remove<Microsoft.EntityFrameworkCore.Metadata.Conventions.TableNameFromDbSetConvention>();
        c.Conventions.Remove(typeof(Microsoft.EntityFrameworkCore.Metadata.Conventions.CascadeDeleteConvention));
    } }
public class A { public int Id { get; set; } } public class B { public int Id { get; set; } public int AId { get; set; } public A A { get; set; } = null!; }
// == ignored types
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); public DbSet<C> Cs => Set<C>();
    protected override void ConfigureConventions(ModelConfigurationBuilder c) { c.IgnoreAny<IHidden>(); c.IgnoreAny(typeof(Uri)); }
    protected override void OnModelCreating(ModelBuilder b) { b.Ignore<C>(); b.Ignore(typeof(Event)); } }
public interface IHidden { } public class Secret : IHidden { public int Id { get; set; } } public class Event { public int Id { get; set; } } public class C { public int Id { get; set; } }
public class A { public int Id { get; set; } public Secret? Secret { get; set; } public List<Event> Events { get; set; } = null!; public C? C { get; set; } public Uri? Link { get; set; } public string? Name { get; set; } public List<Secret> Secrets { get; set; } = null!; }
