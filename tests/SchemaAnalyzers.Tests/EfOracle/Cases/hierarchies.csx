// == discriminators in every style
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<Animal> Animals => Set<Animal>(); public DbSet<Dog> Dogs => Set<Dog>(); public DbSet<Plant> Plants => Set<Plant>(); public DbSet<Rose> Roses => Set<Rose>();
    public DbSet<Shape> Shapes => Set<Shape>(); public DbSet<Circle> Circles => Set<Circle>(); public DbSet<Job> Jobs => Set<Job>(); public DbSet<Work> Works => Set<Work>(); public DbSet<Lone> Lones => Set<Lone>();
    public DbSet<Car> Cars => Set<Car>(); public DbSet<Van> Vans => Set<Van>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<Animal>().HasDiscriminator<string>("kind").HasValue<Dog>("d").HasValue("a");
        b.Entity<Plant>().HasDiscriminator<int>("type").HasValue<Plant>(1).HasValue<Rose>(2);
        b.Entity<Shape>().HasDiscriminator(x => x.Kind).HasValue<Shape>(Kind.Shape).HasValue<Circle>(Kind.Circle).IsComplete(false);
        b.Entity<Job>(e => { e.HasDiscriminator(x => x.Name).HasValue<Work>("a longer value than any of the others").HasValue("job"); e.UseTphMappingStrategy(); });
        b.Entity<Lone>().HasDiscriminator<string>("what").HasValue("x");
        b.Entity<Car>().HasDiscriminator();
        b.Entity<Car>().Property("Discriminator").HasColumnName("disc").HasMaxLength(50);
        b.Entity<Van>().HasDiscriminator().HasValue("v");
    }
}
public class Animal { public int Id { get; set; } } public class Dog : Animal { public int X { get; set; } }
public class Plant { public int Id { get; set; } } public class Rose : Plant { public int? Y { get; set; } }
public enum Kind { Shape, Circle } public class Shape { public int Id { get; set; } public Kind Kind { get; set; } } public class Circle : Shape { }
public class Job { public int Id { get; set; } public string? Name { get; set; } } public class Work : Job { } public class Lone { public int Id { get; set; } }
public class Car { public int Id { get; set; } } public class Van : Car { }
