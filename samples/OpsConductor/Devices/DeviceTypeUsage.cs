using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpsConductor.Users;

namespace OpsConductor.Devices;

[Table("device_type_usage")]
[Index(nameof(Id), Name = "ix_device_type_usage_id")]
[Index(nameof(DeviceTypeValue), Name = "ix_device_type_usage_device_type_value")]
public sealed class DeviceTypeUsage
{
    [Column("id")]
    public int Id { get; set; }

    [Column("device_type_value"), MaxLength(100)]
    public required string DeviceTypeValue { get; set; }

    [Column("user_id")]
    public int UserId { get; set; }

    [Column("usage_context"), MaxLength(100)]
    public string? UsageContext { get; set; }

    [Column("usage_count")]
    public int? UsageCount { get; set; }

    [Column("last_used")]
    public DateTime? LastUsed { get; set; }

    [Column("context_data", TypeName = "json")]
    public JsonDocument? ContextData { get; set; }

    [ForeignKey(nameof(UserId)), DeleteBehavior(DeleteBehavior.NoAction)]
    public User User { get; set; } = null!;
}
