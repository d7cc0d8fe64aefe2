using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace OpsConductor.Alerts;

[Table("alert_logs")]
[Index(nameof(Id), Name = "ix_alert_logs_id")]
public sealed class AlertLog
{
    [Column("id")]
    public int Id { get; set; }

    [Column("alert_uuid")]
    public Guid AlertUuid { get; set; }

    [Column("alert_serial"), MaxLength(50)]
    public required string AlertSerial { get; set; }

    [Column("alert_rule_id")]
    public int? AlertRuleId { get; set; }

    [Column("severity")]
    public AlertSeverity Severity { get; set; }

    [Column("status")]
    public AlertStatus Status { get; set; }

    [Column("title"), MaxLength(500)]
    public required string Title { get; set; }

    [Column("message")]
    public required string Message { get; set; }

    [Column("triggered_at")]
    public DateTime? TriggeredAt { get; set; }

    [Column("acknowledged_at")]
    public DateTime? AcknowledgedAt { get; set; }

    [Column("acknowledged_by")]
    public int? AcknowledgedBy { get; set; }

    [Column("resolved_at")]
    public DateTime? ResolvedAt { get; set; }

    [Column("resolved_by"), MaxLength(100)]
    public string? ResolvedBy { get; set; }

    [Column("context_data")]
    public JsonDocument? ContextData { get; set; }

    [Column("notification_sent")]
    public bool? NotificationSent { get; set; }

    [Column("created_at")]
    public DateTime? CreatedAt { get; set; }

    [Column("alert_type"), MaxLength(50)]
    public required string AlertType { get; set; }

    [ForeignKey(nameof(AlertRuleId)), DeleteBehavior(DeleteBehavior.NoAction)]
    public AlertRule? AlertRule { get; set; }
}
