// == a table for each class
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<Animal> Animals => Set<Animal>(); public DbSet<Dog> Dogs => Set<Dog>(); public DbSet<Food> Foods => Set<Food>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<Animal>().UseTptMappingStrategy().ToTable("animals", "zoo").HasKey(x => x.Id).HasName("pk_of_animals");
        b.Entity<Animal>().Property(x => x.Id).HasColumnName("number");
        b.Entity<Cat>();
        b.Entity<Puppy>().ToTable("pups");
        b.Entity<Dog>().HasIndex(x => x.Age).HasDatabaseName("ix_age");
        b.Entity<Cat>().HasIndex(x => x.Breed).IsUnique();
        b.Entity<Food>().HasOne(x => x.Dog).WithMany();
    }
}
public class Food { public int Id { get; set; } public Animal Eater { get; set; } = null!; public int? DogId { get; set; } public Dog? Dog { get; set; } public Puppy? Puppy { get; set; } }
public abstract class Animal { public int Id { get; set; } public string Name { get; set; } = ""; public Region? Favourite { get; set; } public int? FavouriteId { get; set; } }
[Index(nameof(Name))] public class Dog : Animal { [MaxLength(9)] public string Breed { get; set; } = ""; public int Age { get; set; } public Region Other { get; set; } = null!; }
public class Puppy : Dog { public int Weeks { get; set; } }
[Index(nameof(Breed))] public class Cat : Animal { public string Breed { get; set; } = ""; } public class Region { public int Id { get; set; } }
// == tables that derived classes name
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); public DbSet<C> Cs => Set<C>(); public DbSet<X> Xs => Set<X>(); public DbSet<Y> Ys => Set<Y>(); public DbSet<Z> Zs => Set<Z>();
    public DbSet<K> Ks => Set<K>(); public DbSet<L> Ls => Set<L>(); public DbSet<M> Ms => Set<M>();
    protected override void OnModelCreating(ModelBuilder b) { b.Entity<C>().ToTable("cs"); b.HasDefaultSchema("main"); b.Entity<L>().ToTable("ll"); b.Entity<M>(m => m.ToTable("mm", "of_m")); }
}
public class A { public int Id { get; set; } } public class B : A { public int P { get; set; } } public class C : B { public int Q { get; set; } }
[Table("x", Schema = "s")] public class X { public Guid Id { get; set; } } [Table("y")] public class Y : X { public int P { get; set; } } [Table("z", Schema = "t")] public class Z : X { public int P { get; set; } }
[Table("k", Schema = "s")] public class K { public string Id { get; set; } = ""; } public class L : K { public int P { get; set; } } public class M : K { public int P { get; set; } }
// == parts and joins of a table for each class
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<A>().UseTptMappingStrategy().OwnsOne(x => x.P);
        b.Entity<A>().OwnsMany(x => x.Ps);
        b.Entity<B>().OwnsOne(x => x.Q);
        b.Entity<B>().OwnsMany(x => x.Qs);
        b.Entity<B>().ComplexProperty(x => x.C);
        b.Entity<A>().ComplexProperty(x => x.D);
        b.Entity<B>().Property<int>("Shadow");
        b.Entity<A>().Property<int>("Other");
        b.Entity<A>().HasAlternateKey(x => x.Z);
    }
}
public class P { public int U { get; set; } } public class Q { public int U { get; set; } } public class P2 { public int U { get; set; } } public class Q2 { public int U { get; set; } } public class C { public int V { get; set; } }
public class A { public int Id { get; set; } public int Z { get; set; } public P? P { get; set; } public List<P2> Ps { get; set; } = null!; public List<Z> Zs { get; set; } = null!; public C D { get; set; } = null!; }
public class B : A { public int X { get; set; } public Q? Q { get; set; } public List<Q2> Qs { get; set; } = null!; public List<Y> Ys { get; set; } = null!; public C C { get; set; } = null!; }
public class Z { public int Id { get; set; } public List<A> As { get; set; } = null!; } public class Y { public int Id { get; set; } public List<B> Bs { get; set; } = null!; }
// == a whole table for each concrete class
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<Animal> Animals => Set<Animal>(); public DbSet<Dog> Dogs => Set<Dog>(); public DbSet<Food> Foods => Set<Food>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<Animal>().UseTpcMappingStrategy();
        b.Entity<Cat>().ToTable("cat", "zoo");
        b.Entity<Puppy>();
        b.Entity<Animal>().HasAlternateKey(x => x.Code);
        b.Entity<Food>().HasMany(x => x.Animals).WithOne(x => x.Favourite).HasForeignKey(x => x.FavouriteId).OnDelete(DeleteBehavior.SetNull);
    }
}
public class Food { public int Id { get; set; } public int EaterId { get; set; } public List<Animal> Animals { get; set; } = null!; }
[Index(nameof(Name))] public abstract class Animal { public int Id { get; set; } public string Name { get; set; } = ""; public int Code { get; set; } public Food? Favourite { get; set; } public int? FavouriteId { get; set; } }
public class Dog : Animal { public string Breed { get; set; } = ""; } public class Puppy : Dog { public int? Weeks { get; set; } } public class Cat : Animal { public string Breed { get; set; } = ""; }
// == references to scattered rows
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<Food> Foods => Set<Food>(); public DbSet<Toy> Toys => Set<Toy>();
    protected override void OnModelCreating(ModelBuilder b) { b.Entity<Animal>().UseTpcMappingStrategy(); b.Entity<Cat>(); b.Entity<Puppy>(); b.Entity<Dog>().OwnsMany(x => x.Notes); b.Entity<Cat>().OwnsMany(x => x.Sounds); b.Entity<Dog>().HasMany(x => x.Toys).WithMany(x => x.Dogs); }
}
public class Food { public int Id { get; set; } public Animal Eater { get; set; } = null!; public Dog? Dog { get; set; } public Cat? Cat { get; set; } }
public abstract class Animal { public int Id { get; set; } } public class Dog : Animal { public List<Note> Notes { get; set; } = null!; public List<Toy> Toys { get; set; } = null!; } public class Puppy : Dog { }
public class Cat : Animal { public List<Sound> Sounds { get; set; } = null!; } public class Note { public int Id { get; set; } } public class Sound { public int Id { get; set; } } public class Toy { public int Id { get; set; } public List<Dog> Dogs { get; set; } = null!; }
// == keys of whole tables
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.HasDefaultSchema("s");
        b.Entity<A>().UseTpcMappingStrategy(); b.Entity<B>();
        b.Entity<C>().UseTpcMappingStrategy(); b.Entity<D>();
        b.Entity<E>().UseTpcMappingStrategy(); b.Entity<F>();
        b.Entity<G>().UseTpcMappingStrategy().ToTable("ggg", "gs"); b.Entity<H>().Property(x => x.N).HasColumnName("n");
        b.Entity<I>().UseTpcMappingStrategy().Property(x => x.Id).ValueGeneratedNever(); b.Entity<J>();
    }
}
public class A { public Guid Id { get; set; } } public class B : A { } public class C { public long Id { get; set; } } public class D : C { } public class E { public string Id { get; set; } = ""; } public class F : E { }
public class G { public short Id { get; set; } } public class H : G { public int N { get; set; } } public class I { public int Id { get; set; } } public class J : I { }
// == where a hierarchy begins
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); public DbSet<C> Cs => Set<C>(); public DbSet<E> Es => Set<E>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<A>().Property(x => x.N).HasColumnName("n");
        b.Entity<B>().HasBaseType((Type?)null);
        b.Entity<E>().HasBaseType<D>().ToTable("es");
        b.Entity<G>().HasBaseType(typeof(F));
        b.Entity<A>().HasNoDiscriminator();
    }
}
public class A { public int Id { get; set; } public string N { get; set; } = ""; public Z? Z { get; set; } public int? ZId { get; set; } }
public class B : A { public int X { get; set; } } public class C : B { public int Y { get; set; } } public class Z { public int Id { get; set; } }
public class D { public int Id { get; set; } } public class E : D { public int X { get; set; } } public class F { public int Id { get; set; } } public class G : F { public int X { get; set; } }
// == columns of the same name in one table
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); public DbSet<C> Cs => Set<C>(); public DbSet<D> Ds => Set<D>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<C>().Property(x => x.Y).HasColumnName("y");
        b.Entity<B>().Property(x => x.W).HasColumnName("w"); b.Entity<C>().Property(x => x.W).HasColumnName("w");
        b.Entity<C>().Property(x => x.V).HasColumnName("V");
        b.Entity<C>().HasIndex(x => x.X);
    }
}
public class A { public int Id { get; set; } } public class B : A { public int X { get; set; } public int Y { get; set; } public int W { get; set; } public int V { get; set; } public T? T { get; set; } }
public class C : A { public int X { get; set; } public int Y { get; set; } public int W { get; set; } public int V { get; set; } public T? T { get; set; } } public class D : C { } public class T { public int Id { get; set; } }
// == a derived class that mentions its root
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); public DbSet<C> Cs => Set<C>();
}
public class A { public int Id { get; set; } } public class B : A { public int X { get; set; } } public class C : B { [NotMapped] public A? Parent { get; set; } public int Y { get; set; } }
