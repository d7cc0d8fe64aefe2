// == snake case
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<BlogPost> BlogPosts => Set<BlogPost>(); public DbSet<Author> Authors => Set<Author>(); public DbSet<SeenView> Views => Set<SeenView>(); public DbSet<HTTPEntry> HTTPEntries => Set<HTTPEntry>();
    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSnakeCaseNamingConvention();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<Author>().Property(x => x.EMail).HasColumnName("E-Mail");
        b.Entity<Author>().HasIndex(x => x.LastName).IsUnique();
        b.Entity<Author>().HasIndex(x => new { x.LastName, x.Birth2Day }).HasDatabaseName("IX_Mine");
        b.Entity<Author>().HasAlternateKey(x => x.Handle);
        b.Entity<SeenView>().ToView("SeenView").HasNoKey();
        b.Entity<BlogPost>().Property<DateTime>("ChangedAt");
    } }
public class BlogPost { public int Id { get; set; } public string TitleText { get; set; } = ""; public int AuthorNumber { get; set; } public Author Author { get; set; } = null!; [ForeignKey("TheSecond")] public Author? SecondAuthor { get; set; } public int? TheSecond { get; set; } [Column("RAW")] public int Raw { get; set; } public uint RowVersion { get; set; } }
public class Author { public Guid AuthorKey { get; set; } [Key] public int Number { get; set; } public string LastName { get; set; } = ""; public string? EMail { get; set; } public int Birth2Day { get; set; } public string Handle { get; set; } = ""; public Address HomeAddress { get; set; } = null!; }
[Owned] public class Address { public string StreetName { get; set; } = ""; [Column("ZIP")] public string? Zip { get; set; } } public class SeenView { public int TheCount { get; set; } } [Table("HTTP_Log")] public class HTTPEntry { public int Id { get; set; } public string URLPath { get; set; } = ""; public BlogPost? Post { get; set; } }
// == upper case
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); protected override void OnConfiguring(DbContextOptionsBuilder options) { options.UseUpperCaseNamingConvention(); } }
public class A { public int Id { get; set; } public string? FirstName { get; set; } public B? B { get; set; } } public class B { public int Id { get; set; } }
// == camel case in a hierarchy
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); public DbSet<C> Cs => Set<C>(); protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseCamelCaseNamingConvention(); }
public class A { public int Id { get; set; } public string? FirstName { get; set; } } public class C : A { public int OfC { get; set; } public B? B { get; set; } } public class B { public int Id { get; set; } }
// == set up outside
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); protected override void OnConfiguring(DbContextOptionsBuilder options) => SetupConfiguration.Use(options); }
public static class SetupConfiguration { public static void Use(DbContextOptionsBuilder options) => options.UseUpperSnakeCaseNamingConvention(); }
public class A { public int Id { get; set; } public string? FirstName { get; set; } }
