// What the base contexts of ASP.NET Core Identity make of their tables, up to version 10, as far as it holds for every version of the schema.
// What the options of the store decide (IdentityOptions.Stores) stands under a condition, or has an argument that is no constant.
// The classes stand for those of the same name with any number of type parameters. ProtectPersonalData is left out: it keeps text as text.
using Microsoft.EntityFrameworkCore;

namespace Microsoft.AspNetCore.Identity.EntityFrameworkCore;

class IdentityUserContext<TUser, TKey, TUserClaim, TUserLogin, TUserToken, TUserPasskey>
{
    void OnModelCreating(ModelBuilder model)
    {
        model.Entity<TUser>().ToTable("AspNetUsers");
        model.Entity<TUser>().HasKey("Id");
        model.Entity<TUser>().Property("UserName").HasMaxLength(256);
        model.Entity<TUser>().Property("NormalizedUserName").HasMaxLength(256);
        model.Entity<TUser>().Property("Email").HasMaxLength(256);
        model.Entity<TUser>().Property("NormalizedEmail").HasMaxLength(256);
        model.Entity<TUser>().Property("PhoneNumber").HasMaxLength(stores.SchemaVersion);
        model.Entity<TUser>().Property("ConcurrencyStamp").IsConcurrencyToken();
        model.Entity<TUser>().HasIndex("NormalizedUserName").IsUnique().HasDatabaseName("UserNameIndex");
        model.Entity<TUser>().HasIndex("NormalizedEmail").HasDatabaseName("EmailIndex");

        model.Entity<TUserClaim>().ToTable("AspNetUserClaims");
        model.Entity<TUserClaim>().HasKey("Id");
        model.Entity<TUser>().HasMany<TUserClaim>().WithOne().HasForeignKey("UserId").IsRequired();

        model.Entity<TUserLogin>().ToTable("AspNetUserLogins");
        model.Entity<TUserLogin>().HasKey("LoginProvider", "ProviderKey");
        model.Entity<TUserLogin>().Property("LoginProvider").HasMaxLength(stores.MaxLengthForKeys);
        model.Entity<TUserLogin>().Property("ProviderKey").HasMaxLength(stores.MaxLengthForKeys);
        model.Entity<TUser>().HasMany<TUserLogin>().WithOne().HasForeignKey("UserId").IsRequired();

        model.Entity<TUserToken>().ToTable("AspNetUserTokens");
        model.Entity<TUserToken>().HasKey("UserId", "LoginProvider", "Name");
        model.Entity<TUserToken>().Property("LoginProvider").HasMaxLength(stores.MaxLengthForKeys);
        model.Entity<TUserToken>().Property("Name").HasMaxLength(stores.MaxLengthForKeys);
        model.Entity<TUser>().HasMany<TUserToken>().WithOne().HasForeignKey("UserId").IsRequired();

        if (stores.SchemaVersion)
        {
            model.Ignore<IdentityUserPasskey>();
        }
    }
}

class IdentityDbContext<TUser, TRole, TKey, TUserClaim, TUserRole, TUserLogin, TRoleClaim, TUserToken, TUserPasskey>
{
    void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);

        model.Entity<TRole>().ToTable("AspNetRoles");
        model.Entity<TRole>().HasKey("Id");
        model.Entity<TRole>().Property("Name").HasMaxLength(256);
        model.Entity<TRole>().Property("NormalizedName").HasMaxLength(256);
        model.Entity<TRole>().Property("ConcurrencyStamp").IsConcurrencyToken();
        model.Entity<TRole>().HasIndex("NormalizedName").IsUnique().HasDatabaseName("RoleNameIndex");

        model.Entity<TRoleClaim>().ToTable("AspNetRoleClaims");
        model.Entity<TRoleClaim>().HasKey("Id");
        model.Entity<TRole>().HasMany<TRoleClaim>().WithOne().HasForeignKey("RoleId").IsRequired();

        model.Entity<TUserRole>().ToTable("AspNetUserRoles");
        model.Entity<TUserRole>().HasKey("UserId", "RoleId");
        model.Entity<TUser>().HasMany<TUserRole>().WithOne().HasForeignKey("UserId").IsRequired();
        model.Entity<TRole>().HasMany<TUserRole>().WithOne().HasForeignKey("RoleId").IsRequired();
    }
}
