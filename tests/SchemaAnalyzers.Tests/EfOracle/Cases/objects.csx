// == identities that count
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); public DbSet<C> Cs => Set<C>(); public DbSet<D> Ds => Set<D>(); public DbSet<E> Es => Set<E>();
    private const long First = 1_000_000_000_000;
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<A>().Property(x => x.Id).HasIdentityOptions(startValue: 7);
        b.Entity<B>().Property(x => x.Id).UseIdentityAlwaysColumn().HasIdentityOptions(100, 10, 50, 9000, true, 5);
        b.Entity<C>().Property(x => x.Id).HasIdentityOptions(First, numbersToCache: 20);
        b.Entity<D>().Property(x => x.Id).HasIdentityOptions(incrementBy: -1, minValue: -100);
        b.Entity<E>().Property(x => x.Id).HasIdentityOptions(startValue: 3).HasIdentityOptions(minValue: 5, cyclic: false);
    } }
public class A { public int Id { get; set; } } public class B { public int Id { get; set; } } public class C { public long Id { get; set; } } public class D { public int Id { get; set; } } public class E { public short Id { get; set; } }
// == sequences
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>();
    private const string Numbers = "order_numbers";
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.HasSequence("plain");
        b.HasSequence<int>(Numbers, "shop").StartsAt(1000).IncrementsBy(5).HasMin(10).HasMax(99999).IsCyclic();
        b.HasSequence<short>("small").IsCyclic(false).StartsAt(2L);
        b.HasSequence<byte>("tiny");
        b.HasSequence(typeof(int), "typed", "shop").IncrementsBy(-1).HasMin(-50).HasMax(50);
        b.HasSequence("twice").StartsAt(3); b.HasSequence("twice").IncrementsBy(4);
        b.HasPostgresExtension("citext").HasSequence("in_lambda", s => s.StartsAt(11).IncrementsBy(2)).HasSequence<int>("in_block", "shop", s => { s.StartsAt(12); s.HasMax(500); });
        b.HasSequence(name: "named", schema: "shop", builderAction: s => s.StartsAt(13));
        var held = b.HasSequence("held"); held.StartsAt(14);
        b.Entity<A>().Property(x => x.Number).HasDefaultValueSql("nextval('shop.order_numbers')");
    } }
public class A { public int Id { get; set; } public int Number { get; set; } }
// == sequences of a schema
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.HasSequence("early"); b.HasDefaultSchema("shop"); b.HasSequence("late"); b.HasSequence("other", "public").StartsAt(4);
        b.HasPostgresExtension("citext"); b.HasPostgresExtension("ext", "hstore"); b.HasPostgresEnum("mood", new[] { "sad", "glad" }); b.HasPostgresEnum("other", "kind", new string[] { "one", "it's" });
        b.Entity<A>().Property(x => x.Number).UseHiLo("a_numbers");
    } }
public class A { public int Id { get; set; } public int Number { get; set; } }
// == numbers by HiLo
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); public DbSet<C> Cs => Set<C>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.HasSequence("known").IncrementsBy(3); b.UseHiLo(); b.HasSequence("EntityFrameworkHiLoSequence").StartsAt(50);
        b.Entity<B>().Property(x => x.Id).UseHiLo("known"); b.Entity<C>().Property(x => x.Id).UseHiLo(schema: "shop");
    } }
public class A { public int Id { get; set; } } public class B { public long Id { get; set; } } public class C { public int Id { get; set; } }
// == enums and extensions of no property
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>();
    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseNpgsql(o => o.MapEnum<Idle>().MapEnum<Level>("idle_levels", "other"));
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.HasPostgresEnum<Mood>(); b.HasPostgresEnum<Mood>("other", "the_mood"); b.HasPostgresEnum<Level>(name: "levels"); b.HasPostgresEnum<Named>();
        b.HasPostgresExtension("citext").HasPostgresExtension("hstore"); b.HasPostgresExtension(null, "pg_trgm");
    } }
public enum Idle { NotUsed, AtAll } public enum Mood { Sad, [PgName("very-glad")] Glad, SoSo } public enum Level { High = 2, Low = 1 } [PgName("christened")] public enum Named { One }
public class A { public int Id { get; set; } }
// == collations
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>();
    private const string Loose = "loose";
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.HasCollation(Loose, "und-u-ks-level2", "icu", false); b.HasCollation("plain", locale: "en_US.utf8"); b.HasCollation("shop", "german", "de-x-icu", provider: "icu");
        b.HasCollation("shop", "mixed", lcCollate: "C", lcCtype: "en_US.utf8"); b.HasCollation(null, "same", "und", "und", "icu", deterministic: true);
        NpgsqlModelBuilderExtensions.HasCollation(b, "around", "fr", provider: "icu");
        b.Entity<A>().Property(x => x.Name).UseCollation(Loose);
    } }
public class A { public int Id { get; set; } public string Name { get; set; } = ""; [System.ComponentModel.DataAnnotations.MaxLength(5)] public string? Note { get; set; } }
