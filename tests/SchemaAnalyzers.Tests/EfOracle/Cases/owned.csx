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
