// == id
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public class A { public int ID { get; set; } public int AId { get; set; } }
// == type id
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Order> Rows => Set<Order>(); }
public class Order { public long OrderID { get; set; } public string? X { get; set; } }
// == key attribute
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public class A { public int Id { get; set; } [Key] public string? Code { get; set; } }
// == primary key attribute
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); public DbSet<B> Bs => Set<B>(); }
[PrimaryKey(nameof(X), nameof(Y))] public class A { public int X { get; set; } public string? Y { get; set; } public int Z { get; set; } }
[PrimaryKey("X")] public class B { public int X { get; set; } }
// == keyless
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
[Keyless] public class A { public int Id { get; set; } public string? Name { get; set; } }
// == generated guid key of a base
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public abstract class Base { [Key] public Guid Uid { get; set; } }
public class A : Base { public int Id { get; set; } }
// == inherited primary key
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
[PrimaryKey(nameof(K))] public abstract class Base { public int K { get; set; } }
public class A : Base { public int Id { get; set; } }
// == unusual key types
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); public DbSet<B> Bs => Set<B>(); public DbSet<C> Cs => Set<C>(); public DbSet<D> Ds => Set<D>(); }
public class A { public short Id { get; set; } }
public class B { public DateTime Id { get; set; } }
public class C { public Kind Id { get; set; } }
public class D { public byte[] Id { get; set; } = null!; }
public enum Kind { One }
// == foreign keys of reference types within the key
#nullable disable
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<User> Users => Set<User>(); public DbSet<Store> Stores => Set<Store>(); public DbSet<UserStore> UserStores => Set<UserStore>(); public DbSet<Tag> Tags => Set<Tag>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<UserStore>().HasKey(x => new { x.UserId, x.StoreId });
        b.Entity<UserStore>().HasOne(x => x.User).WithMany(x => x.UserStores).HasForeignKey(x => x.UserId);
        b.Entity<Tag>().HasOne(x => x.Store).WithMany(x => x.Tags).HasForeignKey(x => x.StoreId);
        b.Entity<Tag>().HasKey(x => new { x.StoreId, x.Name });
    }
}
public class User { public string Id { get; set; } public List<UserStore> UserStores { get; set; } }
public class Store { public string Id { get; set; } public List<Tag> Tags { get; set; } }
public class UserStore { public string UserId { get; set; } public User User { get; set; } public string StoreId { get; set; } public Store Store { get; set; } }
public class Tag { public string StoreId { get; set; } public Store Store { get; set; } public string Name { get; set; } }
// == foreign keys of reference types within a key by attribute
#nullable disable
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<User> Users => Set<User>(); public DbSet<UserStore> UserStores => Set<UserStore>(); }
public class User { public string Id { get; set; } public List<UserStore> UserStores { get; set; } }
[PrimaryKey(nameof(UserId), nameof(Name))]
public class UserStore { public string UserId { get; set; } public User User { get; set; } public string Name { get; set; } }
