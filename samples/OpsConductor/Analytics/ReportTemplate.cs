using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace OpsConductor.Analytics;

[Table("report_templates")]
[Index(nameof(Id), Name = "ix_report_templates_id")]
public sealed class ReportTemplate
{
    [Column("id")]
    public int Id { get; set; }

    [Column("name"), MaxLength(100)]
    public required string Name { get; set; }

    [Column("description"), MaxLength(500)]
    public string? Description { get; set; }

    [Column("report_type"), MaxLength(50)]
    public required string ReportType { get; set; }

    [Column("data_sources")]
    public required JsonDocument DataSources { get; set; }

    [Column("time_range"), MaxLength(20)]
    public string? TimeRange { get; set; }

    [Column("format"), MaxLength(20)]
    public string? Format { get; set; }

    [Column("is_scheduled")]
    public int? IsScheduled { get; set; }

    [Column("schedule_cron"), MaxLength(100)]
    public string? ScheduleCron { get; set; }

    [Column("recipients")]
    public JsonDocument? Recipients { get; set; }

    [Column("template_config")]
    public JsonDocument? TemplateConfig { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [Column("updated_at")]
    public DateTime? UpdatedAt { get; set; }
}
