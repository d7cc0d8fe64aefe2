// == two sets of one hierarchy
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Animal> Animals => Set<Animal>(); public DbSet<Dog> Dogs => Set<Dog>(); }
public class Animal { public int Id { get; set; } public string Name { get; set; } = ""; }
public class Dog : Animal { public string Breed { get; set; } = ""; public int Age { get; set; } }
// == abstract root
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Animal> Animals => Set<Animal>(); public DbSet<Dog> Dogs => Set<Dog>(); public DbSet<Cat> Cats => Set<Cat>(); }
public abstract class Animal { public int Id { get; set; } }
public class Dog : Animal { public string Breed { get; set; } = ""; }
public class Cat : Animal { public bool Indoor { get; set; } }
// == base class that is no entity
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Dog> Dogs => Set<Dog>(); public DbSet<Cat> Cats => Set<Cat>(); }
public abstract class Animal { public int Id { get; set; } public string Name { get; set; } = ""; }
public class Dog : Animal { public string Breed { get; set; } = ""; }
public class Cat : Animal { public bool Indoor { get; set; } }
// == derived class that is no entity
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Animal> Animals => Set<Animal>(); }
public class Animal { public int Id { get; set; } }
public class Dog : Animal { public string Breed { get; set; } = ""; }
// == three levels
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); public DbSet<C> Cs => Set<C>(); }
[Table("all")] public class A { public int Id { get; set; } }
public class B : A { public int X { get; set; } }
public class C : B { public int Y { get; set; } }
// == relationship of a derived class
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Animal> Animals => Set<Animal>(); public DbSet<Dog> Dogs => Set<Dog>(); }
public class Owner { public int Id { get; set; } }
public class Animal { public int Id { get; set; } public Owner? Keeper { get; set; } }
public class Dog : Animal { public int OwnerId { get; set; } public Owner Owner { get; set; } = null!; public Owner? Second { get; set; } public int? SecondId { get; set; } }
// == middle class left out
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); public DbSet<C> Cs => Set<C>(); }
public class A { public int Id { get; set; } }
public class B : A { public int X { get; set; } }
public class C : B { public int Y { get; set; } }
