// == many to many by convention
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); public DbSet<Tag> Tags => Set<Tag>(); public DbSet<Person> Persons => Set<Person>(); protected override void OnModelCreating(ModelBuilder b) { b.Entity<Post>().ToTable("posts", "app"); b.Entity<Tag>().ToTable("tags", "app"); } }
public class Post { public int Id { get; set; } public List<Tag> Tags { get; set; } = null!; }
public class Tag { [MaxLength(20)] public string Code { get; set; } = ""; [Key] public string Key { get; set; } = ""; public List<Post> Posts { get; set; } = null!; }
public class Person { public Guid PersonId { get; set; } public List<Person> Parents { get; set; } = null!; public List<Person> Children { get; set; } = null!; }
// == many to many by configuration
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); public DbSet<D> Ds => Set<D>(); public DbSet<E> Es => Set<E>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<A>().HasMany(x => x.Bs).WithMany(x => x.As).UsingEntity(j => j.ToTable("ab"));
        b.Entity<A>().HasMany(x => x.Ds).WithMany(x => x.As).UsingEntity("Joined");
        b.Entity<A>().HasMany(x => x.Es).WithMany(x => x.As).UsingEntity<Dictionary<string, object>>(
            "a_e",
            r => r.HasOne<E>().WithMany().HasForeignKey("e_id").HasConstraintName("fk_e"),
            l => l.HasOne<A>().WithMany().HasForeignKey("a_id").OnDelete(DeleteBehavior.Restrict),
            j => { j.HasKey("a_id", "e_id").HasName("pk_ae"); j.ToTable("a_e", "other"); j.HasIndex(new[] { "e_id" }, "ix_e"); j.IndexerProperty<int>("a_id").HasColumnName("aaa"); });
    }
}
public class A { public int Id { get; set; } public List<B> Bs { get; set; } = null!; public List<D> Ds { get; set; } = null!; public List<E> Es { get; set; } = null!; }
public class B { public int Id { get; set; } public List<A> As { get; set; } = null!; } public class D { public int Id { get; set; } public ICollection<A> As { get; set; } = null!; } public class E { public int Id { get; set; } public ICollection<A> As { get; set; } = null!; }
// == many to many over a class
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { }
    public DbSet<Post> Posts => Set<Post>(); public DbSet<Tag> Tags => Set<Tag>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.Entity<Post>().HasMany(x => x.Tags).WithMany(x => x.Posts).UsingEntity<PostTag>(
            r => r.HasOne(x => x.Tag).WithMany(x => x.PostTags).HasForeignKey(x => x.TheTag),
            l => l.HasOne(x => x.Post).WithMany().HasForeignKey(x => x.ThePost),
            j => { j.HasKey(x => new { x.ThePost, x.TheTag }); j.Property(x => x.At).HasColumnName("at"); });
    }
}
public class Post { public int Id { get; set; } public List<Tag> Tags { get; set; } = null!; }
public class Tag { public int Id { get; set; } public List<Post> Posts { get; set; } = null!; public List<PostTag> PostTags { get; set; } = null!; }
public class PostTag { public int ThePost { get; set; } public int TheTag { get; set; } public DateTime At { get; set; } public Post Post { get; set; } = null!; public Tag Tag { get; set; } = null!; }

// == using entity without ends
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); public DbSet<Tag> Tags => Set<Tag>(); protected override void OnModelCreating(ModelBuilder b) { b.Entity<Post>().HasMany(x => x.Tags).WithMany(x => x.Posts).UsingEntity<PostTag>(); } }
public class Post { public int Id { get; set; } public List<Tag> Tags { get; set; } = null!; } public class Tag { public int Id { get; set; } public List<Post> Posts { get; set; } = null!; }
public class PostTag { public int PostId { get; set; } public int TagId { get; set; } public DateTime At { get; set; } }
// == using entity without ends with navigations
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); public DbSet<Tag> Tags => Set<Tag>(); protected override void OnModelCreating(ModelBuilder b) { b.Entity<Post>().HasMany(x => x.Tags).WithMany(x => x.Posts).UsingEntity<PostTag>(j => j.Property(x => x.At).HasColumnName("at")); } }
public class Post { public int Id { get; set; } public List<Tag> Tags { get; set; } = null!; public List<PostTag> PostTags { get; set; } = null!; } public class Tag { public int Id { get; set; } public List<Post> Posts { get; set; } = null!; }
public class PostTag { public int PostId { get; set; } public int TagId { get; set; } public Post Post { get; set; } = null!; public Tag Tag { get; set; } = null!; public DateTime At { get; set; } }
// == using entity with set and own key
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); public DbSet<Tag> Tags => Set<Tag>(); public DbSet<PostTag> PostTags => Set<PostTag>(); protected override void OnModelCreating(ModelBuilder b) { b.Entity<Post>().HasMany(x => x.Tags).WithMany(x => x.Posts).UsingEntity<PostTag>(); } }
public class Post { public int Id { get; set; } public List<Tag> Tags { get; set; } = null!; } public class Tag { public int Id { get; set; } public List<Post> Posts { get; set; } = null!; }
public class PostTag { public int Id { get; set; } public int PostId { get; set; } public int TagId { get; set; } }
// == using entity with shadow keys
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); public DbSet<Tag> Tags => Set<Tag>(); protected override void OnModelCreating(ModelBuilder b) { b.Entity<Post>().HasMany(x => x.Tags).WithMany(x => x.Posts).UsingEntity<PostTag>(); } }
public class Post { public int Id { get; set; } public List<Tag> Tags { get; set; } = null!; } public class Tag { public int Id { get; set; } public List<Post> Posts { get; set; } = null!; }
public class PostTag { public DateTime At { get; set; } }
// == join class with other property names and types
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); public DbSet<Tag> Tags => Set<Tag>(); protected override void OnModelCreating(ModelBuilder b) { b.Entity<Tag>().HasKey(x => x.Code); b.Entity<Tag>().Property(x => x.Code).HasMaxLength(9); b.Entity<Post>().HasMany(x => x.Tags).WithMany(x => x.Posts).UsingEntity<PostTag>(j => { j.ToTable("pt"); j.HasIndex(x => x.At); }); } }
public class Post { public Guid PostKey { get; set; } [Key] public int Nr { get; set; } public List<Tag> Tags { get; set; } = null!; } public class Tag { public string Code { get; set; } = ""; public List<Post> Posts { get; set; } = null!; }
public class PostTag { public int PostNr { get; set; } public string TagsCode { get; set; } = ""; public DateTime At { get; set; } }
// == join class typed key
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); public DbSet<Tag> Tags => Set<Tag>(); protected override void OnModelCreating(ModelBuilder b) { b.Entity<Post>().HasMany(x => x.Tags).WithMany(x => x.Posts).UsingEntity<PostTag>(j => { j.HasKey(x => new { x.TagId, x.PostId }); }); b.Entity<PostTag>().Property(x => x.PostId).HasColumnName("p"); } }
public class Post { public int Id { get; set; } public List<Tag> Tags { get; set; } = null!; } public class Tag { public int Id { get; set; } public List<Post> Posts { get; set; } = null!; }
public class PostTag { public int PostId { get; set; } public int TagId { get; set; } public int? TagsId2 { get; set; } }
