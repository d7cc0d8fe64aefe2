// == provider types
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>();
    protected override void OnModelCreating(ModelBuilder b) => b.Entity<A>(e =>
    {
        e.Property(x => x.Kind).HasConversion<string>().HasMaxLength(20);
        e.Property(x => x.Unbound).HasConversion<string>();
        e.Property(x => x.Maybe).HasConversion<string>().HasColumnName("maybe");
        e.Property(x => x.Number).HasConversion<short>();
        e.Property(x => x.Same).HasConversion<string>();
        e.Property(x => x.Flag).HasConversion<string>();
        e.Property(x => x.Guid).HasConversion<string>();
        e.Property(x => x.At).HasConversion<long>();
        e.Property(x => x.Text).HasConversion(typeof(Guid));
        e.Property(x => x.Big).HasConversion<decimal>();
        e.Property(x => x.Letter).HasConversion(typeof(string));
        e.Property(x => x.Count).HasConversion(typeof(string));
        e.Property(x => x.Bytes).HasConversion<string>();
        e.Property(x => x.Day).HasConversion<string>().HasColumnType("char(10)");
        e.Property(x => x.Address).HasConversion<string>();
        e.Property(x => x.Double).HasConversion<decimal>();
        e.Property(x => x.Precise).HasConversion<decimal>().HasPrecision(9, 3);
        e.Property(x => x.Nullable).HasConversion<int?>();
    }); }
public enum Kind { One }
public class A { public int Id { get; set; } public Kind Kind { get; set; } public Kind Unbound { get; set; } public Kind? Maybe { get; set; } public Kind Number { get; set; } public string Same { get; set; } = ""; public bool Flag { get; set; }
    public Guid Guid { get; set; } public DateTime At { get; set; } public string Text { get; set; } = ""; public long Big { get; set; } public char Letter { get; set; } public int Count { get; set; } public byte[] Bytes { get; set; } = null!;
    public DateOnly Day { get; set; } public System.Net.IPAddress? Address { get; set; } public double Double { get; set; } public float Precise { get; set; } public Kind? Nullable { get; set; } }
// == lambdas
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<A>().Property(x => x.Email).HasConversion(e => e.Value, v => new Email { Value = v });
        b.Entity<A>().Property(x => x.Maybe).HasConversion(e => e!.Value, v => new Email { Value = v }).HasMaxLength(60);
        b.Entity<A>().Property(x => x.Tags).HasConversion(v => string.Join(',', v), v => v.Split(',', StringSplitOptions.None).ToList());
        b.Entity<A>().Property(x => x.Utc).HasConversion(v => v.ToUniversalTime(), v => DateTime.SpecifyKind(v, DateTimeKind.Utc)).HasColumnType("timestamp without time zone");
        b.Entity<A>().Property(x => x.Price).HasConversion<decimal>(v => v.Amount, v => new Money(v)).HasPrecision(10, 2);
        b.Entity<A>().Property(x => x.Map).HasConversion(v => JsonSerializer.Serialize(v, (JsonSerializerOptions?)null), v => JsonSerializer.Deserialize<Dictionary<string, string>>(v, (JsonSerializerOptions?)null)!).HasColumnType("jsonb");
        b.Entity<A>().Property(x => x.Set).HasConversion(v => v.ToArray(), v => v.ToHashSet(), new Microsoft.EntityFrameworkCore.ChangeTracking.ValueComparer<HashSet<int>>(true));
        b.Entity<A>().Property(x => x.Bit).HasConversion(v => v ? "Y" : "N", v => v == "Y");
    } }
public class Email { public string Value { get; set; } = ""; } public record struct Money(decimal Amount);
public class A { public int Id { get; set; } public Email Email { get; set; } = null!; public Email? Maybe { get; set; } public List<string> Tags { get; set; } = null!; public DateTime Utc { get; set; } public Money Price { get; set; } public Dictionary<string, string> Map { get; set; } = null!; public HashSet<int> Set { get; set; } = null!; public bool Bit { get; set; } }
// == converters
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>();
    private static readonly ValueConverter<Email, string> s_email = new(e => e.Value, v => new Email { Value = v });
    protected override void OnModelCreating(ModelBuilder b) => b.Entity<A>(e =>
    {
        e.Property(x => x.Kind).HasConversion(new EnumToStringConverter<Kind>());
        e.Property(x => x.Short).HasConversion(new EnumToNumberConverter<Kind, short>());
        e.Property(x => x.Email).HasConversion(s_email);
        e.Property(x => x.Other).HasConversion(new EmailConverter());
        e.Property(x => x.Third).HasConversion<EmailConverter>().HasMaxLength(100);
        e.Property(x => x.Fourth).HasConversion(typeof(EmailConverter));
        e.Property(x => x.Guid).HasConversion(new GuidToStringConverter());
        e.Property(x => x.Ticks).HasConversion(new TimeSpanToTicksConverter());
        e.Property(x => x.Flag).HasConversion(new BoolToZeroOneConverter<int>());
        e.Property(x => x.YesNo).HasConversion(new BoolToStringConverter("no", "yes")).HasMaxLength(3);
        e.Property(x => x.Sized).HasConversion(new EnumToStringConverter<Kind>(new ConverterMappingHints(size: 11))).HasMaxLength(12);
        e.Property(x => x.Plain).HasConversion(new ValueConverter<int, string>(v => v.ToString(), v => int.Parse(v)));
        var local = new ValueConverter<int, long>(v => v, v => (int)v);
        e.Property(x => x.Long).HasConversion(local);
        e.Property(x => x.Hinting).HasConversion<HintingConverter>().HasMaxLength(30);
        e.Property(x => x.Compared).HasConversion(new EmailConverter(), new Microsoft.EntityFrameworkCore.ChangeTracking.ValueComparer<Email>(false));
        e.Property(x => x.Derived).HasConversion<DerivedConverter>();
    }); }
