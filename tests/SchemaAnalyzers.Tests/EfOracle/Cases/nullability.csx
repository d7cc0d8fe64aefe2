// == annotations
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public class A { public int Id { get; set; } public string Not { get; set; } = ""; public string? May { get; set; } [Required] public string? Req { get; set; } [Required] public int? ReqInt { get; set; } public List<string>? L { get; set; } }
// == oblivious
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
#nullable disable
public class A { public int Id { get; set; } public string Text { get; set; } [Required] public string Req { get; set; } public byte[] Bytes { get; set; } public int Value { get; set; } }
// == mixed
#nullable disable
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public class A { public int Id { get; set; } public string Old { get; set; }
#nullable enable
public string New { get; set; } = ""; public string? Opt { get; set; } }
// == maybe null
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public class A { public int Id { get; set; } [MaybeNull] public string M { get; set; } [AllowNull] public string Al { get; set; } [NotNull] public string? N { get; set; } [DisallowNull] public string? D { get; set; } }
// == generic members
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); public DbSet<B> Bs => Set<B>(); }
public abstract class Base<T> { public int Id { get; set; } public T Value { get; set; } = default!; public T? Maybe { get; set; } }
public class A : Base<string> { }
public class B : Base<int> { }
// == generic members with nullable argument
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public abstract class Base<T> { public int Id { get; set; } public T Value { get; set; } = default!; }
public class A : Base<string?> { }
// == generic members of class constraint
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public abstract class Base<T> where T : class { public int Id { get; set; } public T Value { get; set; } = default!; public T? Maybe { get; set; } }
public class A : Base<string> { }
