using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using OpsConductor.Devices;

namespace OpsConductor.Users;

[Table("users")]
[Index(nameof(Id), Name = "ix_users_id")]
[Index(nameof(Username), Name = "ix_users_username", IsUnique = true)]
[Index(nameof(Email), Name = "ix_users_email", IsUnique = true)]
public sealed class User
{
    [Column("id")]
    public int Id { get; set; }

    [Column("username"), MaxLength(50)]
    public required string Username { get; set; }

    [Column("email"), MaxLength(100)]
    public required string Email { get; set; }

    [Column("password_hash"), MaxLength(255)]
    public required string PasswordHash { get; set; }

    [Column("role"), MaxLength(20)]
    public required string Role { get; set; }

    [Column("is_active")]
    public bool? IsActive { get; set; }

    [Column("last_login")]
    public DateTime? LastLogin { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [Column("updated_at")]
    public DateTime? UpdatedAt { get; set; }

    public List<DeviceType> CreatedDeviceTypes { get; } = [];

    public List<DeviceTypeTemplate> DeviceTypeTemplates { get; } = [];
}