public enum Kind { One } public class Email { public string Value { get; set; } = ""; }
public class EmailConverter : ValueConverter<Email, string> { public EmailConverter() : base(e => e.Value, v => new Email { Value = v }) { } }
public class HintingConverter : ValueConverter<int, string> { public HintingConverter() : base(v => v.ToString(), v => int.Parse(v), new ConverterMappingHints(size: 9)) { } } public class DerivedConverter : EmailConverter { }
public class A { public int Id { get; set; } public Kind Kind { get; set; } public Kind Short { get; set; } public Email Email { get; set; } = null!; public Email Other { get; set; } = null!; public Email? Third { get; set; } public Email Fourth { get; set; } = null!; public Guid Guid { get; set; } public TimeSpan Ticks { get; set; } public bool Flag { get; set; }
    public bool YesNo { get; set; } public Kind Sized { get; set; } public int Plain { get; set; } public int Long { get; set; } public int Hinting { get; set; } public Email Compared { get; set; } = null!; public Email Derived { get; set; } = null!; }
// == converted keys
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<A>().Property(x => x.Id).HasConversion(v => v.Value, v => new AId(v));
        b.Entity<B>().HasOne(x => x.A).WithMany().HasForeignKey(x => x.AId);
        b.Entity<B>().HasOne(x => x.Other).WithMany();
    } }
public readonly record struct AId(Guid Value); public class A { public AId Id { get; set; } }
public class B { public int Id { get; set; } public AId AId { get; set; } public A A { get; set; } = null!; public A? Other { get; set; } }
// == defaults
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>();
    protected override void OnModelCreating(ModelBuilder b) => b.Entity<A>(e =>
    {
        e.Property(x => x.Flag).HasDefaultValue(true);
        e.Property(x => x.Number).HasDefaultValue(-1);
        e.Property(x => x.Long).HasDefaultValue(10L);
        e.Property(x => x.Text).HasDefaultValue("it's");
        e.Property(x => x.Kind).HasDefaultValue(Kind.Two);
        e.Property(x => x.Named).HasConversion<string>().HasDefaultValue(Kind.Two);
        e.Property(x => x.Price).HasDefaultValue(1.50m);
        e.Property(x => x.Letter).HasDefaultValue('x').ValueGeneratedNever();
        e.Property(x => x.At).HasDefaultValueSql("now()");
        e.Property(x => x.Sum).HasComputedColumnSql("\"Number\" + 1", stored: true);
        e.Property(x => x.Maybe).HasDefaultValue(5);
        e.Property(x => x.Small).HasDefaultValue((short)3);
    }); }
public enum Kind { One, Two }
public class A { public int Id { get; set; } public bool Flag { get; set; } public int Number { get; set; } public long Long { get; set; } public string Text { get; set; } = ""; public Kind Kind { get; set; } public Kind Named { get; set; } public decimal Price { get; set; } public char Letter { get; set; } public DateTime At { get; set; } public int Sum { get; set; } public int? Maybe { get; set; } public short Small { get; set; } }
// == row versions
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); public DbSet<C> Cs => Set<C>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<A>().Property(x => x.Version).IsRowVersion();
        b.Entity<B>().Property(x => x.Version).IsRowVersion();
        b.Entity<C>().Property(x => x.Stamp).IsConcurrencyToken().ValueGeneratedOnAddOrUpdate();
        b.Entity<C>().Property<uint>("Row").IsRowVersion().HasColumnName("row");
    } }
public class A { public int Id { get; set; } public uint Version { get; set; } } public class B { public int Id { get; set; } public byte[] Version { get; set; } = null!; } public class C { public int Id { get; set; } public uint Stamp { get; set; } }
// == generators
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.UseSerialColumns(); b.HasSequence<int>("numbers").StartsAt(5); b.HasPostgresExtension("citext"); b.UseCollation("C"); b.HasAnnotation("Mine:Own", 1);
        b.Entity<A>().Property(x => x.Code).HasValueGenerator<Microsoft.EntityFrameworkCore.ValueGeneration.GuidValueGenerator>();
        b.Entity<A>().Property(x => x.Number).HasAnnotation("Mine:Other", "x").HasDefaultValueSql("nextval('numbers')");
        b.Entity<A>().Property(x => x.Always).UseIdentityAlwaysColumn().HasIdentityOptions(startValue: 7);
        b.Entity<B>().Property(x => x.Number).UseHiLo();
    } }
public class A { public int Id { get; set; } public Guid Code { get; set; } public int Number { get; set; } public int Always { get; set; } } public class B { public byte Id { get; set; } public long Number { get; set; } }
