// == owned reference
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Order> Orders => Set<Order>(); }
[Owned] public class Address { public string Street { get; set; } = ""; public string? City { get; set; } public int Number { get; set; } }
public class Order { public int Id { get; set; } public Address Ship { get; set; } = null!; public Address? Bill { get; set; } }
// == nested owned
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Order> Orders => Set<Order>(); }
[Owned] public class Address { public string Street { get; set; } = ""; public Country Country { get; set; } = null!; public Country? Second { get; set; } }
[Owned] public class Country { public string Name { get; set; } = ""; [MaxLength(2), Column("iso")] public string? Code { get; set; } }
public class Order { public int Id { get; set; } public Address Ship { get; set; } = null!; }
// == owned collection
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Order> Orders => Set<Order>(); }
[Owned] public class Part { public string Name { get; set; } = ""; }
public class Order { public int Id { get; set; } public List<Part> Parts { get; set; } = null!; }
// == complex type
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Order> Orders => Set<Order>(); }
[ComplexType] public class Address { public string Street { get; set; } = ""; public string? City { get; set; } }
public class Order { public int Id { get; set; } public required Address Ship { get; set; } }
// == optional complex type
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Order> Orders => Set<Order>(); }
[ComplexType] public class Address { public string Street { get; set; } = ""; public string? City { get; set; } }
public class Order { public int Id { get; set; } public Address? Ship { get; set; } }

// == owned type with navigation
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Order> Orders => Set<Order>(); public DbSet<Country> Countries => Set<Country>(); protected override void OnModelCreating(ModelBuilder b) { b.Entity<Order>().OwnsOne(x => x.Ship); b.Entity<Order>().OwnsMany(x => x.Lines); } }
public class Address { public string Street { get; set; } = ""; public int CountryId { get; set; } public Country Country { get; set; } = null!; public Product? Made { get; set; } }
public class Line { public int Id { get; set; } public Product? Product { get; set; } public int Amount { get; set; } }
public class Product { public int Id { get; set; } }
public class Country { public int Id { get; set; } }
public class Order { public int Id { get; set; } public Address Ship { get; set; } = null!; public List<Line> Lines { get; set; } = null!; }
// == optional owned type with navigation
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Order> Orders => Set<Order>(); protected override void OnModelCreating(ModelBuilder b) { b.Entity<Order>().OwnsOne(x => x.Ship, a => a.Property(x => x.Street).HasColumnName("s")); } }
public class Address { public string Street { get; set; } = ""; public Guid CountryId { get; set; } public Country Country { get; set; } = null!; }
public class Country { public Guid Id { get; set; } }
public class Order { public int Id { get; set; } public Address? Ship { get; set; } }
// == owned type with configured navigation
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Order> Orders => Set<Order>(); public DbSet<Country> Countries => Set<Country>(); protected override void OnModelCreating(ModelBuilder b) { b.Entity<Order>().OwnsOne(x => x.Ship, a => { a.HasOne(x => x.Country).WithMany().HasForeignKey(x => x.Land).OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_land"); a.HasOne<Country>().WithMany().HasForeignKey("other"); }); } }
public class Address { public string Street { get; set; } = ""; public int Land { get; set; } public Country Country { get; set; } = null!; }
public class Country { public int Id { get; set; } }
public class Order { public int Id { get; set; } public Address Ship { get; set; } = null!; }
// == owned type with navigation and inverse collection
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Order> Orders => Set<Order>(); public DbSet<Product> Products => Set<Product>(); protected override void OnModelCreating(ModelBuilder b) { b.Entity<Order>().OwnsMany(x => x.Lines, l => { l.WithOwner(x => x.Order).HasForeignKey(x => x.OrderNo); l.HasKey(x => new { x.OrderNo, x.ProductId }); }); } }
public class Line { public int OrderNo { get; set; } public Order Order { get; set; } = null!; public int ProductId { get; set; } public Product Product { get; set; } = null!; }
public class Product { public int Id { get; set; } }
public class Order { public int Id { get; set; } public List<Line> Lines { get; set; } = null!; }
// == navigation of an owned type: nullable column
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Order> Orders => Set<Order>(); protected override void OnModelCreating(ModelBuilder b) { b.Entity<Order>().OwnsOne(x => x.Ship); b.Entity<Order>().OwnsOne(x => x.Bill, p => p.ToTable("bills")); } }
public class Address { public string Street { get; set; } = ""; public int? CountryId { get; set; } public Country Country { get; set; } = null!; [Column("the_unit")] public Guid UnitNo { get; set; } [ForeignKey(nameof(UnitNo))] public Unit Unit { get; set; } = null!; }
public class Country { public int Id { get; set; } } public class Unit { public Guid Id { get; set; } }
public class Order { public int Id { get; set; } public Address Ship { get; set; } = null!; public Address? Bill { get; set; } }
// == navigation of an owned type: text key
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Order> Orders => Set<Order>(); public DbSet<Country> Countries => Set<Country>(); protected override void OnModelCreating(ModelBuilder b) { b.Entity<Country>().HasKey(x => x.Code); b.Entity<Country>().Property(x => x.Code).HasMaxLength(2); b.Entity<Order>().OwnsOne(x => x.Ship); } }
public class Address { public string Street { get; set; } = ""; public string CountryCode { get; set; } = ""; public Country Country { get; set; } = null!; }
public class Country { public string Code { get; set; } = ""; }
public class Order { public int Id { get; set; } public Address Ship { get; set; } = null!; }
// == navigation of an owned type: nested and attribute owned
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Order> Orders => Set<Order>(); public DbSet<Big> Bigs => Set<Big>(); }
[Owned] public class Address { public string Street { get; set; } = ""; public Geo Geo { get; set; } = null!; public Country? Country { get; set; } }
[Owned] public class Geo { public double X { get; set; } public Country Area { get; set; } = null!; [Required] public int? PlaceId { get; set; } public Place? Place { get; set; } }
public class Country { public int CountryId { get; set; } } public class Place { public int Id { get; set; } }
public class Order { public int Id { get; set; } public Address Ship { get; set; } = null!; } public class Big : Order { public string? Note { get; set; } }
// == navigation of an owned type: to composite key, to a derived, to owner itself
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Order> Orders => Set<Order>(); public DbSet<Unit> Units => Set<Unit>(); public DbSet<Sub> Subs => Set<Sub>(); protected override void OnModelCreating(ModelBuilder b) { b.Entity<Unit>().HasKey(x => new { x.A, x.B }); b.Entity<Order>().OwnsMany(x => x.Lines); } }
public class Line { public int Id { get; set; } public Unit? Unit { get; set; } public Sub Sub { get; set; } = null!; } public class Unit { public int A { get; set; } public Guid B { get; set; } } public class Top { public int Id { get; set; } } public class Sub : Top { }
public class Order { public int Id { get; set; } public List<Line> Lines { get; set; } = null!; }
// == navigation of an owned type: in tpt
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Order> Orders => Set<Order>(); public DbSet<Big> Bigs => Set<Big>(); protected override void OnModelCreating(ModelBuilder b) { b.Entity<Order>().UseTptMappingStrategy(); b.Entity<Order>().OwnsOne(x => x.Ship); b.Entity<Big>().OwnsOne(x => x.Bill); } }
public class Address { public string Street { get; set; } = ""; public Country Country { get; set; } = null!; } public class Country { public int Id { get; set; } }
public class Bill { public int No { get; set; } public int PayerId { get; set; } public Country Payer { get; set; } = null!; }
public class Order { public int Id { get; set; } public Address Ship { get; set; } = null!; } public class Big : Order { public Bill Bill { get; set; } = null!; }
