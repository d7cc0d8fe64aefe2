// == scalars
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public class A
{
    public int Id { get; set; }
    public bool Flag { get; set; }
    public byte Small { get; set; }
    public sbyte Signed { get; set; }
    public short Short { get; set; }
    public ushort UShort { get; set; }
    public uint UInt { get; set; }
    public long Long { get; set; }
    public ulong ULong { get; set; }
    public float Float { get; set; }
    public double Double { get; set; }
    public decimal Decimal { get; set; }
    public char Letter { get; set; }
    public string Text { get; set; } = "";
    public Guid Guid { get; set; }
    public byte[] Bytes { get; set; } = null!;
}
// == nullable scalars
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public class A
{
    public int Id { get; set; }
    public bool? Flag { get; set; }
    public short? Short { get; set; }
    public int? Int { get; set; }
    public decimal? Decimal { get; set; }
    public char? Letter { get; set; }
    public string? Text { get; set; }
    public Guid? Guid { get; set; }
    public byte[]? Bytes { get; set; }
    public DateTime? At { get; set; }
    public Kind? Kind { get; set; }
}
public enum Kind { One, Two }
// == time
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public class A
{
    public int Id { get; set; }
    public DateTime At { get; set; }
    public DateTimeOffset Offset { get; set; }
    public DateOnly Day { get; set; }
    public TimeOnly Clock { get; set; }
    public TimeSpan Span { get; set; }
}
// == network and others
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public class A
{
    public int Id { get; set; }
    public System.Net.IPAddress Address { get; set; } = null!;
    public System.Net.IPNetwork Network { get; set; }
    public System.Net.NetworkInformation.PhysicalAddress? Mac { get; set; }
    public NpgsqlInet Inet { get; set; }
    public System.Numerics.BigInteger Big { get; set; }
    public Uri? Link { get; set; }
    public BitArray Bits { get; set; } = null!;
    public NpgsqlTsVector Search { get; set; } = null!;
    public NpgsqlTsQuery? Query { get; set; }
    public NpgsqlLogSequenceNumber Lsn { get; set; }
}
// == geometry
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public class A
{
    public int Id { get; set; }
    public NpgsqlPoint Point { get; set; }
    public NpgsqlBox Box { get; set; }
    public NpgsqlLine Line { get; set; }
    public NpgsqlLSeg Segment { get; set; }
    public NpgsqlPath Path { get; set; }
    public NpgsqlPolygon Polygon { get; set; }
    public NpgsqlCircle? Circle { get; set; }
}
// == json
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public class A : IDisposable
{
    public int Id { get; set; }
    public JsonDocument Document { get; set; } = null!;
    public JsonElement Element { get; set; }
    [Column(TypeName = "jsonb")] public string Raw { get; set; } = "";
    [Column(TypeName = "jsonb")] public Poco Poco { get; set; } = null!;
    [Column(TypeName = "json")] public List<Poco>? Pocos { get; set; }
    [Column(TypeName = "jsonb")] public Dictionary<string, int> Map { get; set; } = null!;
    [Column(TypeName = "jsonb")] public List<string> Strings { get; set; } = null!;
    public void Dispose() => Document?.Dispose();
}
public class Poco { public int X { get; set; } }
// == ranges
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public class A
{
    public int Id { get; set; }
    public NpgsqlRange<int> Ints { get; set; }
    public NpgsqlRange<long>? Longs { get; set; }
    public NpgsqlRange<decimal> Numbers { get; set; }
    public NpgsqlRange<DateTime> Times { get; set; }
    public NpgsqlRange<DateOnly> Days { get; set; }
    public List<NpgsqlRange<int>> Many { get; set; } = null!;
    public NpgsqlRange<DateOnly>[]? ManyDays { get; set; }
}
// == arrays and lists
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public class A
{
    public int Id { get; set; }
    public int[] Ints { get; set; } = null!;
    public List<string> Strings { get; set; } = null!;
    public string[]? Optional { get; set; }
    public List<Guid>? Guids { get; set; }
    public IList<decimal> Decimals { get; set; } = null!;
    public DateTime[] Times { get; set; } = null!;
    public List<int?> Nullables { get; set; } = null!;
    public Kind[] Kinds { get; set; } = null!;
    public List<Kind> KindList { get; set; } = null!;
    public byte[][] Blobs { get; set; } = null!;
    public bool[] Flags { get; set; } = null!;
    public List<DateOnly> Days { get; set; } = null!;
}
public enum Kind : short { One, Two }
// == other collections
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public class A
{
    public int Id { get; set; }
    public ICollection<string> Collection { get; set; } = null!;
    public IEnumerable<int> Sequence { get; set; } = null!;
    public IReadOnlyList<int> ReadOnlyList { get; set; } = null!;
    public IReadOnlyCollection<int> ReadOnlyCollection { get; set; } = null!;
    public HashSet<string> Set { get; set; } = null!;
    public Collection<long> Longs { get; set; } = null!;
    public ObservableCollection<long> Observed { get; set; } = null!;
}
// == enums
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public class A
{
    public int Id { get; set; }
    public Plain Plain { get; set; }
    public Small Small { get; set; }
    public Large? Large { get; set; }
    public Unsigned Unsigned { get; set; }
}
public enum Plain { One }
public enum Small : byte { One }
public enum Large : long { One }
public enum Unsigned : uint { One }
// == declared type names
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public class A
{
    public int Id { get; set; }
    [Column(TypeName = "varchar(20)")] public string V { get; set; } = "";
    [Column(TypeName = "character varying(30)")] public string Cv { get; set; } = "";
    [Column(TypeName = "CHAR(3)")] public string C { get; set; } = "";
    [Column(TypeName = "numeric(10, 2)")] public decimal N { get; set; }
    [Column(TypeName = "decimal(8,3)")] public decimal D { get; set; }
    [Column(TypeName = "timestamp without time zone")] public DateTime Ts { get; set; }
    [Column(TypeName = "timestamp(3) with time zone")] public DateTime Tstz { get; set; }
    [Column(TypeName = "timestamptz")] public DateTime Z { get; set; }
    [Column(TypeName = "date")] public DateTime Day { get; set; }
    [Column(TypeName = "text")] public string T { get; set; } = "";
    [Column(TypeName = "smallint")] public short S { get; set; }
    [Column(TypeName = "int8")] public long L { get; set; }
    [Column(TypeName = "money")] public decimal M { get; set; }
    [Column(TypeName = "real")] public float R { get; set; }
    [Column(TypeName = "time")] public TimeSpan Clock { get; set; }
    [Column(TypeName = "uuid")] public Guid U { get; set; }
    [Column(TypeName = "text[]")] public string[] Ta { get; set; } = null!;
    [Column(TypeName = "varchar(10)[]")] public List<string> Va { get; set; } = null!;
    [Column(TypeName = "xml")] public string X { get; set; } = "";
    [Column(TypeName = "bit(4)")] public BitArray B { get; set; } = null!;
    [Column(TypeName = "oid")] public uint O { get; set; }
}
// == facets
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public class A
{
    public int Id { get; set; }
    [MaxLength(10)] public string Ten { get; set; } = "";
    [StringLength(20)] public string Twenty { get; set; } = "";
    [StringLength(20, MinimumLength = 3)] public string? Between { get; set; }
    [MaxLength] public string Unlimited { get; set; } = "";
    [MaxLength(20000000)] public string Huge { get; set; } = "";
    [MaxLength(16)] public byte[] Bytes { get; set; } = null!;
    [MaxLength(8)] public BitArray Bits { get; set; } = null!;
    [MaxLength(5)] public string[] Array { get; set; } = null!;
    [Precision(10, 2)] public decimal Money { get; set; }
    [Precision(12)] public decimal Rounded { get; set; }
    [Precision(3)] public DateTime Milli { get; set; }
    [Precision(0)] public DateTimeOffset Second { get; set; }
    [Precision(2)] public TimeOnly Clock { get; set; }
    [Precision(4)] public TimeSpan Span { get; set; }
    [Unicode(false)] public string Ascii { get; set; } = "";
    [MaxLength(15), Column(TypeName = "varchar")] public string Both { get; set; } = "";
    [Precision(9, 1), Column(TypeName = "numeric")] public decimal BothNumeric { get; set; }
    [MaxLength(15), Column(TypeName = "text")] public string TextWithLength { get; set; } = "";
    [Precision(3), Column(TypeName = "timestamp")] public DateTime Stamp { get; set; }
}
// == hstore and extensions
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<A> Rows => Set<A>(); }
public class A
{
    public int Id { get; set; }
    [Column(TypeName = "numeric(20,0)")] public ulong Wide { get; set; }
    [Column(TypeName = "double precision")] public double D { get; set; }
}

// == row versions
public class Db : DbContext { public Db(DbContextOptions o) : base(o) { } public DbSet<Post> Posts => Set<Post>(); protected override void OnModelCreating(ModelBuilder b) { b.Entity<Post>().Property(x => x.Version).IsRowVersion(); b.Entity<Tag>().Property<uint>("xmin").IsRowVersion(); b.Entity<Note>().Property(x => x.V).HasColumnName("xmin").HasColumnType("xid").ValueGeneratedOnAddOrUpdate().IsConcurrencyToken(); b.Entity<Blob>().Property(x => x.V).IsRowVersion().HasColumnName("ver"); } }
public class Post { public int Id { get; set; } public uint Version { get; set; } } public class Tag { public int Id { get; set; } } public class Note { public int Id { get; set; } public uint V { get; set; } } public class Blob { public int Id { get; set; } public byte[] V { get; set; } = null!; }
