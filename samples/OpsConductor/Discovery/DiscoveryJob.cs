using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpsConductor.Users;

namespace OpsConductor.Discovery;

[Table("discovery_jobs")]
[Index(nameof(Id), Name = "ix_discovery_jobs_id")]
[Index(nameof(Name), Name = "ix_discovery_jobs_name")]
[Index(nameof(Status), Name = "ix_discovery_jobs_status")]
public sealed class DiscoveryJob
{
    [Column("id")]
    public int Id { get; set; }

    [Column("name"), MaxLength(100)]
    public required string Name { get; set; }

    [Column("description")]
    public string? Description { get; set; }

    [Column("network_ranges", TypeName = "json")]
    public required JsonDocument NetworkRanges { get; set; }

    [Column("port_ranges", TypeName = "json")]
    public JsonDocument? PortRanges { get; set; }

    [Column("common_ports", TypeName = "json")]
    public JsonDocument? CommonPorts { get; set; }

    [Column("timeout")]
    public double? Timeout { get; set; }

    [Column("max_concurrent")]
    public int? MaxConcurrent { get; set; }

    [Column("snmp_communities", TypeName = "json")]
    public JsonDocument? SnmpCommunities { get; set; }

    [Column("enable_snmp")]
    public bool? EnableSnmp { get; set; }

    [Column("enable_service_detection")]
    public bool? EnableServiceDetection { get; set; }

    [Column("enable_hostname_resolution")]
    public bool? EnableHostnameResolution { get; set; }

    [Column("status"), MaxLength(20)]
    public string? Status { get; set; }

    [Column("progress")]
    public double? Progress { get; set; }

    [Column("total_ips_scanned")]
    public int? TotalIpsScanned { get; set; }

    [Column("devices_discovered")]
    public int? DevicesDiscovered { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [Column("started_at")]
    public DateTime? StartedAt { get; set; }

    [Column("completed_at")]
    public DateTime? CompletedAt { get; set; }

    [Column("created_by")]
    public int? CreatedById { get; set; }

    [ForeignKey(nameof(CreatedById)), DeleteBehavior(DeleteBehavior.NoAction)]
    public User? CreatedBy { get; set; }

    public List<DiscoveredDevice> DiscoveredDevices { get; } = [];
}
