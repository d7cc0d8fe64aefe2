using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpsConductor.Targets;
using OpsConductor.Users;

namespace OpsConductor.Discovery;

[Table("discovered_devices")]
[Index(nameof(Id), Name = "ix_discovered_devices_id")]
[Index(nameof(DiscoveryJobId), Name = "ix_discovered_devices_discovery_job_id")]
[Index(nameof(IpAddress), Name = "ix_discovered_devices_ip_address")]
[Index(nameof(Hostname), Name = "ix_discovered_devices_hostname")]
[Index(nameof(MacAddress), Name = "ix_discovered_devices_mac_address")]
[Index(nameof(DeviceType), Name = "ix_discovered_devices_device_type")]
[Index(nameof(OsType), Name = "ix_discovered_devices_os_type")]
[Index(nameof(Status), Name = "ix_discovered_devices_status")]
[Index(nameof(TargetId), Name = "ix_discovered_devices_target_id")]
public sealed class DiscoveredDevice
{
    [Column("id")]
    public int Id { get; set; }

    [Column("discovery_job_id")]
    public int DiscoveryJobId { get; set; }

    [Column("ip_address"), MaxLength(45)]
    public required string IpAddress { get; set; }

    [Column("hostname"), MaxLength(255)]
    public string? Hostname { get; set; }

    [Column("mac_address"), MaxLength(17)]
    public string? MacAddress { get; set; }

    [Column("open_ports", TypeName = "json")]
    public JsonDocument? OpenPorts { get; set; }

    [Column("services", TypeName = "json")]
    public JsonDocument? Services { get; set; }

    [Column("snmp_info", TypeName = "json")]
    public JsonDocument? SnmpInfo { get; set; }

    [Column("device_type"), MaxLength(50)]
    public string? DeviceType { get; set; }

    [Column("os_type"), MaxLength(50)]
    public string? OsType { get; set; }

    [Column("confidence_score")]
    public double? ConfidenceScore { get; set; }

    [Column("suggested_communication_methods", TypeName = "json")]
    public JsonDocument? SuggestedCommunicationMethods { get; set; }

    [Column("status"), MaxLength(20)]
    public string? Status { get; set; }

    [Column("target_id")]
    public int? TargetId { get; set; }

    [Column("imported_at")]
    public DateTime? ImportedAt { get; set; }

    [Column("imported_by")]
    public int? ImportedById { get; set; }

    [Column("discovered_at")]
    public DateTime? DiscoveredAt { get; set; }

    [ForeignKey(nameof(DiscoveryJobId)), DeleteBehavior(DeleteBehavior.NoAction)]
    public DiscoveryJob DiscoveryJob { get; set; } = null!;

    [ForeignKey(nameof(TargetId)), DeleteBehavior(DeleteBehavior.NoAction)]
    public UniversalTarget? Target { get; set; }

    [ForeignKey(nameof(ImportedById)), DeleteBehavior(DeleteBehavior.NoAction)]
    public User? ImportedBy { get; set; }
}
