using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpsConductor.Users;

namespace OpsConductor.Devices;

[Table("device_types")]
[Index(nameof(Id), Name = "ix_device_types_id")]
[Index(nameof(Value), Name = "ix_device_types_value", IsUnique = true)]
[Index(nameof(Category), Name = "ix_device_types_category")]
public sealed class DeviceType
{
    [Column("id")]
    public int Id { get; set; }

    [Column("value"), MaxLength(100)]
    public required string Value { get; set; }

    [Column("label"), MaxLength(200)]
    public required string Label { get; set; }

    [Column("category"), MaxLength(50)]
    public required string Category { get; set; }

    [Column("description")]
    public string? Description { get; set; }

    [Column("communication_methods", TypeName = "json")]
    public JsonDocument? CommunicationMethods { get; set; }

    [Column("discovery_ports", TypeName = "json")]
    public JsonDocument? DiscoveryPorts { get; set; }

    [Column("discovery_oids", TypeName = "json")]
    public JsonDocument? DiscoveryOids { get; set; }

    [Column("discovery_services", TypeName = "json")]
    public JsonDocument? DiscoveryServices { get; set; }

    [Column("discovery_keywords", TypeName = "json")]
    public JsonDocument? DiscoveryKeywords { get; set; }

    [Column("is_system")]
    public bool IsSystem { get; set; }

    [Column("is_active")]
    public bool IsActive { get; set; }

    [Column("created_by")]
    public int? CreatedById { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [Column("updated_at")]
    public DateTime? UpdatedAt { get; set; }

    [Column("search_vector")]
    public string? SearchVector { get; set; }

    [Column("tags", TypeName = "json")]
    public JsonDocument? Tags { get; set; }

    [ForeignKey(nameof(CreatedById)), DeleteBehavior(DeleteBehavior.NoAction)]
    public User? CreatedBy { get; set; }
}
