using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OpsConductor.Users;

namespace OpsConductor.Analytics;

[Table("generated_reports")]
[Index(nameof(Id), Name = "ix_generated_reports_id")]
public sealed class GeneratedReport
{
    [Column("id")]
    public int Id { get; set; }

    [Column("template_id")]
    public int TemplateId { get; set; }

    [Column("name"), MaxLength(200)]
    public required string Name { get; set; }

    [Column("report_period_start")]
    public DateTime ReportPeriodStart { get; set; }

    [Column("report_period_end")]
    public DateTime ReportPeriodEnd { get; set; }

    [Column("generated_by")]
    public int? GeneratedById { get; set; }

    [Column("report_data")]
    public JsonDocument? ReportData { get; set; }

    [Column("file_path"), MaxLength(500)]
    public string? FilePath { get; set; }

    [Column("file_size")]
    public int? FileSize { get; set; }

    [Column("status"), MaxLength(20)]
    public string? Status { get; set; }

    [Column("error_message"), MaxLength(1000)]
    public string? ErrorMessage { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [Column("completed_at")]
    public DateTime? CompletedAt { get; set; }

    [ForeignKey(nameof(TemplateId)), DeleteBehavior(DeleteBehavior.NoAction)]
    public ReportTemplate Template { get; set; } = null!;

    [ForeignKey(nameof(GeneratedById)), DeleteBehavior(DeleteBehavior.NoAction)]
    public User? GeneratedBy { get; set; }
}
