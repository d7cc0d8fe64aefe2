using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpsConductor.Users;

namespace OpsConductor.Devices;

[Table("device_type_templates")]
[Index(nameof(Id), Name = "ix_device_type_templates_id")]
public sealed class DeviceTypeTemplate
{
    [Column("id")]
    public int Id { get; set; }

    [Column("name"), MaxLength(200)]
    public required string Name { get; set; }

    [Column("description")]
    public string? Description { get; set; }

    [Column("category"), MaxLength(50)]
    public required string Category { get; set; }

    [Column("template_config", TypeName = "json")]
    public required JsonDocument TemplateConfig { get; set; }

    [Column("is_public")]
    public bool IsPublic { get; set; }

    [Column("created_by")]
    public int CreatedById { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [Column("updated_at")]
    public DateTime? UpdatedAt { get; set; }

    [Column("usage_count")]
    public int? UsageCount { get; set; }

    [Column("last_used")]
    public DateTime? LastUsed { get; set; }

    [ForeignKey(nameof(CreatedById)), DeleteBehavior(DeleteBehavior.NoAction)]
    public User CreatedBy { get; set; } = null!;
}
