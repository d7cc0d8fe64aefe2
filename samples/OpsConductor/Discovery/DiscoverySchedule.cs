using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using OpsConductor.Users;

namespace OpsConductor.Discovery;

[Table("discovery_schedules")]
[Index(nameof(Id), Name = "ix_discovery_schedules_id")]
[Index(nameof(Name), Name = "ix_discovery_schedules_name")]
public sealed class DiscoverySchedule
{
    [Column("id")]
    public int Id { get; set; }

    [Column("name"), MaxLength(100)]
    public required string Name { get; set; }

    [Column("description")]
    public string? Description { get; set; }

    [Column("template_id")]
    public int TemplateId { get; set; }

    [Column("cron_expression"), MaxLength(100)]
    public required string CronExpression { get; set; }

    [Column("timezone"), MaxLength(50)]
    public string? Timezone { get; set; }

    [Column("is_active")]
    public bool? IsActive { get; set; }

    [Column("last_run_at")]
    public DateTime? LastRunAt { get; set; }

    [Column("next_run_at")]
    public DateTime? NextRunAt { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [Column("updated_at")]
    public DateTime? UpdatedAt { get; set; }

    [Column("created_by")]
    public int? CreatedById { get; set; }

    [ForeignKey(nameof(TemplateId)), DeleteBehavior(DeleteBehavior.NoAction)]
    public DiscoveryTemplate Template { get; set; } = null!;

    [ForeignKey(nameof(CreatedById)), DeleteBehavior(DeleteBehavior.NoAction)]
    public User? CreatedBy { get; set; }
}
