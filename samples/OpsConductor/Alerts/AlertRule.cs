using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace OpsConductor.Alerts;

[Table("alert_rules")]
[Index(nameof(Id), Name = "ix_alert_rules_id")]
public sealed class AlertRule
{
    [Column("id")]
    public int Id { get; set; }

    [Column("name"), MaxLength(100)]
    public required string Name { get; set; }

    [Column("description"), MaxLength(500)]
    public string? Description { get; set; }

    [Column("metric_type"), MaxLength(50)]
    public required string MetricType { get; set; }

    [Column("condition"), MaxLength(20)]
    public required string Condition { get; set; }

    [Column("threshold_value")]
    public double ThresholdValue { get; set; }

    [Column("evaluation_period")]
    public int? EvaluationPeriod { get; set; }

    [Column("is_active")]
    public int? IsActive { get; set; }

    [Column("severity"), MaxLength(20)]
    public string? Severity { get; set; }

    [Column("notification_channels")]
    public JsonDocument? NotificationChannels { get; set; }

    [Column("last_triggered")]
    public DateTime? LastTriggered { get; set; }

    [Column("trigger_count")]
    public int? TriggerCount { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [Column("updated_at")]
    public DateTime? UpdatedAt { get; set; }
}
