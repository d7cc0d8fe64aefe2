// == set name
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Articles { get; set; } = null!; }
public class A { public int Id { get; set; } }
// == two sets of one type in different contexts of inheritance
public class Db : Base { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Things { get; set; } = null!; }
public abstract class Base : DbContext { public Base(DbContextOptions o) : base(o) { } public DbSet<B> Others { get; set; } = null!; }
public class A { public int Id { get; set; } }
public class B { public int Id { get; set; } }
// == table attribute
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Articles { get; set; } = null!; public DbSet<B> Bs { get; set; } = null!; }
[Table("article")] public class A { public int Id { get; set; } }
[Table("Item", Schema = "Store")] public class B { public int Id { get; set; } }
// == constants in attributes
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Articles { get; set; } = null!; }
static class Names { public const string Prefix = "app_"; public const string Code = nameof(Code); }
[Table(Names.Prefix + "article")] public class A { public int Id { get; set; } [Column(Names.Code)] public string X { get; set; } = ""; [Column($"{Names.Prefix}y")] public int Y { get; set; } }
// == column names and order
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Articles { get; set; } = null!; }
public class A { public int Id { get; set; } [Column("first name", Order = 3)] public string F { get; set; } = ""; [Column(Order = 1)] public int Plain { get; set; } [Column("Ünï")] public int U { get; set; } }
// == inherited table attribute
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Articles { get; set; } = null!; }
[Table("shared")] public abstract class Base { public int Id { get; set; } }
public class A : Base { public string? Name { get; set; } }
// == generic entity
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Box<Fruit>> Boxes { get; set; } = null!; }
public class Box<T> where T : class { public int Id { get; set; } public string? Label { get; set; } }
public class Fruit { public int Id { get; set; } }
// == long names
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> ATableWithANameThatIsFarTooLongForPostgreSqlWhichCutsAtSixtyThreeBytes { get; set; } = null!; }
public class A { public int Id { get; set; } public int APropertyWithANameThatIsFarTooLongForPostgreSqlWhichCutsAtSixtyThree { get; set; } }
// == nested classes
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Outer.Inner> Inners { get; set; } = null!; }
public class Outer { public class Inner { public int Id { get; set; } } }
// == namespaces with the same class name
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<One.A> As { get; set; } = null!; }
namespace One { public class A { public int Id { get; set; } public int X { get; set; } } }
namespace Two { public class A { public int Id { get; set; } public int Y { get; set; } } }
// == comments
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Articles { get; set; } = null!; }
[Comment("all")] public class A { public int Id { get; set; } [Comment("the name")] public string F { get; set; } = ""; }
// == set declared in a base context of another generic
public class Db : Base<A> { public Db(DbContextOptions o) : base(o) { } }
public abstract class Base<T> : DbContext where T : class { public Base(DbContextOptions o) : base(o) { } public DbSet<T> Rows { get; set; } = null!; }
public class A { public int Id { get; set; } }
