// == checks of tables
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); public DbSet<C> Cs => Set<C>(); public DbSet<D> Ds => Set<D>();
    const string Positive = "\"Price\" > 0";
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<A>().ToTable(t => t.HasCheckConstraint("ck_price", Positive));
        b.Entity<B>(e =>
        {
            e.ToTable("bees", "hive", t =>
            {
                t.HasCheckConstraint("ck_named", "true").HasName("ck_said");
                t.HasCheckConstraint("ck_twice", "false");
                t.HasCheckConstraint("ck_twice", $"\"{nameof(B.Price)}\" < 9");
                t.HasComment("bees in a hive");
            }).HasKey(x => x.Id);
        });
        b.Entity<C>().ToTable(t => { t.HasTrigger("tr"); t.ExcludeFromMigrations(false); }).ToTable(t => t.HasComment("seen"));
        b.Entity<D>().ToView("dees", t => { }).HasNoKey();
    }
}
public class A { public int Id { get; set; } public decimal Price { get; set; } }
public class B { public int Id { get; set; } public decimal Price { get; set; } }
public class C { public int Id { get; set; } } public class D { public int Id { get; set; } }
// == checks of hierarchies in one table
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<A>().ToTable(t => t.HasCheckConstraint("ck_a", "true"));
        b.Entity<B>().ToTable(t => t.HasCheckConstraint("ck_b", "true"));
    }
}
public class A { public int Id { get; set; } } public class B : A { public int? More { get; set; } }
// == checks of hierarchies in joined tables
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<A>().UseTptMappingStrategy().ToTable(t => t.HasCheckConstraint("ck_a", "true"));
        b.Entity<B>().ToTable(t => t.HasCheckConstraint("ck_b", "true"));
    }
}
public class A { public int Id { get; set; } } public class B : A { public int? More { get; set; } }
// == checks of hierarchies in separate tables
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<A>().UseTpcMappingStrategy().ToTable(t => t.HasCheckConstraint("ck_a", "true"));
        b.Entity<B>().ToTable(t => t.HasCheckConstraint("ck_b", "true"));
    }
}
public class A { public int Id { get; set; } } public class B : A { public int? More { get; set; } }
// == checks of owned types
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<A>().OwnsMany(x => x.Lines, l => l.ToTable("lines", t => t.HasCheckConstraint("ck_line", "\"Amount\" > 0")));
        b.Entity<A>().OwnsOne(x => x.Home, h => h.ToTable("homes", t => t.HasCheckConstraint("ck_home", "true")));
    }
}
public class A { public int Id { get; set; } public List<Line> Lines { get; set; } = new(); public Home? Home { get; set; } }
public class Line { public int Amount { get; set; } } public class Home { public string? Street { get; set; } }
