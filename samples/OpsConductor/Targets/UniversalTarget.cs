using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace OpsConductor.Targets;

[Table("universal_targets")]
[Index(nameof(Id), Name = "ix_universal_targets_id")]
[Index(nameof(TargetUuid), Name = "ix_universal_targets_target_uuid", IsUnique = true)]
[Index(nameof(TargetSerial), Name = "ix_universal_targets_target_serial", IsUnique = true)]
[Index(nameof(Name), Name = "ix_universal_targets_name")]
public sealed class UniversalTarget
{
    [Column("id")]
    public int Id { get; set; }

    [Column("target_uuid")]
    public Guid TargetUuid { get; set; }

    [Column("target_serial"), MaxLength(20)]
    public required string TargetSerial { get; set; }

    [Column("name"), MaxLength(100)]
    public required string Name { get; set; }

    [Column("target_type"), MaxLength(20)]
    public required string TargetType { get; set; }

    [Column("description")]
    public string? Description { get; set; }

    [Column("os_type"), MaxLength(20)]
    public required string OsType { get; set; }

    [Column("environment"), MaxLength(20)]
    public required string Environment { get; set; }

    [Column("location"), MaxLength(100)]
    public string? Location { get; set; }

    [Column("data_center"), MaxLength(100)]
    public string? DataCenter { get; set; }

    [Column("region"), MaxLength(100)]
    public string? Region { get; set; }

    [Column("is_active")]
    public bool? IsActive { get; set; }

    [Column("status"), MaxLength(20)]
    public required string Status { get; set; }

    [Column("health_status"), MaxLength(20)]
    public required string HealthStatus { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [Column("updated_at")]
    public DateTime? UpdatedAt { get; set; }

    public List<TargetCommunicationMethod> CommunicationMethods { get; } = [];
}
