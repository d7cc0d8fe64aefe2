// == two entities in one table
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<Order> Orders => Set<Order>(); public DbSet<Detail> Details => Set<Detail>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<Order>(e => { e.ToTable("orders"); e.Property(x => x.Status).HasColumnName("status"); e.HasOne(x => x.Detail).WithOne().HasForeignKey<Detail>(x => x.Id); });
        b.Entity<Detail>(e => { e.ToTable("orders"); e.Property(x => x.Status).HasColumnName("status"); e.Property(x => x.Street).HasColumnName("street"); });
    }
}
public class Order { public int Id { get; set; } public int? Status { get; set; } public string Name { get; set; } = ""; public Detail Detail { get; set; } = null!; [Timestamp] public uint Version { get; set; } }
public class Detail { public int Id { get; set; } public int? Status { get; set; } public string Name { get; set; } = ""; public string Street { get; set; } = ""; public int Number { get; set; } [Timestamp] public uint Version { get; set; } }
// == two entities in one table, with other keys
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<Order> Orders => Set<Order>(); public DbSet<Detail> Details => Set<Detail>(); public DbSet<Person> Persons => Set<Person>(); public DbSet<Face> Faces => Set<Face>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<Order>(e => { e.ToTable("orders", "s"); e.HasKey(x => x.Id).HasName("pk_of_orders"); e.HasOne(x => x.Detail).WithOne(x => x.Order).HasForeignKey<Detail>(x => x.Number); e.Navigation(x => x.Detail).IsRequired(); });
        b.Entity<Detail>(e => { e.ToTable("orders", "s"); e.HasKey(x => x.Number); e.HasIndex(x => x.Street); });
        b.Entity<Face>().ToTable("Persons");
    }
}
public class Order { public int Id { get; set; } public string Name { get; set; } = ""; public Detail? Detail { get; set; } }
public class Detail { public int Number { get; set; } public string Street { get; set; } = ""; public string? City { get; set; } public Order Order { get; set; } = null!; }
public class Person { public int Id { get; set; } public Face? Face { get; set; } public List<Photo> Photos { get; set; } = null!; } public class Face { public int Id { get; set; } public int Eyes { get; set; } [ForeignKey("Id")] public Person Person { get; set; } = null!; public Photo? Photo { get; set; } } public class Photo { public int Id { get; set; } }
// == three entities in one table
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<A>().ToTable("t");
        b.Entity<B>().ToTable("t").HasOne<A>().WithOne().HasForeignKey<B>(x => x.Id);
        b.Entity<C>().ToTable("t").HasOne<A>().WithOne().HasForeignKey<C>(x => x.Id);
        b.Entity<D>().ToTable("d").HasOne<B>().WithMany().HasForeignKey(x => x.BId);
    }
}
public class A { public int Id { get; set; } public int X { get; set; } } public class B { public int Id { get; set; } public int X { get; set; } public int? Y { get; set; } }
public class C { public int Id { get; set; } public int X { get; set; } public int Y { get; set; } } public class D { public int Id { get; set; } public int BId { get; set; } }
// == one entity in several tables
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<Customer> Customers => Set<Customer>(); public DbSet<Person> Persons => Set<Person>(); private const string Faces = "faces";
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<Customer>(e =>
        {
            e.ToTable("customers", "s").HasKey(x => x.Id).HasName("pk_of_customers");
            e.SplitToTable("phones", t => { t.Property(x => x.Id).HasColumnName("customer_id"); t.Property(x => x.Phone); });
            e.SplitToTable("addresses", "geo", t => { t.Property(x => x.Street).HasColumnName("st"); t.Property("City"); t.HasTrigger("touch"); });
            e.HasIndex(x => x.City);
            e.HasIndex(x => new { x.Id, x.Phone });
            e.HasIndex(x => x.Name);
        });
        b.Entity<Person>().ToTable("people").SplitToTable(Faces, t => t.Property(x => x.Eyes)).Property(x => x.Eyes).HasColumnName("e");
    }
}
public class Customer { public int Id { get; set; } public string Name { get; set; } = ""; public string? Phone { get; set; } public string Street { get; set; } = ""; public string City { get; set; } = ""; public Region Region { get; set; } = null!; }
public class Region { public int Id { get; set; } } public class Person { public Guid Id { get; set; } public int Eyes { get; set; } public int Ears { get; set; } }
// == tables, views and queries
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); public DbSet<C> Cs => Set<C>(); public DbSet<D> Ds => Set<D>(); public DbSet<E> Es => Set<E>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<A>().ToTable("a").ToView("va"); b.Entity<B>().ToView("vb"); b.Entity<C>().HasNoKey().ToSqlQuery("select 1 as \"X\""); b.Entity<D>().ToSqlQuery("select 1"); b.Entity<E>().HasNoKey().ToFunction("f");
        b.Entity<F>().ToTable("f").ToSqlQuery("select 2"); b.Entity<G>().ToView("vg"); b.Entity<H>().ToTable((string?)null); b.Entity<Z>().HasNoKey().ToView((string?)null);
    }
}
public class A { public int Id { get; set; } } [Table("b")] public class B { public int Id { get; set; } } public class C { public int X { get; set; } } public class D { public int Id { get; set; } public int? FId { get; set; } public F? F { get; set; } } public class E { public int Id { get; set; } }
public class F { public int Id { get; set; } public H? H { get; set; } } public class G { public int Id { get; set; } public int Number { get; set; } } public class H { public int Id { get; set; } } public class Z { public int Id { get; set; } }
