// == one to many with both navigations
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Blog> Blogs => Set<Blog>(); public DbSet<Post> Posts => Set<Post>(); }
public class Blog { public int Id { get; set; } public ICollection<Post> Posts { get; } = new List<Post>(); }
public class Post { public int Id { get; set; } public int BlogId { get; set; } public Blog Blog { get; set; } = null!; }
// == optional by nullable property
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Blog> Blogs => Set<Blog>(); public DbSet<Post> Posts => Set<Post>(); }
public class Blog { public int Id { get; set; } public List<Post> Posts { get; set; } = null!; }
public class Post { public int Id { get; set; } public int? BlogId { get; set; } public Blog? Blog { get; set; } }
// == required navigation over nullable property
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Blog> Blogs => Set<Blog>(); public DbSet<Post> Posts => Set<Post>(); }
public class Blog { public int Id { get; set; } }
public class Post { public int Id { get; set; } public int? BlogId { get; set; } public Blog Blog { get; set; } = null!; }
// == required attribute over nullable property
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Blog> Blogs => Set<Blog>(); public DbSet<Post> Posts => Set<Post>(); }
public class Blog { public int Id { get; set; } }
public class Post { public int Id { get; set; } public int? BlogId { get; set; } [Required] public Blog? Blog { get; set; } }
// == optional navigation over required property
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); }
public class Blog { public int Id { get; set; } }
public class Post { public int Id { get; set; } public int BlogId { get; set; } public Blog? Blog { get; set; } }
// == shadow of optional navigation
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); }
public class Blog { public int Id { get; set; } }
public class Post { public int Id { get; set; } public Blog? Parent { get; set; } }
// == shadow of required navigation
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); }
public class Blog { public Guid Key { get; set; } public Guid BlogId { get; set; } }
public class Post { public int Id { get; set; } public Blog Blog { get; set; } = null!; public Blog Other { get; set; } = null!; }
// == shadow of a collection alone
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Blog> Blogs => Set<Blog>(); }
public class Blog { public int Id { get; set; } public List<Post> Posts { get; set; } = null!; }
public class Post { public int Id { get; set; } public string? Title { get; set; } }
// == collection alone with matching property
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Blog> Blogs => Set<Blog>(); }
public class Blog { public int Id { get; set; } public List<Post> Posts { get; set; } = null!; }
public class Post { public int Id { get; set; } public int? BlogId { get; set; } }
// == names by type
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); }
public class Blog { public int BlogID { get; set; } }
public class Post { public int Id { get; set; } public int BlogId { get; set; } public Blog Home { get; set; } = null!; }
// == names by key
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); }
public class Blog { [Key] public string Code { get; set; } = ""; }
public class Post { public int Id { get; set; } public string? HomeCode { get; set; } public Blog? Home { get; set; } }
// == two navigations to one type
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Message> Messages => Set<Message>(); }
public class User { public int Id { get; set; } }
public class Message { public int Id { get; set; } public int SenderId { get; set; } public User Sender { get; set; } = null!; public int? ReceiverId { get; set; } public User? Receiver { get; set; } }
// == inverse properties
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Message> Messages => Set<Message>(); }
public class User { public int Id { get; set; } [InverseProperty("Sender")] public List<Message> Sent { get; set; } = null!; [InverseProperty(nameof(Message.Receiver))] public List<Message> Received { get; set; } = null!; }
public class Message { public int Id { get; set; } public int SenderId { get; set; } public User Sender { get; set; } = null!; public int? ReceiverId { get; set; } public User? Receiver { get; set; } }
// == foreign key attribute on navigation
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); }
public class Blog { public int Id { get; set; } public List<Post> Posts { get; set; } = null!; }
public class Post { public int Id { get; set; } public int HomeKey { get; set; } [ForeignKey(nameof(HomeKey))] public Blog Blog { get; set; } = null!; }
// == foreign key attribute on property
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); }
public class Blog { public int Id { get; set; } }
public class Post { public int Id { get; set; } [ForeignKey("Blog"), Column("blog_ref")] public int? HomeKey { get; set; } public Blog? Blog { get; set; } }
// == foreign key attribute on collection
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Blog> Blogs => Set<Blog>(); }
public class Blog { public int Id { get; set; } [ForeignKey("HomeKey")] public List<Post> Posts { get; set; } = null!; }
public class Post { public int Id { get; set; } public int HomeKey { get; set; } }
// == foreign key attribute names a shadow property
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); }
public class Blog { public int Id { get; set; } }
public class Post { public int Id { get; set; } [ForeignKey("blog_id")] public Blog? Blog { get; set; } }
// == composite key
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Line> Lines => Set<Line>(); }
[PrimaryKey(nameof(Region), nameof(Number))] public class Order { public string Region { get; set; } = ""; public int Number { get; set; } }
public class Line { public int Id { get; set; } public string OrderRegion { get; set; } = ""; public int OrderNumber { get; set; } public Order Order { get; set; } = null!; }
// == composite shadow
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Line> Lines => Set<Line>(); }
[PrimaryKey(nameof(Region), nameof(Number))] public class Order { [MaxLength(5)] public string Region { get; set; } = ""; public int Number { get; set; } }
public class Line { public int Id { get; set; } public Order? Order { get; set; } }
// == composite by attribute
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Line> Lines => Set<Line>(); }
[PrimaryKey(nameof(Region), nameof(Number))] public class Order { public string Region { get; set; } = ""; public int Number { get; set; } }
public class Line { public int Id { get; set; } public string A { get; set; } = ""; public int B { get; set; } [ForeignKey("A,B")] public Order Order { get; set; } = null!; }
// == self reference
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Node> Nodes => Set<Node>(); }
public class Node { public int Id { get; set; } public int? ParentId { get; set; } public Node? Parent { get; set; } public List<Node> Children { get; set; } = null!; }
// == self reference without property
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Node> Nodes => Set<Node>(); }
public class Node { public int Id { get; set; } public Node? Parent { get; set; } }
// == one to one
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<User> Users => Set<User>(); }
public class User { public int Id { get; set; } public Profile? Profile { get; set; } }
public class Profile { public int Id { get; set; } public int UserId { get; set; } public User User { get; set; } = null!; }
// == one to one over the key
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<User> Users => Set<User>(); }
public class User { public int Id { get; set; } public Profile? Profile { get; set; } }
public class Profile { [Key] public int UserId { get; set; } public User User { get; set; } = null!; }
// == one to one by attribute over the key
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<User> Users => Set<User>(); }
public class User { public int Id { get; set; } public Profile? Profile { get; set; } }
public class Profile { [Key, ForeignKey("User")] public int Id { get; set; } public User User { get; set; } = null!; }
// == foreign key is the key
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Detail> Details => Set<Detail>(); }
public class Head { public int Id { get; set; } }
public class Detail { [Key, ForeignKey(nameof(Head))] public int HeadId { get; set; } public Head Head { get; set; } = null!; }
// == many to many
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); }
public class Post { public int Id { get; set; } public List<Tag> Tags { get; set; } = null!; }
public class Tag { public int Id { get; set; } public List<Post> Posts { get; set; } = null!; }
// == join entity of its own
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); public DbSet<PostTag> PostTags => Set<PostTag>(); }
public class Post { public int Id { get; set; } public List<PostTag> Tags { get; set; } = null!; }
public class Tag { public int Id { get; set; } public List<PostTag> Posts { get; set; } = null!; }
[PrimaryKey(nameof(PostId), nameof(TagId))] public class PostTag { public int PostId { get; set; } public Post Post { get; set; } = null!; public int TagId { get; set; } public Tag Tag { get; set; } = null!; }
// == delete behavior
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); }
public class Blog { public int Id { get; set; } }
public class Post { public int Id { get; set; } public int BlogId { get; set; } [DeleteBehavior(DeleteBehavior.Restrict)] public Blog Blog { get; set; } = null!; public int? SecondId { get; set; } [DeleteBehavior(DeleteBehavior.SetNull)] public Blog? Second { get; set; } public int ThirdId { get; set; } [DeleteBehavior(DeleteBehavior.NoAction)] public Blog Third { get; set; } = null!; }
// == types handed down from the key
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); }
public class Blog { [Key, MaxLength(12)] public string Code { get; set; } = ""; }
public class Shop { [Key, Column(TypeName = "char(4)")] public string Code { get; set; } = ""; }
public class Post { public int Id { get; set; } public string BlogCode { get; set; } = ""; public Blog Blog { get; set; } = null!; public Shop? Shop { get; set; } [MaxLength(30)] public string? OtherCode { get; set; } public Blog? Other { get; set; } }
// == keyless with reference
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Report> Reports => Set<Report>(); public DbSet<Blog> Blogs => Set<Blog>(); }
public class Blog { public int Id { get; set; } }
[Keyless] public class Report { public string? Name { get; set; } public int BlogId { get; set; } public Blog Blog { get; set; } = null!; }
// == reached only by navigations
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); }
public class A { public int Id { get; set; } public B? B { get; set; } }
public class B { public int Id { get; set; } public List<C> Cs { get; set; } = null!; }
public class C { public int Id { get; set; } public D? D { get; set; } }
[Table("the_d")] public class D { public int Id { get; set; } }
public class Unrelated { public int Id { get; set; } }
// == navigations of a base class
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); }
public class User { public int Id { get; set; } }
public abstract class Audited { public int Id { get; set; } public int CreatedById { get; set; } public User CreatedBy { get; set; } = null!; public User? ChangedBy { get; set; } }
public class A : Audited { }
public class B : Audited { }
// == property without navigation
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); public DbSet<User> Users => Set<User>(); }
public class User { public int Id { get; set; } }
public class A { public int Id { get; set; } public int UserId { get; set; } }
// == oblivious navigations
#nullable disable
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); }
public class Blog { public int Id { get; set; } }
public class Post { public int Id { get; set; } public Blog Blog { get; set; } public int OtherId { get; set; } public Blog Other { get; set; } }
// == incompatible property
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); }
public class Blog { public Guid Id { get; set; } }
public class Post { public int Id { get; set; } public int HomeId { get; set; } public Blog? Home { get; set; } public Guid BlogId { get; set; } }
// == indexes
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); public DbSet<User> Users => Set<User>(); }
public class User { public int Id { get; set; } }
[Index(nameof(Name)), Index(nameof(Name), nameof(At), IsUnique = true, Name = "two"), Index("At", AllDescending = true), Index(nameof(UserId), nameof(Name), IsDescending = new[] { false, true })]
public class A { public int Id { get; set; } public string Name { get; set; } = ""; [Column("the_at")] public DateTime At { get; set; } public int UserId { get; set; } public User User { get; set; } = null!; public int SecondId { get; set; } public User Second { get; set; } = null!; }
// == part of the key by name
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Line> Lines => Set<Line>(); }
public class Order { [Key] public int OrderNo { get; set; } public List<Line> Lines { get; set; } = null!; }
[PrimaryKey(nameof(OrderNo), nameof(LineNo))] public class Line { public int OrderNo { get; set; } public int LineNo { get; set; } public Order Parent { get; set; } = null!; }
// == foreign key attributes on a self reference
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Employee> Employees => Set<Employee>(); }
public class Employee { public int Id { get; set; } public int? ManagerId { get; set; } [ForeignKey(nameof(ManagerId))] public Employee? Manager { get; set; } public List<Employee> Reports { get; set; } = null!; }
// == indexes on one to one relationships
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> As => Set<A>(); public DbSet<B> Bs => Set<B>(); public DbSet<C> Cs => Set<C>(); }
public class P { public int Id { get; set; } public A? A { get; set; } public B? B { get; set; } public C? C { get; set; } }
[Index(nameof(PId))] public class A { public int Id { get; set; } public int PId { get; set; } public P P { get; set; } = null!; }
[Index(nameof(PId), IsUnique = false)] public class B { public int Id { get; set; } public int PId { get; set; } public P P { get; set; } = null!; }
[Index(nameof(PId), nameof(Id))] public class C { public int Id { get; set; } public int PId { get; set; } public P P { get; set; } = null!; }
