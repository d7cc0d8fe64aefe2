// == owned references in every style
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<Order> Orders => Set<Order>(); public DbSet<Person> Persons => Set<Person>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<Order>().OwnsOne(x => x.Ship, a => { a.Property(p => p.Street).HasColumnName("street").HasMaxLength(20); a.Property(p => p.City); a.Ignore(p => p.Extra); });
        b.Entity<Order>(e =>
        {
            e.OwnsOne(x => x.Bill).Property(p => p.Number).HasColumnName("bill_number").IsRequired();
            var other = e.OwnsOne<Address>("Other");
            other.Property(p => p.City).HasMaxLength(3);
            other.Property<int>("Zip");
            e.OwnsOne(typeof(Address), "Last", a => a.Property("Street").HasColumnType("text"));
            e.Navigation(x => x.Last).IsRequired();
        });
        b.Entity<Person>().OwnsOne(x => x.Home, a => a.OwnsOne(p => p.Country, c => c.Property(x => x.Code).IsFixedLength().HasMaxLength(2))).ToTable("people");
        b.Entity<Person>().OwnsOne(x => x.Home).OwnsOne(x => x.Second).Property(x => x.Code).HasColumnName("second");
    }
}
public class Address { public string Street { get; set; } = ""; public string? City { get; set; } public int Number { get; set; } public string? Extra { get; set; } }
public class Order { public int Id { get; set; } public Address Ship { get; set; } = null!; public Address? Bill { get; set; } public Address? Other { get; set; } public Address? Last { get; set; } }
public class Home { public string Street { get; set; } = ""; public Country Country { get; set; } = null!; public Country? Second { get; set; } }
public class Country { public string Code { get; set; } = ""; }
public class Person { public int Id { get; set; } public Home Home { get; set; } = null!; }
// == owned wherever it occurs
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<Order> Orders => Set<Order>(); public DbSet<Person> Persons => Set<Person>();
    protected override void OnModelCreating(ModelBuilder b) { b.Owned<Money>(); b.Entity<Order>().OwnsOne(x => x.Price).Property(x => x.Amount).HasPrecision(7, 1); }
}
public class Money { public decimal Amount { get; set; } }
public class Order { public int Id { get; set; } public Money Price { get; set; } = null!; }
public class Person { public int Id { get; set; } public Money? Salary { get; set; } }
// == owned types in configuration classes and helpers
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<Order> Orders => Set<Order>(); public DbSet<Person> Persons => Set<Person>();
    protected override void OnModelCreating(ModelBuilder b) => b.ApplyConfigurationsFromAssembly(typeof(Db).Assembly);
}
public class OrderConfiguration : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder) { builder.OwnsOne(x => x.Ship, Address); builder.OwnsOne(x => x.Bill, a => Parts.Named(a, 5)); builder.OwnsOne(x => x.Third, a => a.Named(5)); }
    private static void Address(OwnedNavigationBuilder<Order, Address> a) => a.Property(x => x.Street).HasColumnName("ship");
}
public static class Parts { public static OwnedNavigationBuilder<T, Address> Named<T>(this OwnedNavigationBuilder<T, Address> a, int length) where T : class { a.Property(x => x.Street).HasMaxLength(7); return a; } }
public abstract class BaseConfiguration<T> : IEntityTypeConfiguration<T> where T : Based { public virtual void Configure(EntityTypeBuilder<T> builder) => builder.OwnsOne(x => x.Home, a => a.Property(x => x.Street).HasColumnName("home")); }
public class PersonConfiguration : BaseConfiguration<Person> { public override void Configure(EntityTypeBuilder<Person> builder) { base.Configure(builder); builder.OwnsOne(x => x.Work); } }
public class Address { public string Street { get; set; } = ""; }
public class Order { public int Id { get; set; } public Address Ship { get; set; } = null!; public Address? Bill { get; set; } public Address? Third { get; set; } }
public class Based { public int Id { get; set; } public Address? Home { get; set; } }
public class Person : Based { public Address? Work { get; set; } }
// == complex types
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<Order> Orders => Set<Order>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<Order>(e =>
        {
            e.ComplexProperty(x => x.Ship);
            e.ComplexProperty(x => x.Bill, a => { a.Property(p => p.Street).HasColumnName("bill"); a.ComplexProperty(p => p.Price).Property(p => p.Amount).HasPrecision(9, 2); });
            e.ComplexProperty(x => x.Price).IsRequired();
            e.ComplexProperty(x => x.Point, p => p.Property(x => x.X).HasColumnName("px"));
        });
    }
}
public class Address { public string Street { get; set; } = ""; public string? City { get; set; } public Money Price { get; set; } = null!; }
public class Money { public decimal Amount { get; set; } }
public struct Point { public int X { get; set; } public int Y { get; set; } }
public class Order { public int Id { get; set; } public Address Ship { get; set; } = null!; public Address? Bill { get; set; } public Money? Price { get; set; } public Point Point { get; set; } }
// == parts as json
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<Order> Orders => Set<Order>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<Order>(e =>
        {
            e.OwnsOne(x => x.Ship, a => { a.ToJson(); a.OwnsMany(x => x.Lines); });
            e.OwnsOne(x => x.Bill, a => a.ToJson("bill_json").OwnsOne(x => x.Country));
            e.OwnsMany(x => x.Lines, l => { l.ToJson(); l.HasColumnType("json"); });
            e.ComplexProperty(x => x.Complex, c => c.ToJson());
            e.ComplexProperty(x => x.MaybeComplex, c => c.ToJson("maybe"));
            e.ComplexCollection(x => x.Many, c => c.ToJson());
        });
    }
}
public class Address { public string Street { get; set; } = ""; public List<Line> Lines { get; set; } = null!; }
public class Bill { public string Street { get; set; } = ""; public Country? Country { get; set; } }
public class Country { public string Code { get; set; } = ""; }
public class Line { public string Text { get; set; } = ""; }
public class Money { public decimal Amount { get; set; } }
public class Order { public int Id { get; set; } public Address Ship { get; set; } = null!; public Bill? Bill { get; set; } public List<Line> Lines { get; set; } = null!; public Money Complex { get; set; } = null!; public Money? MaybeComplex { get; set; } public List<Money> Many { get; set; } = null!; }
// == owned types in a hierarchy
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<Animal> Animals => Set<Animal>(); public DbSet<Dog> Dogs => Set<Dog>();
    protected override void OnModelCreating(ModelBuilder b) { b.Entity<Animal>().OwnsOne(x => x.Home); b.Entity<Dog>().OwnsOne(x => x.Tag, t => t.Property(x => x.Code).HasColumnName("tag")); b.Entity<Dog>().OwnsOne(x => x.Json, t => t.ToJson()); }
}
public class Tag { public string Code { get; set; } = ""; public int Number { get; set; } }
public class Animal { public int Id { get; set; } public Tag Home { get; set; } = null!; }
public class Dog : Animal { public Tag Tag { get; set; } = null!; public Tag Json { get; set; } = null!; }
// == owned collections
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<Order> Orders => Set<Order>(); public DbSet<Person> Persons => Set<Person>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<Order>().ToTable("orders", "app");
        b.Entity<Order>().OwnsMany(x => x.Lines, l => { l.Property(x => x.Text).HasMaxLength(9); l.OwnsOne(x => x.Price).Property(x => x.Amount).HasColumnName("amount"); l.OwnsMany(x => x.Notes); });
        b.Entity<Order>().OwnsMany(x => x.Stamps, s => { s.ToTable("stamps", "other"); s.WithOwner().HasForeignKey("OwnerId"); s.HasKey(x => x.Id); s.HasIndex(x => x.Code).IsUnique(); });
        b.Entity<Person>().OwnsMany(x => x.Tags, t => { t.WithOwner(x => x.Person).HasForeignKey(x => x.PersonNumber); t.Property<int>("Id"); t.HasKey("Id"); });
        b.Entity<Person>().OwnsMany(x => x.Names).ToTable("names");
        b.Entity<Person>().OwnsMany(x => x.Others).HasKey("PersonId", "Code");
    }
}
public class Order { public int Id { get; set; } public List<Line> Lines { get; set; } = null!; public List<Stamp> Stamps { get; set; } = null!; }
public class Line { public string Text { get; set; } = ""; public Money Price { get; set; } = null!; public List<Note> Notes { get; set; } = null!; }
public class Money { public decimal Amount { get; set; } } public class Note { public string Text { get; set; } = ""; }
public class Stamp { public Guid Id { get; set; } public string Code { get; set; } = ""; }
public class Person { public long Id { get; set; } public List<Tag> Tags { get; set; } = null!; public IReadOnlyList<Name> Names => _names; private readonly List<Name> _names = new(); public List<Other> Others { get; set; } = null!; }
public class Tag { public string Code { get; set; } = ""; public long PersonNumber { get; set; } public Person Person { get; set; } = null!; } public class Name { public Guid Id { get; set; } public string Text { get; set; } = ""; } public class Other { public string Code { get; set; } = ""; }
// == owned types with tables and indexes
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<Order> Orders => Set<Order>(); public DbSet<Person> Persons => Set<Person>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<Order>().OwnsOne(x => x.Ship, a => { a.ToTable("ships"); a.OwnsOne(x => x.Country); });
        b.Entity<Order>().OwnsOne(x => x.Bill, a => { a.ToTable("Orders"); a.HasIndex(x => x.Street).HasDatabaseName("ix_street"); a.HasIndex(x => new { x.Street, x.Number }); });
        b.Entity<Person>().OwnsOne(x => x.Home, a => { a.HasIndex("Code").IsUnique(); a.WithOwner(x => x.Person); });
        b.Entity<Person>().OwnsOne(x => x.Work, a => { a.Property(x => x.PersonId).HasColumnName("PersonId"); a.ToTable("works"); });
    }
}
public class Order { public int Id { get; set; } public Address Ship { get; set; } = null!; public Bill? Bill { get; set; } }
public class Address { public string Street { get; set; } = ""; public Country? Country { get; set; } } public class Country { public string Code { get; set; } = ""; }
public class Bill { public string Street { get; set; } = ""; public int Number { get; set; } }
public class Person { public int Id { get; set; } public Home Home { get; set; } = null!; public Work? Work { get; set; } }
public class Home { public string Code { get; set; } = ""; public Person Person { get; set; } = null!; }
public class Work { public int PersonId { get; set; } public string Street { get; set; } = ""; }
// == a type that several own
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<Order> Orders => Set<Order>(); public DbSet<Person> Persons => Set<Person>();
    protected override void OnModelCreating(ModelBuilder b) { b.Entity<Order>().OwnsMany(x => x.Lines); b.Entity<Order>().OwnsMany(x => x.More); b.Entity<Person>().OwnsMany(x => x.Lines, l => l.ToTable("lines")); b.Entity<Person>().OwnsOne(x => x.Line); }
}
public class Order { public int Id { get; set; } public List<Line> Lines { get; set; } = null!; public List<Line> More { get; set; } = null!; }
public class Person { public string Id { get; set; } = ""; public List<Line> Lines { get; set; } = null!; public Line? Line { get; set; } }
public class Line { public string Text { get; set; } = ""; }
