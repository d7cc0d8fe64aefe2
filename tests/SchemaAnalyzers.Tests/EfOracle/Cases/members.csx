// == accessors
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public class A
{
    public int Id { get; set; }
    public string PrivateSet { get; private set; } = "";
    public string Init { get; init; } = "";
    public string Protected { get; protected set; } = "";
    public string GetOnly { get; } = "";
    public string Computed => "x";
    internal string Internal { get; set; } = "";
    protected string Hidden { get; set; } = "";
    public string InternalGet { internal get; set; } = "";
    public static string Static { get; set; } = "";
    public string Field = "";
    public string this[int i] { get => ""; set { } }
    private string _backing = "";
    public string Full { get => _backing; set => _backing = value; }
    public string WriteOnly { set => _backing = value; }
    public required string Required { get; set; }
    [NotMapped] public string Not { get; set; } = "";
    public object? Anything;
}
// == records
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); public DbSet<B> Bs => Set<B>(); }
public record A(int Id, string Name, string? Note);
public record B { public Guid Id { get; init; } public string Name { get; set; } = ""; }
// == inherited members
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); public DbSet<B> Bs => Set<B>(); }
public abstract class Entity<TKey> { public TKey Id { get; set; } = default!; public DateTime CreatedAt { get; set; } }
public abstract class Named : Entity<int> { [Column("label")] public virtual string Name { get; set; } = ""; [NotMapped] public virtual string? Gone { get; set; } }
public class A : Named { public int Extra { get; set; } }
public class B : Entity<Guid> { public string? Other { get; set; } }
// == overridden members
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public abstract class Base { public int Id { get; set; } [Column("label"), MaxLength(9)] public virtual string Name { get; set; } = ""; public abstract string Title { get; set; } }
public class A : Base { public override string Name { get; set; } = ""; public override string Title { get; set; } = ""; }
// == hidden members
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public class Base { public int Id { get; set; } public string? Name { get; set; } }
public class A : Base { public new string Name { get; set; } = ""; }
// == interfaces
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public interface IAudited { DateTime At { get; set; } string Who { get; set; } int Default => 1; }
public class A : IAudited { public int Id { get; set; } public DateTime At { get; set; } string IAudited.Who { get; set; } = ""; }
// == partial classes
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public partial class A { public int Id { get; set; } }
public partial class A { [Required] public string? Name { get; set; } }
// == not mapped class
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public class A { public int Id { get; set; } public Gone? Gone { get; set; } }
[NotMapped] public class Gone { public int Id { get; set; } }
// == interface typed members
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public interface IThing { int Id { get; } }
public class A { public int Id { get; set; } [NotMapped] public IThing? Thing { get; set; } public string Name { get; set; } = ""; }
// == timestamps and tokens
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); public DbSet<B> Bs => Set<B>(); }
public class A { public int Id { get; set; } [Timestamp] public uint Version { get; set; } [ConcurrencyCheck] public string Name { get; set; } = ""; }
public class B { public int Id { get; set; } [Timestamp] public byte[] Version { get; set; } = null!; }
// == generated values
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); public DbSet<B> Bs => Set<B>(); public DbSet<C> Cs => Set<C>(); }
public class A { [DatabaseGenerated(DatabaseGeneratedOption.None)] public int Id { get; set; } [DatabaseGenerated(DatabaseGeneratedOption.Identity)] public int Number { get; set; } }
public class B { public string Id { get; set; } = ""; [DatabaseGenerated(DatabaseGeneratedOption.Computed)] public DateTime At { get; set; } }
public class C { public Guid Id { get; set; } }
// == service properties
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public class A { public int Id { get; set; } private Db? Context { get; set; } public string? Name { get; set; } }
