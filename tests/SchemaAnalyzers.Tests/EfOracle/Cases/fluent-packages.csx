// == identity
public class Db : Microsoft.AspNetCore.Identity.EntityFrameworkCore.IdentityDbContext { public Db(DbContextOptions o) : base(o) { } }
// == identity with a user of its own, configured further
public class Db : Microsoft.AspNetCore.Identity.EntityFrameworkCore.IdentityDbContext<AppUser> { public Db(DbContextOptions o) : base(o) { }
    public DbSet<Post> Posts => Set<Post>();
    protected override void OnModelCreating(ModelBuilder b)
    {
        base.OnModelCreating(b);
        b.Entity<AppUser>().ToTable("users").Property(x => x.Nick).HasMaxLength(20);
    }
}
public class AppUser : Microsoft.AspNetCore.Identity.IdentityUser { public string Nick { get; set; } = ""; public List<Post> Posts { get; } = new(); }
public class Post { public int Id { get; set; } public string? AuthorId { get; set; } public AppUser? Author { get; set; } }
// == identity with keys of another type
public class Db : Microsoft.AspNetCore.Identity.EntityFrameworkCore.IdentityDbContext<AppUser, AppRole, Guid> { public Db(DbContextOptions o) : base(o) { }
    protected override void OnModelCreating(ModelBuilder b)
    {
        b.HasDefaultSchema("auth");
        base.OnModelCreating(b);
    }
}
public class AppUser : Microsoft.AspNetCore.Identity.IdentityUser<Guid> { public DateTime Born { get; set; } }
public class AppRole : Microsoft.AspNetCore.Identity.IdentityRole<Guid> { }
// == identity with classes of its own throughout
public class Db : Microsoft.AspNetCore.Identity.EntityFrameworkCore.IdentityDbContext<AppUser, AppRole, long, AppClaim, AppUserRole, AppLogin, AppRoleClaim, AppToken> { public Db(DbContextOptions o) : base(o) { }
    protected override void OnModelCreating(ModelBuilder b)
    {
        base.OnModelCreating(b);
        b.Entity<AppUser>(e => { e.HasMany(x => x.UserRoles).WithOne(x => x.User).HasForeignKey(x => x.UserId).IsRequired(); e.ToTable("app_users"); });
        b.Entity<AppRole>().HasMany(x => x.UserRoles).WithOne(x => x.Role).HasForeignKey(x => x.RoleId).IsRequired();
        b.Entity<AppUserRole>().ToTable("app_user_roles");
    }
}
public class AppUser : Microsoft.AspNetCore.Identity.IdentityUser<long> { public List<AppUserRole> UserRoles { get; } = new(); }
public class AppRole : Microsoft.AspNetCore.Identity.IdentityRole<long> { public List<AppUserRole> UserRoles { get; } = new(); }
public class AppClaim : Microsoft.AspNetCore.Identity.IdentityUserClaim<long> { }
public class AppUserRole : Microsoft.AspNetCore.Identity.IdentityUserRole<long> { public AppUser User { get; set; } = null!; public AppRole Role { get; set; } = null!; }
public class AppLogin : Microsoft.AspNetCore.Identity.IdentityUserLogin<long> { }
public class AppRoleClaim : Microsoft.AspNetCore.Identity.IdentityRoleClaim<long> { }
public class AppToken : Microsoft.AspNetCore.Identity.IdentityUserToken<long> { }
// == identity without roles
public class Db : Microsoft.AspNetCore.Identity.EntityFrameworkCore.IdentityUserContext<AppUser, int> { public Db(DbContextOptions o) : base(o) { } }
public class AppUser : Microsoft.AspNetCore.Identity.IdentityUser<int> { }
